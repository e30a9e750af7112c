import { afterAll, describe, expect, it } from 'vitest';
import { openConnection } from '../connection.ts';
import { testDatabase } from '../testing.ts';
import { seed } from './seed.ts';

const { db, url, drop } = await testDatabase();
afterAll(drop);
const connection = await openConnection(url, { name: 'test' });
afterAll(() => connection.end());

const plan = { seed: 7, sessions: 300, messages: 3000, until: '2026-06-01T12:00:00.000Z', tell() {} };
await seed(connection, { ...plan, add: false });

/** Rows that break a rule; the query says which. */
async function broken(query: string): Promise<unknown[]> {
  return (await connection.query(query)).rows;
}

describe('a seeded database', () => {
  it('has as many conversations and messages as were asked for, one of them long', async () => {
    expect([await db.chatSession.count(), await db.message.count()]).toEqual([300, 3000]);
    expect(await db.chatSession.findFirst({ orderBy: { messageCount: 'desc' } })).toMatchObject({
      messageCount: 750,
    });
  });

  it('counts in each session as the product does', async () => {
    const wrong = await broken(`
      SELECT s.id FROM "ChatSession" s JOIN (
        SELECT "chatSessionId", count(*) AS count, max(seq) AS last, count(DISTINCT seq) AS seqs, min(seq) AS first,
               max(id) FILTER (WHERE author = 'user') AS inbound
        FROM "Message" GROUP BY 1) m ON m."chatSessionId" = s.id
      WHERE s."messageCount" <> m.count OR s."nextSeq" <> m.last + 1 OR m.seqs <> m.count OR m.first <> 1
        OR s."lastInboundId" IS DISTINCT FROM m.inbound`);
    expect(wrong).toEqual([]);
  });

  it('shows the last that was said in each session', async () => {
    const wrong = await broken(`
      SELECT s.id FROM "ChatSession" s JOIN LATERAL (
        SELECT * FROM "Message" m WHERE m."chatSessionId" = s.id AND NOT m.internal AND m.author <> 'system'
        ORDER BY m.seq DESC LIMIT 1) m ON true
      WHERE s."lastMessageAt" <> m."createdAt" OR s."lastMessageAuthor" <> m.author
        OR s."lastMessageText" <> left(replace(m.content, '**', ''), 200)`);
    expect(wrong).toEqual([]);
  });

  it('goes on in time by id and by seq', async () => {
    expect(
      await broken(`
        SELECT id FROM (SELECT *, lag("createdAt") OVER (ORDER BY id) AS before,
                               lag("createdAt") OVER (PARTITION BY "chatSessionId" ORDER BY seq) AS "beforeHere" FROM "Message") m
        WHERE "createdAt" < before OR "createdAt" < "beforeHere" OR "createdAt" > '${plan.until}'`),
    ).toEqual([]);
  });

  it('breaks no foreign key and no rule of the states', async () => {
    expect(
      await broken(`
        SELECT m.id FROM "Message" m
        LEFT JOIN "Contact" c ON c.id = m."contactId" LEFT JOIN "User" u ON u.id = m."userId"
        LEFT JOIN "Turn" t ON t.id = m."turnId" LEFT JOIN "Message" q ON q.id = m."replyToId"
        WHERE (m."contactId" IS NOT NULL AND c.id IS NULL) OR (m."userId" IS NOT NULL AND u.id IS NULL)
          OR (m."turnId" IS NOT NULL AND t."chatSessionId" IS DISTINCT FROM m."chatSessionId")
          OR (m."replyToId" IS NOT NULL AND q."chatSessionId" IS DISTINCT FROM m."chatSessionId")
          OR (m.author = 'user') <> (m."contactId" IS NOT NULL) OR (m.author = 'bot' AND m."turnId" IS NULL)
          OR m.state IN ('queued', 'sending')`),
    ).toEqual([]);
    expect(
      await broken(`
        SELECT s.id FROM "ChatSession" s
        LEFT JOIN "Contact" c ON c.id = s."contactId" AND c.channel = s.channel AND c.account = s.account
        WHERE c.id IS NULL OR (s.state = 'human') <> (s."ownerId" IS NOT NULL) OR ("flagReason" IS NULL) <> ("flaggedAt" IS NULL)
          OR "flagIsError" AND "flaggedAt" IS NULL OR "closedAt" IS NOT NULL AND s.state = 'human'
          OR "workAt" IS NOT NULL OR "leaseUntil" IS NOT NULL`),
    ).toEqual([]);
    expect(
      await broken(`
        SELECT c.id FROM "Contact" c CROSS JOIN LATERAL (VALUES ('name', c.name), ('email', c.email), ('phone', c.phone)) v(field, value)
        LEFT JOIN "Detail" d ON d."contactId" = c.id AND d.field = v.field AND d."supersededAt" IS NULL
        WHERE v.value IS DISTINCT FROM d.value`),
    ).toEqual([]);
  });

  it('has something of everything', async () => {
    const kinds = await connection.query<Record<string, number>>(`
      SELECT count(DISTINCT channel)::int AS channels, count(*) FILTER (WHERE kind = 'group')::int AS groups,
             count(*) FILTER (WHERE state = 'human')::int AS taken, count(*) FILTER (WHERE "flaggedAt" IS NOT NULL)::int AS flagged,
             count(*) FILTER (WHERE "closedAt" IS NOT NULL)::int AS closed, count("assigneeId")::int AS assigned,
             (SELECT count(*) FROM "SessionLabel")::int AS labelled, (SELECT count(*) FROM "AuditEntry")::int AS audited,
             (SELECT count(*) FROM "Message" WHERE state = 'failed')::int AS failed,
             (SELECT count(*) FROM "Message" WHERE internal)::int AS notes
      FROM "ChatSession"`);
    for (const [what, count] of Object.entries(kinds.rows[0] ?? {}))
      expect([what, count > 0]).toEqual([what, true]);
  });

  it('goes on counting where the seed ended', async () => {
    const contact = await db.contact.create({
      data: { channel: 'web', account: 'default', externalUserId: 'new' },
    });
    expect(await db.chatSession.count({ where: { contactId: { gte: contact.id } } })).toBe(0);
    await db.contact.delete({ where: { id: contact.id } });
  });
});

it('refuses a database in use, unless it may add to it; then nothing meets', async () => {
  await expect(seed(connection, { ...plan, add: false })).rejects.toThrow('has conversations already');
  await seed(connection, { ...plan, add: true });
  expect([await db.chatSession.count(), await db.message.count()]).toEqual([600, 6000]);
});

it('makes the same rows of the same number, others of another', async () => {
  const contents = async (number: number) => {
    const other = await testDatabase();
    const own = await openConnection(other.url, { name: 'test' });
    await seed(own, { ...plan, sessions: 20, messages: 100, seed: number, add: false });
    const { rows } = await own.query('SELECT seq, content, "createdAt", state FROM "Message" ORDER BY id');
    await own.end();
    await other.drop();
    return rows;
  };
  const first = await contents(1);
  expect(await contents(1)).toEqual(first);
  expect(await contents(2)).not.toEqual(first);
});
