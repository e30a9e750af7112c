import { readFile } from 'node:fs/promises';
import { openConnection } from '@frontdesk/prisma/connection';
import { startEmbedded } from '@frontdesk/prisma/embedded/start';

export interface Postgres {
  version: string;
  /** A new, empty database; returns its URL. The servers migrate it themselves. */
  create(name: string): Promise<string>;
  /** CPU time of all its processes so far, ms; NaN where nobody can know (not Linux, not on this machine). */
  cpuMs(): Promise<number>;
  stop(): Promise<void>;
}

const quiet = { debug() {}, info() {}, warn() {}, error() {} };

/** The embedded PostgreSQL as the product sets it up, fsync on; or the one that `given` (DATABASE_URL) names. */
export async function openPostgres(dataDir: string, given: string | undefined): Promise<Postgres> {
  // Four servers hold more connections than the one it is made for.
  const settings = { max_connections: '200' };
  const embedded = given ? undefined : await startEmbedded({ dataDir, log: quiet, settings });
  const url = given ?? embedded?.url ?? '';
  const admin = await openConnection(url, { name: 'bench' });
  const made: string[] = [];
  /** By process; those that have ended keep what they were last seen with. */
  const used = new Map<number, number>();
  const prefix = `bench_${process.pid}_`;
  const { rows } = await admin.query<{ server_version: string }>('SHOW server_version');

  return {
    version: rows[0]?.server_version ?? '',
    async create(name) {
      const database = `${prefix}${name}`;
      await admin.query(`CREATE DATABASE ${admin.escapeIdentifier(database)}`);
      made.push(database);
      return Object.assign(new URL(url), { pathname: database }).href;
    },
    async cpuMs() {
      if (!embedded || process.platform !== 'linux') return Number.NaN;
      const processes = await admin.query<{ pid: number }>('SELECT pid FROM pg_stat_activity');
      for (const { pid } of processes.rows) used.set(pid, await cpuMsOf(pid));
      return [...used.values()].reduce((sum, ms) => sum + ms, 0);
    },
    async stop() {
      for (const name of made)
        await admin.query(`DROP DATABASE IF EXISTS ${admin.escapeIdentifier(name)} WITH (FORCE)`);
      await admin.end();
      await embedded?.stop();
    },
  };
}

/** The first number of schedstat is the time on a CPU in ns (docs.kernel.org/scheduler/sched-stats.html). */
async function cpuMsOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/schedstat`, 'utf8').catch(() => '0');
  return Number(text.split(' ')[0]) / 1e6;
}
