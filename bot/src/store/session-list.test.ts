import { testDatabase } from '@frontdesk/prisma/testing';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { inbound } from '../testing/fakes.ts';
import { storeInbound } from './inbound.ts';
import { countSessions, listSessions } from './session-list.ts';
import { findSession } from './sessions.ts';

const { db, drop } = await testDatabase();
afterAll(drop);
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE "ChatSession", "Contact", "User" CASCADE`;
});

const write = (chat: string, content = 'Hi') =>
  storeInbound(db, 'telegram', inbound(content, { conversationKey: chat }), 0);

it('pages through the sessions, newest first, without gaps or doubles while messages arrive', async () => {
  for (let index = 0; index < 25; index++) await write(`chat-${index}`);
  // Many sessions of one moment: the id decides.
  await db.$executeRaw`UPDATE "ChatSession" SET "lastMessageAt" = date_trunc('second', "lastMessageAt")`;
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await listSessions(db, 'nobody', {}, { cursor, limit: 10 });
    seen.push(...page.sessions.map(({ conversationKey }) => conversationKey));
    cursor = page.nextCursor;
    await write(`late-${seen.length}`);
  } while (cursor);
  expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => `chat-${24 - index}`));
});

it('reads a cursor that is not its own as the first page', async () => {
  const [first, odd] = await Promise.all(
    [null, 'nonsense'].map((cursor) => listSessions(db, 'nobody', {}, { cursor, limit: 5 })),
  );
  expect(odd).toEqual(first);
});

it('does not list sessions in which nobody has written', async () => {
  const { sessionId } = await db.chatSession.create({
    data: { channel: 'web', account: 'default', conversationKey: 'e' },
  });
  const { sessions } = await listSessions(db, 'nobody', {}, { cursor: null, limit: 100 });
  expect(sessions.map((session) => session.sessionId)).not.toContain(sessionId);
  expect(await findSession(db, 'nobody', sessionId)).toMatchObject({ messageCount: 0, lastMessageAt: null });
});

it('pages through what a filter means as exactly, however rare it is among newer sessions', async () => {
  for (let index = 0; index < 30; index++) await write(`chat-${index}`);
  await db.$executeRaw`
    UPDATE "ChatSession" SET "flaggedAt" = now() WHERE split_part("conversationKey", '-', 2)::int % 2 = 0`;
  // More of the newest than are looked at one by one.
  await db.$executeRaw`
    INSERT INTO "ChatSession" ("sessionId", channel, account, "conversationKey", "lastMessageAt")
    SELECT 'other-' || n, 'telegram', 'bot-1', 'other-' || n, now() + interval '1 hour' FROM generate_series(1, 1100) n`;
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await listSessions(db, 'nobody', { needs: '1' }, { cursor, limit: 4 });
    seen.push(...page.sessions.map(({ conversationKey }) => conversationKey));
    cursor = page.nextCursor;
    // What is still to come gets a message: it is newer than this page now, and stands on a page that was read.
    if (seen.length === 4) await write('chat-0');
    await write(`late-${seen.length}`);
    await db.chatSession.updateMany({
      where: { conversationKey: `late-${seen.length}` },
      data: { flaggedAt: new Date() },
    });
  } while (cursor);
  expect(seen).toEqual(Array.from({ length: 14 }, (_, index) => `chat-${28 - 2 * index}`));
});

it('counts the open sessions of each view, up to a hundred', async () => {
  for (const id of ['ann', 'bob']) await db.user.create({ data: { id, name: id, email: `${id}@x.io` } });
  await db.$executeRaw`
    INSERT INTO "ChatSession" ("sessionId", channel, account, "conversationKey", "lastMessageAt", "lastInboundId",
                               "flaggedAt", "flagIsError", "assigneeId", "ownerId", "closedAt")
    SELECT 's' || n, 'web', 'default', 's' || n, now(), n, CASE WHEN n % 2 = 0 THEN now() END, n % 10 = 0,
           CASE WHEN n <= 3 THEN 'ann' END, CASE WHEN n = 4 THEN 'ann' END, CASE WHEN n > 120 THEN now() END
    FROM generate_series(1, 150) n`;
  expect(await countSessions(db, 'ann')).toEqual({ needs: 60, errors: 12, mine: 4, unread: 100 });
  await db.user.update({ where: { id: 'bob' }, data: { readUpToId: 100 } });
  expect(await countSessions(db, 'bob')).toEqual({ needs: 60, errors: 12, mine: 0, unread: 20 });
});
