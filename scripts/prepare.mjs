// What every command needs first: dependencies, the Prisma client, built code. Each step runs only when its inputs changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const rooms = ['shared', 'prisma', 'simulator', 'bot', 'dashboard'];
const bin = (name) => join(root, 'node_modules', '.bin', name);

/** Runs a command in the project's folder and ends this process with its status when it fails. */
export function run(command, args, { cwd = root, env = {}, quiet = false } = {}) {
  const result = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: quiet ? ['ignore', 'pipe', 'inherit'] : 'inherit',
  });
  if (result.error) stop(`${command} could not be started: ${result.error.message}`);
  if (result.status === 0) return;
  if (quiet) process.stderr.write(result.stdout ?? '');
  process.exit(result.status ?? 1);
}

export function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(
    `Frontdesk needs Node 20.19 or newer; this is ${process.versions.node}. Get one from https://nodejs.org.`,
  );
}

/** Dependencies, exactly as the lockfile has them. */
export function install() {
  const manifests = rooms.map((room) => join(root, room, 'package.json'));
  const inputs = [
    ...manifests,
    ...['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'].map((f) => join(root, f)),
  ];
  step('install', 'Installing', inputs, [join(root, 'node_modules', '.modules.yaml')], () => {
    const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const pnpm = packageManager.split('+')[0];
    run('npx', ['-y', pnpm, 'install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'], {
      quiet: true,
    });
  });
}

/** The Prisma client. The schema engine is not needed for it and would be downloaded, so a file that exists stands in. */
export function generate() {
  const schema = join(root, 'prisma', 'schema.prisma');
  step(
    'generate',
    'Generating the database client',
    [schema],
    [join(root, 'prisma', 'src', 'generated')],
    () => {
      run(join(root, 'prisma', 'node_modules', '.bin', 'prisma'), ['generate'], {
        cwd: join(root, 'prisma'),
        env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
        quiet: true,
      });
    },
  );
}

export function buildServer() {
  const inputs = rooms
    .filter((room) => room !== 'dashboard')
    .flatMap((room) => filesBelow(join(root, room, 'src')));
  step('server', 'Building the server', inputs, [join(root, 'bot', 'dist', 'main.js')], () =>
    run(bin('tsc'), ['-b', 'bot']),
  );
}

export function buildDashboard() {
  const folders = ['dashboard/src', 'dashboard/public', 'shared/src'];
  const inputs = folders.flatMap((folder) => filesBelow(join(root, folder)));
  inputs.push(join(root, 'dashboard', 'index.html'), join(root, 'dashboard', 'vite.config.ts'));
  step('dashboard', 'Building the dashboard', inputs, [join(root, 'dashboard', 'dist', 'index.html')], () =>
    run(bin('vite'), ['build', '--logLevel', 'warn'], { cwd: join(root, 'dashboard') }),
  );
}

/** Runs `work` unless it ran before with the same inputs and its outputs stand. */
function step(name, title, inputs, outputs, work) {
  const stampFile = join(root, '.cache', `${name}.stamp`);
  const stamp = fingerprint(inputs);
  const done = outputs.every((output) => existsSync(output));
  if (done && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  process.stderr.write(`${title} …\n`);
  rmSync(stampFile, { force: true });
  work();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}

function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of files.toSorted((a, b) => (a < b ? -1 : 1)))
    hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

function filesBelow(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}
