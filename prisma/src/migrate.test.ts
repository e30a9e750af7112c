import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { openConnection } from './connection.ts';
import { migrate } from './migrate.ts';
import { recordedLog } from './testing/recorded-log.ts';
import { tempFolder } from './testing/temp-folder.ts';
import { testDatabase } from './testing.ts';

const shipped = fileURLToPath(new URL('../migrations', import.meta.url));
const log = recordedLog();

/** A database as a server hands it out: nothing in it. */
async function emptyDatabase() {
  const { url, drop } = await testDatabase();
  onTestFinished(drop);
  const connection = await openConnection(url, { name: 'test' });
  onTestFinished(() => connection.end());
  await connection.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  return { url, ask: async (sql: string) => (await connection.query(sql)).rows };
}

/** A migrations folder with these scripts. */
function migrations(scripts: Record<string, string>): string {
  const folder = tempFolder();
  for (const [name, script] of Object.entries(scripts)) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'migration.sql'), script);
  }
  return folder;
}

it('applies every migration once, in order, and writes down what Prisma writes down', async () => {
  const { url, ask } = await emptyDatabase();
  const names = await migrate({ url, folder: shipped, log });
  expect(names).toContain('20261122000000_foundation');
  expect(await migrate({ url, folder: shipped, log })).toEqual([]);

  const script = readFileSync(join(shipped, names[0] ?? '', 'migration.sql'));
  const [row] = await ask('SELECT * FROM _prisma_migrations ORDER BY migration_name');
  expect(row).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    checksum: createHash('sha256').update(script).digest('hex'),
    started_at: expect.any(Date),
    finished_at: expect.any(Date),
    migration_name: names[0],
    logs: null,
    rolled_back_at: null,
    applied_steps_count: 1,
  });
});

it('lets one of several processes migrate while the others wait', async () => {
  const { url, ask } = await emptyDatabase();
  const folder = migrations({
    '1_slow': 'CREATE TABLE a (); SELECT pg_sleep(0.2);',
    '2_more': 'CREATE TABLE b ();',
  });
  const results = await Promise.all(Array.from({ length: 5 }, () => migrate({ url, folder, log })));
  expect(results.flat().sort()).toEqual(['1_slow', '2_more']);
  expect(await ask('SELECT count(*)::int AS n FROM _prisma_migrations')).toEqual([{ n: 2 }]);
});

it('hands a script to PostgreSQL whole, with every semicolon in it', async () => {
  const { url, ask } = await emptyDatabase();
  const script = `CREATE FUNCTION greet() RETURNS text AS $$ BEGIN PERFORM 1; RETURN 'a; b'; END $$ LANGUAGE plpgsql; -- end;`;
  await migrate({ url, folder: migrations({ '1_function': script }), log });
  expect(await ask('SELECT greet()')).toEqual([{ greet: 'a; b' }]);
});

it('leaves no trace of a migration that fails, and can try it again', async () => {
  const { url, ask } = await emptyDatabase();
  const scripts = { '1_good': 'CREATE TABLE good ();', '2_bad': 'CREATE TABLE half (); SELECT 1 / 0;' };
  await expect(migrate({ url, folder: migrations(scripts), log })).rejects.toThrow(
    /^The migration 2_bad failed: division by zero\. The database is as it was before it/,
  );
  expect(await ask("SELECT to_regclass('good') AS good, to_regclass('half') AS half")).toEqual([
    { good: 'good', half: null },
  ]);
  const repaired = migrations({ ...scripts, '2_bad': 'CREATE TABLE half ();' });
  expect(await migrate({ url, folder: repaired, log })).toEqual(['2_bad']);
});

it('refuses a database whose migration was changed afterwards', async () => {
  const { url } = await emptyDatabase();
  await migrate({ url, folder: migrations({ '1_notes': 'CREATE TABLE note ();' }), log });
  await expect(
    migrate({ url, folder: migrations({ '1_notes': 'CREATE TABLE notes ();' }), log }),
  ).rejects.toThrow('The migration 1_notes was changed after it was applied');
});

it('takes a script with the line ends of another system for the same', async () => {
  const { url } = await emptyDatabase();
  const script = 'CREATE TABLE note (\n  words text\n);\n';
  await migrate({ url, folder: migrations({ '1_notes': script }), log });
  const windows = migrations({ '1_notes': script.replaceAll('\n', '\r\n') });
  expect(await migrate({ url, folder: windows, log })).toEqual([]);
});

it('refuses a database that is newer than the program', async () => {
  const { url } = await emptyDatabase();
  const folder = tempFolder();
  cpSync(shipped, folder, { recursive: true });
  mkdirSync(join(folder, '29990101000000_future'));
  writeFileSync(join(folder, '29990101000000_future/migration.sql'), 'CREATE TABLE future ();');
  await migrate({ url, folder, log });
  await expect(migrate({ url, folder: shipped, log })).rejects.toThrow(
    'The database is newer than this Frontdesk: it has the migration 29990101000000_future',
  );
});

it('refuses a database in which Prisma left a failed migration, until that is marked as rolled back', async () => {
  const { url, ask } = await emptyDatabase();
  const folder = migrations({ '1_notes': 'CREATE TABLE note ();' });
  await migrate({ url, folder: migrations({}), log });
  await ask("INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('1', 'x', '1_notes')");
  await expect(migrate({ url, folder, log })).rejects.toThrow('The migration 1_notes failed half-way');
  await ask('UPDATE _prisma_migrations SET rolled_back_at = now()');
  expect(await migrate({ url, folder, log })).toEqual(['1_notes']);
});

it('says what is wrong when it may not make tables, or has no migrations', async () => {
  const { url, ask } = await emptyDatabase();
  await ask(
    'ALTER DATABASE current_database SET default_transaction_read_only = on'.replace(
      'current_database',
      new URL(url).pathname.slice(1),
    ),
  );
  await expect(migrate({ url, folder: shipped, log })).rejects.toThrow('Frontdesk cannot make its tables');
  await expect(migrate({ url, folder: join(shipped, 'nowhere'), log })).rejects.toThrow(
    'The migrations are missing',
  );
});
