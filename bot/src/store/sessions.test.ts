import { testDatabase } from '@frontdesk/prisma/testing';
import { afterAll, expect, it } from 'vitest';
import { inbound } from '../testing/fakes.ts';
import { storeInbound } from './inbound.ts';
import { findSession, listMessages, listSessions } from './sessions.ts';

const { db, drop } = await testDatabase();
afterAll(drop);

const write = (chat: string, content = 'Hi') =>
  storeInbound(db, 'telegram', inbound(content, { conversationKey: chat }), 0);

it('pages through the sessions, newest first, without gaps or doubles while messages arrive', async () => {
  for (let index = 0; index < 25; index++) await write(`chat-${index}`);
  // Many sessions of one moment: the id decides.
  await db.$executeRaw`UPDATE "ChatSession" SET "lastMessageAt" = date_trunc('second', "lastMessageAt")`;
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await listSessions(db, 'nobody', { cursor, limit: 10 });
    seen.push(...page.sessions.map(({ conversationKey }) => conversationKey));
    cursor = page.nextCursor;
    await write(`late-${seen.length}`);
  } while (cursor);
  expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => `chat-${24 - index}`));
});

it('reads a cursor that is not its own as the first page', async () => {
  const [first, odd] = await Promise.all(
    [null, 'nonsense'].map((cursor) => listSessions(db, 'nobody', { cursor, limit: 5 })),
  );
  expect(odd).toEqual(first);
});

it('does not list sessions in which nobody has written', async () => {
  const { sessionId } = await db.chatSession.create({
    data: { channel: 'web', account: 'default', conversationKey: 'e' },
  });
  const { sessions } = await listSessions(db, 'nobody', { cursor: null, limit: 100 });
  expect(sessions.map((session) => session.sessionId)).not.toContain(sessionId);
  expect(await findSession(db, 'nobody', sessionId)).toMatchObject({ messageCount: 0, lastMessageAt: null });
});

it('pages through a transcript in both directions', async () => {
  for (let index = 1; index <= 7; index++) await write('long', `line ${index}`);
  const session = await db.chatSession.findFirstOrThrow({ where: { conversationKey: 'long' } });
  const page = async (query: { before?: number; after?: number }) => {
    const found = await listMessages(db, 'nobody', session.sessionId, { ...query, limit: 3 });
    return [found?.messages.map(({ content }) => content).join(), found?.hasOlder];
  };
  expect(await page({})).toEqual(['line 5,line 6,line 7', true]);
  expect(await page({ before: 5 })).toEqual(['line 2,line 3,line 4', true]);
  expect(await page({ before: 2 })).toEqual(['line 1', false]);
  expect(await page({ after: 5 })).toEqual(['line 6,line 7', true]);
  expect(await listMessages(db, 'nobody', 'nowhere', { limit: 3 })).toBeNull();
});
