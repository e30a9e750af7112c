import { testDatabase } from '@frontdesk/prisma/testing';
import type { FoundMessage } from '@frontdesk/shared/inbox';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { inbound } from '../testing/fakes.ts';
import { storeInbound } from './inbound.ts';
import { findMessages } from './message-search.ts';

const { db, drop } = await testDatabase();
afterAll(drop);
beforeEach(() => db.$executeRaw`TRUNCATE "ChatSession", "Contact", "User" CASCADE`);

let minutes = 0;
/** Somebody says it, a minute after what was said before. */
async function say(
  content: string,
  over: Parameters<typeof inbound>[1] & { channel?: 'telegram' | 'slack' } = {},
) {
  const { channel = 'telegram', ...message } = over;
  const stored = await storeInbound(db, channel, inbound(content, message), 0);
  const createdAt = new Date(Date.UTC(2026, 0, 1, 0, ++minutes));
  const id = stored?.messageId ?? 0;
  await db.message.update({ where: { id }, data: { createdAt } });
  return { id, sessionId: stored?.sessionId ?? '', at: createdAt.toISOString() };
}
const find = async (filter: Parameters<typeof findMessages>[1], limit = 40) =>
  (await findMessages(db, filter, { limit })).messages;
const marked = ({ snippet }: FoundMessage) =>
  snippet.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

describe('finding', () => {
  it('shows the newest first, and where each was said', async () => {
    const first = await say('Where is my order?');
    const second = await say('The order came.', {
      conversationKey: 'chat-2',
      contact: { externalUserId: 'bo', username: 'bo' },
    });
    expect(await find({ q: 'order' })).toEqual([
      {
        id: second.id,
        sessionId: second.sessionId,
        sessionName: '@bo',
        channel: 'telegram',
        author: 'user',
        authorName: 'bo',
        internal: false,
        state: 'received',
        createdAt: second.at,
        snippet: [
          { text: 'The ', hit: false },
          { text: 'order', hit: true },
          { text: ' came.', hit: false },
        ],
      },
      expect.objectContaining({ id: first.id, sessionName: 'Ann', authorName: 'Ann' }),
    ]);
  });

  it.each([
    ['zwei Wör', 'Das sind zwei Wörter.', 'Das sind [zwei] [Wörter].'],
    ['"мой заказ"', 'Где мой заказ?', 'Где [мой заказ]?'],
    ['طلبي', 'أين طلبي؟', 'أين [طلبي]؟'],
    ['荷物', '荷物が届きました。', '[荷物]が届きました。'],
    ['commande', "Où en est l'état de ma COMMANDE ?", "Où en est l'état de ma [COMMANDE] ?"],
  ])('%s in %s', async (q, content, shown) => {
    await say('Something else');
    await say(content);
    expect((await find({ q })).map(marked)).toEqual([shown]);
  });

  it('shows what looks like HTML as it was said', async () => {
    await say('Is a <b>bold</b> order fine if 1 < 2?');
    expect((await find({ q: 'order bold' })).map(marked)).toEqual([
      'Is a <b>[bold]</b> [order] fine if 1 < 2?',
    ]);
  });

  it('shows the beginnings of messages when no word is asked for', async () => {
    await say(`Good morning! ${'And so on. '.repeat(100)}`);
    const [shown = ''] = (await find({})).map(marked);
    expect(shown).toMatch(/^Good morning! And so on\..*…$/);
  });

  it('finds notes of the team, and marks them', async () => {
    const { sessionId } = await say('Hello');
    const { id: userId } = await db.user.create({ data: { id: 'u', name: 'Bea', email: 'bea@example.com' } });
    const { id: chatSessionId } = await db.chatSession.findUniqueOrThrow({ where: { sessionId } });
    const note = {
      content: 'Call them back',
      internal: true,
      author: 'person',
      state: 'sent',
      userId,
    } as const;
    await db.message.create({ data: { ...note, chatSessionId, seq: 2 } });
    expect(await find({ q: 'call' })).toMatchObject([
      { internal: true, author: 'person', authorName: 'Bea' },
    ]);
  });

  it('finds what was edited by its new words only', async () => {
    const { id } = await say('Where is my parcel?');
    await db.message.update({ where: { id }, data: { content: 'Where is my order?' } });
    expect(await find({ q: 'parcel' })).toEqual([]);
    expect(await find({ q: 'order' })).toHaveLength(1);
  });
});

describe('narrowing', () => {
  it('goes by session, author, state, channel and time, all of them together', async () => {
    const first = await say('order one');
    const second = await say('order two', { channel: 'slack', conversationKey: 'other' });
    const third = await say('order three');
    await db.message.update({ where: { id: third.id }, data: { state: 'failed', author: 'bot' } });
    const ids = async (filter: Parameters<typeof findMessages>[1]) =>
      (await find(filter)).map(({ id }) => id);
    for (const q of [undefined, 'order']) {
      expect(await ids({ q, sessionId: first.sessionId })).toEqual([third.id, first.id]);
      expect(await ids({ q, sessionId: 'nobody' })).toEqual([]);
      expect(await ids({ q, author: 'user' })).toEqual([second.id, first.id]);
      expect(await ids({ q, state: 'failed' })).toEqual([third.id]);
      expect(await ids({ q, channel: 'slack' })).toEqual([second.id]);
      expect(await ids({ q, from: second.at })).toEqual([third.id, second.id]);
      expect(await ids({ q, to: second.at })).toEqual([first.id]);
      expect(await ids({ q, to: third.at, channel: 'telegram', author: 'user' })).toEqual([first.id]);
    }
  });
});

describe('pages', () => {
  it('hold each message once, whatever arrives meanwhile', async () => {
    const said = [];
    for (let index = 0; index < 5; index++) said.push(await say(`order ${index}`));
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await findMessages(db, { q: 'order' }, { cursor, limit: 2 });
      seen.push(...page.messages.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
      await say('one more order');
    } while (cursor);
    expect(seen).toEqual(said.map(({ id }) => id).toReversed());
  });

  it('tell messages of one moment apart', async () => {
    for (let index = 0; index < 4; index++) await say(`order ${index}`);
    await db.$executeRaw`UPDATE "Message" SET "createdAt" = '2026-01-01 00:00:00.123456Z'`;
    const first = await findMessages(db, {}, { limit: 2 });
    const second = await findMessages(db, {}, { cursor: first.nextCursor ?? '', limit: 2 });
    const all = [...first.messages, ...second.messages].map(({ id }) => id);
    expect(all).toEqual(all.toSorted((a, b) => b - a));
    expect(new Set(all).size).toBe(4);
    expect(second.nextCursor).toBeNull();
  });

  it('begin at the beginning for a cursor that is none', async () => {
    const { id } = await say('order');
    expect((await findMessages(db, {}, { cursor: 'x', limit: 2 })).messages).toMatchObject([{ id }]);
  });
});
