import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RealServer {
  url: string;
  /** Creates the first owner; null where one stands already. */
  setupLink: string | null;
  /** As an upgrade does it: stopped, and started again at the same address on the same data. */
  restart(): Promise<void>;
  /** Stopped, and its data gone. */
  remove(): Promise<void>;
}

/** The built product with its simulators, as `npm start` starts it, on data of its own. `npm test` builds it first. */
export async function startRealServer(env: Record<string, string> = {}): Promise<RealServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'frontdesk-door-'));
  const start = (port: string) => run({ SIMULATOR: 'on', PORT: port, DATA_DIR: dataDir, ...env });
  let server = await start('0');
  const stop = async () => {
    const closed = once(server.child, 'close');
    server.child.kill('SIGTERM');
    await closed;
  };
  return {
    url: server.url,
    setupLink: server.setupLink,
    async restart() {
      await stop();
      server = await start(new URL(server.url).port);
    },
    async remove() {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function run(env: Record<string, string>) {
  const main = join(import.meta.dirname, '../../../bot/dist/main.js');
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const welcome = await said(child, /Frontdesk is ready: (\S+)[^]*\n/);
  const [, url = ''] = /Frontdesk is ready: (\S+)/.exec(welcome) ?? [];
  return { child, url, setupLink: /http:\S+\/setup\?token=\S+/.exec(welcome)?.[0] ?? null };
}

/** What it has printed by the time that it has printed this. */
function said(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (pattern.test(output)) resolve(output);
    });
    child.once('close', (code) => reject(new Error(`the server ended with ${code}: ${output}`)));
  });
}
