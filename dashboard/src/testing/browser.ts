import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { makeOnce } from './make-once.ts';
import { cacheFolder } from './paths.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** A real Chromium: CHROME_BIN, else the system's, else the one that comes in an npm package. */
export async function launchBrowser(moreFlags: string[] = []): Promise<Browser> {
  const own = process.env.CHROME_BIN || systemBrowsers.find((path) => existsSync(path));
  const { executablePath, env } = own ? { executablePath: own, env: {} } : await unpackedBrowser();
  return chromium.launch({ executablePath, args: [...flags, ...moreFlags], env: { ...process.env, ...env } });
}

/** Unpacks @sparticuz/chromium (Linux x64) together with the system libraries a bare machine lacks. */
async function unpackedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium found. Install Chrome, or set CHROME_BIN to the path of a Chromium.');
  }
  const require = createRequire(import.meta.url);
  const manifest = join(dirname(require.resolve('@sparticuz/chromium')), '../../package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const folder = join(cacheFolder, `chromium-${version}`);
  await makeOnce(folder, async (target) => {
    const script = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
    // It unpacks into the temporary folder of its process, with the libraries only where it believes to be in a Lambda.
    const env = { ...process.env, TMPDIR: target, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
    await promisify(execFile)(process.execPath, ['--eval', script], { env, cwd: import.meta.dirname });
    // Its own settings look for fonts in a Lambda's folders; without a single font no text has a size.
    const fonts = `<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`;
    await writeFile(join(target, 'fonts.conf'), fonts);
  });
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}
