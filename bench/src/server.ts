import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { askUsage, type Usage } from './measure/usage.ts';

export interface Server {
  url: string;
  usage(): Promise<Usage>;
  /** SIGTERM, as in real life; resolves when it is gone. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** The built server's main.js. */
  main: string;
  env: Record<string, string>;
  /** Its log goes there: a file, as in real life, so that reading it costs us nothing. */
  folder: string;
  /** Where it leaves a CPU profile when it stops. */
  profileDir?: string;
}

const probe = new URL('./measure/usage-probe.js', import.meta.url).href;
let servers = 0;

/** The built server as a process of its own. Throws with its last words when it does not start. */
export async function startServer({ main, env, folder, profileDir }: ServerOptions): Promise<Server> {
  const port = await freePort();
  const logFile = join(folder, `server-${++servers}.log`);
  const log = openSync(logFile, 'a');
  const profile = profileDir ? ['--cpu-prof', '--cpu-prof-dir', profileDir] : [];
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [...profile, '--import', probe, main], {
    env: { PATH, HOME, NODE_ENV: 'production', ...env, PORT: String(port) },
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const url = `http://127.0.0.1:${port}`;
  while (!(await isReady(url))) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The server did not start:\n${readFileSync(logFile, 'utf8').slice(-2000)}`);
    await sleep(25);
  }
  return { url, usage: () => askUsage(child), stop: () => stop(child) };
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`).then(
    async (response) => (await response.text(), response.ok),
    () => false,
  );

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
