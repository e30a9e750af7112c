// Lighthouse on the inbox of the built server: node dashboard/scripts/lighthouse.mjs. Fails below 95 (performance,
// accessibility). Lighthouse is fetched for this run only: it is larger than everything else we depend on.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer as createVite } from 'vite';

const wanted = { performance: 0.95, accessibility: 0.95 };
const owner = { email: 'owner@example.com', password: 'correct horse battery' };
const folder = await mkdtemp(join(tmpdir(), 'frontdesk-lighthouse-'));
const dashboard = join(import.meta.dirname, '..');
const vite = await createVite({
  root: dashboard,
  server: { middlewareMode: true, hmr: false, ws: false },
  appType: 'custom',
  logLevel: 'error',
});
const { launchBrowser } = await vite.ssrLoadModule('/src/testing/browser.ts');

const debugPort = await freePort();
const browser = await launchBrowser([`--remote-debugging-port=${debugPort}`]);
const server = spawn(process.execPath, [join(dashboard, '..', 'bot', 'dist', 'main.js')], {
  env: {
    ...process.env,
    SIMULATOR: 'on',
    PORT: '0',
    DATA_DIR: join(folder, 'data'),
    ADMIN_EMAIL: owner.email,
    ADMIN_PASSWORD: owner.password,
  },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const url = await printed(server, /Frontdesk is ready: (\S+)/);
  const signedIn = await fetch(`${url}/api/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(owner),
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  for (let index = 0; index < 30; index += 1) {
    await fetch(`${url}/api/chat/message/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ session_id: `visitor-${index}`, message: 'What are your opening hours?' }),
    });
  }
  const report = join(folder, 'report.json');
  await run('npx', [
    '-y',
    'lighthouse@12.8.2',
    `${url}/inbox`,
    `--port=${debugPort}`,
    '--preset=desktop',
    '--only-categories=performance,accessibility',
    `--extra-headers=${JSON.stringify({ cookie })}`,
    '--output=json',
    `--output-path=${report}`,
    '--quiet',
  ]);
  const { categories, audits } = JSON.parse(await readFile(report, 'utf8'));
  for (const [name, least] of Object.entries(wanted)) {
    const { score } = categories[name];
    console.log(`${name.padEnd(14)} ${Math.round(score * 100)}  (wanted: ${least * 100})`);
    if (score < least) process.exitCode = 1;
  }
  for (const id of [
    'first-contentful-paint',
    'largest-contentful-paint',
    'total-blocking-time',
    'cumulative-layout-shift',
  ])
    console.log(`${id.padEnd(28)} ${audits[id].displayValue}`);
} finally {
  server.kill('SIGTERM');
  await new Promise((resolve) => server.once('close', resolve));
  await browser.close();
  await vite.close();
  await rm(folder, { recursive: true, force: true });
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function printed(child, pattern) {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const found = pattern.exec(output);
      if (found) resolve(found[1]);
    });
    child.once('close', (code) => reject(new Error(`the server ended with ${code}: ${output}`)));
  });
}

function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}`)),
    );
  });
}
