import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { makeOnce } from './make-once.ts';
import { cacheFolder, dashboardFolder } from './paths.ts';

/** Builds the dashboard as it will be served, once for each state of its sources. Resolves with the folder. */
export async function builtDashboard(): Promise<string> {
  const target = join(cacheFolder, 'built-dashboard', await sourceHash());
  await forgetOthers(target);
  return makeOnce(target, async (folder) => {
    const require = createRequire(import.meta.url);
    const vite = join(dirname(require.resolve('vite/package.json')), 'bin', 'vite.js');
    // Vitest's NODE_ENV would put React's development build into the bundle.
    const env = { ...process.env, NODE_ENV: 'production' };
    const args = [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'];
    await promisify(execFile)(process.execPath, args, { env, cwd: dashboardFolder });
  });
}

/** Older states of the sources. */
async function forgetOthers(target: string): Promise<void> {
  const names = await readdir(dirname(target)).catch(() => []);
  const old = names.filter((name) => !name.startsWith(basename(target)));
  await Promise.all(old.map((name) => rm(join(dirname(target), name), { recursive: true, force: true })));
}

async function sourceHash(): Promise<string> {
  const hash = createHash('sha256');
  const folders = ['src', 'public', '../shared/src'].map((name) => join(dashboardFolder, name));
  const files = ['index.html', 'vite.config.ts', 'package.json'].map((name) => join(dashboardFolder, name));
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    files.push(
      ...entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)),
    );
  }
  const sources = files.filter((file) => !file.includes('/testing/') && !file.includes('.test.')).sort();
  for (const file of sources) hash.update(file).update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}
