import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { openConnection } from './connection.ts';
import type { Log } from './log.ts';
import { type Migration, readMigrations } from './migration-files.ts';
import { StorageError } from './storage-error.ts';

interface MigrateOptions {
  url: string;
  /** The folder with one folder for each migration (prisma/migrations). */
  folder: string;
  log: Log;
}

/** The lock that Prisma's own migrate takes (prisma-engines, sql-schema-connector, flavour/postgres). */
const prismaLock = 72707369;
const oldestServer = 15;

/**
 * Brings the database to the state this program wants, and returns the names of the migrations it applied. Processes that
 * start together wait for one another. Keeps Prisma's own `_prisma_migrations` table, so that `prisma migrate deploy`
 * can go on where this stops. Throws a StorageError when the database cannot be reached, is too old, or does not fit.
 */
export async function migrate({ url, folder, log }: MigrateOptions): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const connection = await openConnection(url, { name: 'frontdesk migrate' });
  try {
    await requireVersion(connection);
    // However long another process takes: its migrations are ours.
    await connection.query('SET lock_timeout = 0; SET statement_timeout = 0');
    await connection.query(`SELECT pg_advisory_lock(${prismaLock})`);
    const applied = await appliedMigrations(connection);
    requireKnown(applied, migrations);
    const due = migrations.filter(({ name }) => !applied.some((row) => row.migration_name === name));
    for (const migration of due) {
      await apply(connection, migration);
      log.info({ migration: migration.name }, 'migration applied');
    }
    return due.map(({ name }) => name);
  } finally {
    // Ends the session, and the lock with it.
    await connection.end();
  }
}

async function requireVersion(connection: Client): Promise<void> {
  const { rows } = await connection.query<{ server_version: string }>('SHOW server_version');
  const version = rows[0]?.server_version ?? '';
  if (Number.parseInt(version, 10) >= oldestServer) return;
  throw new StorageError(
    `The database server is PostgreSQL ${version}; Frontdesk needs ${oldestServer} or newer. Upgrade it, or point DATABASE_URL to another.`,
  );
}

interface AppliedMigration {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

/** What Prisma writes, to the letter: https://www.prisma.io/docs/orm/prisma-migrate/workflows/troubleshooting */
const historyTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

async function appliedMigrations(connection: Client): Promise<AppliedMigration[]> {
  await connection.query(historyTable).catch((error: Error) => {
    throw new StorageError(
      `Frontdesk cannot make its tables in the database (${error.message}). The user in DATABASE_URL needs the right to.`,
      { cause: error },
    );
  });
  const { rows } = await connection.query<AppliedMigration>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at',
  );
  return rows;
}

function requireKnown(applied: AppliedMigration[], migrations: Migration[]): void {
  for (const { migration_name: name, checksum, finished_at } of applied) {
    const migration = migrations.find((candidate) => candidate.name === name);
    if (!finished_at) {
      throw new StorageError(
        `The migration ${name} failed half-way in this database. Repair it and mark it with "prisma migrate resolve", or restore a backup.`,
      );
    }
    if (!migration) {
      throw new StorageError(
        `The database is newer than this Frontdesk: it has the migration ${name}, which this version does not know. Start the newer version.`,
      );
    }
    if (!migration.checksums.includes(checksum)) {
      throw new StorageError(
        `The migration ${name} was changed after it was applied to this database. Restore its file as it was; changes belong in a new migration.`,
      );
    }
  }
}

async function apply(connection: Client, { name, script, checksums }: Migration): Promise<void> {
  try {
    await connection.query('BEGIN');
    // Without parameters this is one message of the simple protocol: PostgreSQL splits the script, not we.
    await connection.query(script);
    await connection.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksums[0], name],
    );
    await connection.query('COMMIT');
  } catch (error) {
    await connection.query('ROLLBACK').catch(() => {});
    const words = (error as Error).message;
    throw new StorageError(
      `The migration ${name} failed: ${words}. The database is as it was before it; put that right and start again.`,
      { cause: error },
    );
  }
}
