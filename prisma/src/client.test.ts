import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { connect, plannedAnew } from './client.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const name = () => new URL(database.url).pathname.slice(1);

it('gives each test file a database of its own, migrated and empty', async () => {
  expect(await database.db.message.count()).toBe(0);
  const other = await testDatabase();
  onTestFinished(other.drop);
  await other.db.contact.create({ data: { channel: 'web', account: 'web', externalUserId: 'u1' } });
  expect(await database.db.contact.count()).toBe(0);
});

it('writes and reads times rightly on a server that lives in another time zone', async () => {
  await database.db.$executeRawUnsafe(`ALTER DATABASE ${name()} SET timezone = 'Asia/Kolkata'`);
  const db = connect(`${database.url}&options=-c%20work_mem%3D5MB`);
  onTestFinished(() => db.$disconnect());
  const at = new Date('2026-11-22T20:00:00.123Z');
  const cursor = { channel: 'telegram', account: '1', position: '5', updatedAt: at };
  await db.channelCursor.create({ data: cursor });
  expect((await db.channelCursor.findFirst())?.updatedAt).toEqual(at);
  // What is read and what is written could be wrong by the same hours: ask the server as well.
  const [server] = await db.$queryRaw<object[]>`
    SELECT extract(epoch FROM "updatedAt")::float8 * 1000 AS ms, current_setting('work_mem') AS mem FROM "ChannelCursor"`;
  expect(server).toEqual({ ms: at.getTime(), mem: '5MB' });
});

it('keeps what people wrote out of its error messages', async () => {
  const contact = { channel: 'web', account: 'web', externalUserId: 'u2', name: 'Ada Lovelace' };
  await database.db.contact.create({ data: contact });
  const again = database.db.contact.create({ data: contact });
  await expect(again).rejects.toThrow('Unique constraint failed');
  await expect(again).rejects.not.toThrow('Ada Lovelace');
});

it('answers with an error, not with silence, while the database is away', async () => {
  const db = connect('postgresql://frontdesk:s3cret@127.0.0.1:1/frontdesk');
  onTestFinished(() => db.$disconnect());
  const query = db.$queryRaw`SELECT 1`;
  await expect(query).rejects.toThrow(/127\.0\.0\.1/);
  await expect(query).rejects.not.toThrow('s3cret');
});

it('lets more transactions wait for a connection than there are connections', async () => {
  const db = connect(database.url, { max: 2 });
  onTestFinished(() => db.$disconnect());
  const work = Array.from({ length: 20 }, (_, n) =>
    db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT pg_sleep(0.01)::text`;
      return n;
    }),
  );
  expect(await Promise.all(work)).toHaveLength(20);
});

it('keeps the plan of a statement, unless it is to be planned anew', async () => {
  const db = connect(database.url, { max: 1 });
  onTestFinished(() => db.$disconnect());
  for (let times = 0; times < 2; times++) {
    await db.$queryRaw`SELECT 'kept' AS one`;
    await db.$queryRaw`${plannedAnew} SELECT 'anew' AS one`;
  }
  const kept = await db.$queryRaw<{ statement: string }[]>`SELECT statement FROM pg_prepared_statements`;
  const statements = kept.map(({ statement }) => statement);
  expect(statements).toContainEqual(expect.stringContaining("'kept'"));
  expect(statements).not.toContainEqual(expect.stringContaining("'anew'"));
});
