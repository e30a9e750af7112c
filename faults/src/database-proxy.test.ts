import { openConnection } from '@frontdesk/prisma/connection';
import { type TestDatabase, testDatabase } from '@frontdesk/prisma/testing';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type DatabaseProxy, startDatabaseProxy } from './database-proxy.ts';

let database: TestDatabase;
let proxy: DatabaseProxy;
beforeAll(async () => {
  database = await testDatabase();
  await database.db.$executeRaw`INSERT INTO "ChannelCursor" VALUES ('telegram', 'a', '0', now())`;
});
beforeEach(async () => {
  proxy = await startDatabaseProxy(database.url);
});
afterEach(() => proxy.close());
afterAll(() => database.drop());

const position = async () => (await database.db.channelCursor.findFirstOrThrow()).position;
const point = (moment: 'before' | 'after') => ({ moment, statement: 'the cursor is saved' }) as const;

async function save(value: string): Promise<string> {
  const connection = await openConnection(proxy.url, { name: 'test' });
  try {
    await connection.query('UPDATE "ChannelCursor" SET position = $1', [value]);
    return 'saved';
  } catch {
    return 'broken';
  } finally {
    await connection.end().catch(() => {});
  }
}

it('cuts before the statement has reached the database', async () => {
  const met = proxy.at(point('before'), 1, async () => 'cut');
  expect(await save('1')).toBe('broken');
  await met;
  expect(await position()).toBe('0');
});

it('cuts after the commit, before the client knows', async () => {
  const met = proxy.at(point('after'), 1, async () => 'cut');
  expect(await save('2')).toBe('broken');
  await met;
  expect(await position()).toBe('2');
});

it('takes a statement of a transaction for done once that is committed', async () => {
  let during = '';
  const met = proxy.at(point('after'), 1, async () => {
    during = await position();
    return 'go on';
  });
  const connection = await openConnection(proxy.url, { name: 'test' });
  for (const statement of ['BEGIN', 'UPDATE "ChannelCursor" SET position = \'9\'', 'SELECT 1', 'COMMIT'])
    await connection.query(statement);
  await met;
  await connection.end();
  expect(during).toBe('9');
});

it('holds a connection while something else happens, then lets it go on', async () => {
  let during = '';
  const met = proxy.at(point('after'), 2, async () => {
    during = await position();
    return 'go on';
  });
  expect(await save('3')).toBe('saved');
  expect(await save('4')).toBe('saved');
  await met;
  expect(during).toBe('4');
});

it('is away until it is restored', async () => {
  proxy.cut();
  await expect(save('5')).rejects.toThrow(/cannot be reached/);
  proxy.restore();
  expect(await save('5')).toBe('saved');
});
