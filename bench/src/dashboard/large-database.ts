import { openConnection } from '@frontdesk/prisma/connection';
import { migrate } from '@frontdesk/prisma/migrate';
import { seed } from '@frontdesk/prisma/seed/seed';

const quiet = { debug() {}, info() {}, warn() {}, error() {} };

/** So many conversations, and ten times as many messages. */
export interface Size {
  sessions: number;
  messages: number;
}

/** Migrates an empty database and fills it, before a server opens it. */
export async function fill(url: string, migrations: string, { sessions, messages }: Size): Promise<void> {
  await migrate({ url, folder: migrations, log: quiet });
  const connection = await openConnection(url, { name: 'bench' });
  const tell = (step: string) => process.stderr.write(`filling the database: ${step}\n`);
  await seed(connection, { seed: 1, sessions, messages, until: new Date().toISOString(), add: false, tell });
  await connection.query('VACUUM ANALYZE');
  await connection.end();
}

/** What the reads ask for: of what is there, something typical. */
export interface Samples {
  longSession: string;
  /** In the middle of the long one. */
  middleMessage: number;
  middleSeq: number;
  label: number;
  member: string;
  /** Somebody with several sessions. */
  regular: string;
  email: string;
  phone: string;
  number: string;
}

/** Gives the owner, who has come by now, something unread and something to do; then looks for samples. */
export async function prepare(url: string, owner: string): Promise<Samples> {
  const connection = await openConnection(url, { name: 'bench' });
  const one = async (query: string) =>
    (await connection.query<{ value: string }>(query)).rows[0]?.value ?? '';
  const ownerId = await one(`SELECT id AS value FROM "User" WHERE email = '${owner}'`);
  await connection.query(
    `UPDATE "User" SET "readUpToId" = (SELECT max(id) - 3000 FROM "Message") WHERE id = $1`,
    [ownerId],
  );
  await connection.query('UPDATE "ChatSession" SET "assigneeId" = $1 WHERE id % 500 = 0', [ownerId]);
  await connection.query('VACUUM ANALYZE "ChatSession"');
  const long = `(SELECT id FROM "ChatSession" ORDER BY "messageCount" DESC LIMIT 1)`;
  const middle = (column: string) =>
    one(`SELECT m.${column} AS value FROM "Message" m JOIN "ChatSession" s ON s.id = m."chatSessionId"
         WHERE s.id = ${long} AND m.seq = s."messageCount" / 2`);
  const samples = {
    longSession: await one(`SELECT "sessionId" AS value FROM "ChatSession" WHERE id = ${long}`),
    middleMessage: Number(await middle('id')),
    middleSeq: Number(await middle('seq')),
    label: Number(await one('SELECT min(id) AS value FROM "Label"')),
    member: await one(`SELECT min(id) AS value FROM "User" WHERE role = 'member'`),
    regular: await one(
      `SELECT min("sessionId") AS value FROM "ChatSession" GROUP BY "contactId" ORDER BY count(*) DESC LIMIT 1`,
    ),
    email: await one(
      'SELECT left(email, 12) AS value FROM "Contact" WHERE email IS NOT NULL ORDER BY id DESC LIMIT 1',
    ),
    phone: await one(
      'SELECT right(phone, 8) AS value FROM "Contact" WHERE phone IS NOT NULL ORDER BY id DESC LIMIT 1',
    ),
    number: await one(
      `SELECT substring(content FROM '\\d{5}') AS value FROM "Message" WHERE content ~ '\\d{5}' ORDER BY id LIMIT 1`,
    ),
  };
  await connection.end();
  return samples;
}
