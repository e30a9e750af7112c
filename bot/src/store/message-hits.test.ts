import { testDatabase } from '@frontdesk/prisma/testing';
import type { MessageFilter } from '@frontdesk/shared/inbox';
import * as fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { findHits } from './message-hits.ts';

const { db, drop } = await testDatabase();
afterAll(drop);

/** Two sessions and 600 messages: one word is everywhere, one is rare, one is only in what is old. */
await db.$executeRaw`
  INSERT INTO "ChatSession" (id, "sessionId", channel, account, "conversationKey", "updatedAt")
  VALUES (1, 'one', 'telegram', 'a', '1', now()), (2, 'two', 'slack', 'a', '2', now())`;
await db.$executeRaw`
  INSERT INTO "Message" ("chatSessionId", seq, author, state, content, "createdAt")
  SELECT 1 + n % 2, n, CASE WHEN n % 5 = 0 THEN 'bot' ELSE 'user' END::"MessageAuthor",
         CASE WHEN n % 50 = 0 THEN 'failed' ELSE 'answered' END::"MessageState",
         'common' || CASE WHEN n % 97 = 0 THEN ' rare' ELSE '' END || CASE WHEN n < 150 THEN ' old' ELSE '' END,
         '2026-01-01'::timestamptz + n * interval '1 hour'
  FROM generate_series(1, 600) n`;
await db.$executeRaw`ANALYZE "Message"`;

const day = (number: number) => new Date(Date.UTC(2026, 0, number)).toISOString();
const maybe = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const filters = fc.record({
  sessionId: maybe('one', 'two'),
  author: maybe('bot' as const, 'user' as const),
  state: maybe('failed' as const, 'answered' as const),
  channel: maybe('slack' as const, 'telegram' as const),
  from: maybe(day(3), day(20)),
  to: maybe(day(5), day(24)),
});

/** What is meant, without any cleverness. */
async function plainly(words: string | null, filter: Omit<MessageFilter, 'q'>): Promise<number[]> {
  const rows = await db.message.findMany({
    where: {
      author: filter.author,
      state: filter.state,
      createdAt: { gte: filter.from, lt: filter.to },
      chatSession: { sessionId: filter.sessionId, channel: filter.channel },
      ...(words === null ? {} : { content: { contains: words } }),
    },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

it('finds the same whichever way it goes, page by page', async () => {
  const word = fc.constantFrom(null, 'common', 'rare', 'old', 'missing');
  const property = fc.asyncProperty(
    word,
    filters,
    fc.integer({ min: 1, max: 700 }),
    async (words, filter, window) => {
      const found: number[] = [];
      let after = null;
      for (let page = 0; page < 3; page++) {
        const hits = await findHits(db, { filter, words, after, limit: 15 }, window);
        found.push(...hits.map(({ id }) => id));
        after = hits.at(-1) ?? null;
        if (after === null) break;
      }
      expect(found).toEqual((await plainly(words, filter)).slice(0, 45));
    },
  );
  await fc.assert(property, { numRuns: 200 });
});
