import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { migrate } from '../migrate.ts';
import { recordedLog } from '../testing/recorded-log.ts';
import { tempFolder } from '../testing/temp-folder.ts';
import { migrationsFolder } from '../testing/test-server.ts';
import { type TestDatabase, testDatabase } from '../testing.ts';
import { writeMigration } from './new-migration.ts';
import { openSchemaEngine } from './schema-engine.ts';

const schema = readFileSync(new URL('../../schema.prisma', import.meta.url), 'utf8');
const changedSchema = schema.replace(
  'model Contact {',
  'model Contact {\n  nickname String?\n  @@index([nickname])',
);

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

async function engine() {
  const opened = await openSchemaEngine(database.url);
  onTestFinished(opened.close);
  return opened;
}

it('finds nothing between the migrations and the schema: they do not drift', async () => {
  expect(await (await engine()).diffTo(schema)).toBe('');
});

it('would find a column, an index and an enum value that are missing', async () => {
  const drifted = changedSchema.replace('enum ConversationKind {', 'enum ConversationKind {\n  broadcast');
  const script = await (await engine()).diffTo(drifted);
  expect(script).toContain(`ADD COLUMN     "nickname" TEXT`);
  expect(script).toContain('CREATE INDEX "Contact_nickname_idx"');
  expect(script).toContain(`ALTER TYPE "ConversationKind" ADD VALUE 'broadcast'`);
});

it('leaves a history that Prisma itself accepts', async () => {
  expect(await (await engine()).diagnose(migrationsFolder)).toEqual({
    editedMigrationNames: [],
    failedMigrationNames: [],
    hasMigrationsTable: true,
    history: null,
  });
});

it('writes a new migration that can be applied, after which nothing is left to write', async () => {
  const own = await testDatabase();
  onTestFinished(own.drop);
  const folder = tempFolder();
  const request = {
    name: 'add_nickname',
    url: own.url,
    schema: changedSchema,
    folder,
    now: new Date(Date.UTC(2030, 0, 2, 3, 4, 5)),
  };
  const file = await writeMigration(request);
  expect(file).toBe(join(folder, '20300102030405_add_nickname/migration.sql'));

  await own.db.$executeRaw`DROP TABLE _prisma_migrations`;
  await migrate({ url: own.url, folder, log: recordedLog() });
  expect(await writeMigration({ ...request, now: new Date(Date.UTC(2031, 0)) })).toBeNull();
});

it('refuses a name that would make a strange folder', async () => {
  const request = { name: '../Add', url: database.url, schema, folder: tempFolder(), now: new Date() };
  await expect(writeMigration(request)).rejects.toThrow('small letters');
});
