import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface ServerProcess {
  url: string;
  /** Everything it has written so far. */
  output(): string;
  kill(signal: NodeJS.Signals): Promise<number | null>;
}

/** The built server as a process of its own; `npm test` builds it first. Rejects with its words when it does not start. */
export async function startServer(env: Record<string, string>): Promise<ServerProcess> {
  const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [main], {
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const ready = /Frontdesk is ready: (\S+)/.exec(output);
      if (ready?.[1]) resolve(ready[1]);
    });
    child.once('close', (code) => reject(new Error(`exit ${code}: ${output.trim()}`)));
  });
  return { url, output: () => output, kill: (signal) => end(child, signal) };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const closed = once(child, 'close');
  child.kill(signal);
  await closed;
  return child.exitCode;
}
