import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openConnection } from '../connection.ts';
import { startEmbedded } from '../embedded/start.ts';
import { migrate } from '../migrate.ts';
import { recordedLog } from './recorded-log.ts';

export interface TestServer {
  /** A new database with everything migrated; returns its URL. */
  create(): Promise<string>;
  drop(url: string): Promise<void>;
  stop(): Promise<void>;
}

export const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url));

/** Nothing here outlives the run, so nothing has to reach the disk. */
const fast = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '300' };

/** The embedded PostgreSQL in a temporary folder, with a migrated template that is cloned for each test file. */
export async function startTestServer(): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'frontdesk-test-'));
  const log = recordedLog();
  const embedded = await startEmbedded({ dataDir, log, settings: fast });
  const admin = await openConnection(embedded.url, { name: 'tests' });
  const named = (name: string) => Object.assign(new URL(embedded.url), { pathname: name }).href;
  await admin.query('CREATE DATABASE template_frontdesk');
  await migrate({ url: named('template_frontdesk'), folder: migrationsFolder, log });
  return {
    async create() {
      const name = `test_${randomBytes(6).toString('hex')}`;
      await admin.query(`CREATE DATABASE ${name} TEMPLATE template_frontdesk`);
      return named(name);
    },
    async drop(url) {
      const name = new URL(url).pathname.slice(1);
      await admin.query(`DROP DATABASE IF EXISTS ${admin.escapeIdentifier(name)} WITH (FORCE)`);
    },
    async stop() {
      await admin.end();
      await embedded.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
