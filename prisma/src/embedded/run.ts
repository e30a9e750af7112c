import { type SpawnOptions, spawn } from 'node:child_process';

/** As whom the database's programs run: under another user id, or behind a command that changes it. */
export interface Identity {
  uid?: number;
  gid?: number;
  prefix: string[];
}

export const asOurselves: Identity = { prefix: [] };

/** Nothing of our own environment, which holds secrets. LC_ALL: without it PostgreSQL refuses to start on macOS. */
export const environment = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
  // A postmaster.pid that names this id is stale for PostgreSQL: in a new container the same ids come again.
  PG_GRANDPARENT_PID: String(process.pid),
};

export function spawnAs(
  { uid, gid, prefix }: Identity,
  program: string,
  args: string[],
  options: SpawnOptions = {},
) {
  const [first = program, ...rest] = [...prefix, program, ...args];
  return spawn(first, rest, { ...options, uid, gid, env: environment, cwd: '/' });
}

/** Runs to the end. `code` is null when the program could not start or was killed; then `output` says why. */
export async function runAs(
  identity: Identity,
  program: string,
  args: string[],
): Promise<{ code: number | null; output: string }> {
  const child = spawnAs(identity, program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, output: error.message }));
    child.once('close', (code, signal) =>
      resolve({ code, output: output.trim() || `ended with ${signal ?? code}` }),
    );
  });
}
