import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Log } from '../log.ts';
import { asOurselves, type Identity, spawnAs } from './run.ts';
import { followServerLog } from './server-log.ts';

export interface Postmaster {
  pid: number;
  /** Resolves with PostgreSQL's last complaints once the process has gone, for whatever reason. */
  gone: Promise<string>;
  /** Fast shutdown, then harder ones; under 5 s. */
  stop(): Promise<void>;
}

export interface PostmasterOptions {
  program: string;
  cluster: string;
  settings: Record<string, string>;
  identity: Identity;
  log: Log;
}

/** Starts a server and waits until it accepts connections. Rejects with PostgreSQL's own words. */
export async function startPostmaster({
  program,
  cluster,
  settings,
  identity,
  log,
}: PostmasterOptions): Promise<Postmaster> {
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawnAs(identity, program, ['-D', cluster, ...args], {
    // A session of its own: Ctrl-C reaches us alone, and running turns may still write while we stop.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let onReady = () => {};
  const ready = new Promise<void>((resolve) => (onReady = resolve));
  const serverLog = followServerLog(child.stderr!, log, onReady);
  const guardian = child.pid === undefined ? null : guard(child.pid);
  const gone = ended(child).then((reason) => {
    guardian?.kill('SIGKILL');
    return serverLog.complaints() || reason;
  });
  await Promise.race([ready, gone.then((words) => Promise.reject(new Error(words)))]);
  return {
    pid: child.pid ?? 0,
    gone,
    async stop() {
      serverLog.expectEnd();
      child.kill('SIGINT');
      // Immediate shutdown is safe, too: what was committed is replayed at the next start.
      const harder = setTimeout(() => child.kill('SIGQUIT'), 3500);
      const hardest = setTimeout(() => child.kill('SIGKILL'), 4500);
      await gone;
      clearTimeout(harder);
      clearTimeout(hardest);
    },
  };
}

/**
 * Ties the server's life to ours, on every Unix: a shell waits on a pipe that only we hold open. When we are gone, even
 * by `kill -9`, it reads the end of it and asks the server to stop.
 */
function guard(pid: number): ChildProcess {
  const script = 'trap "" HUP INT TERM; read -r _; kill -INT "$1"';
  const guardian = spawnAs(asOurselves, 'sh', ['-c', script, 'sh', String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guardian.on('error', () => {});
  guardian.unref();
  return guardian;
}

async function ended(child: ChildProcess): Promise<string> {
  try {
    // "close" and not "exit": the last words may still be on their way through the pipe.
    const [code, signal] = await once(child, 'close');
    return signal ? `killed by ${signal}` : `exit code ${code}`;
  } catch (error) {
    return (error as Error).message;
  }
}
