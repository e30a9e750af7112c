import { testDatabase } from '@frontdesk/prisma/testing';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { storeInbound } from '../store/inbound.ts';
import { fakeLive, inbound } from '../testing/fakes.ts';
import { createInterrupts } from './interrupts.ts';
import type { ChannelName } from './ports.ts';
import { createTakeover } from './takeover.ts';

const { db, drop } = await testDatabase();
afterAll(drop);
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE "ChatSession", "Contact", "User", "AuditEntry" RESTART IDENTITY CASCADE`;
  await db.user.create({ data: { id: 'ann', name: 'Ann', email: 'ann@x.io' } });
});

const notices = { takenOver: 'A person is here now.', handedBack: 'The assistant is back.' };

function desk() {
  const live = fakeLive();
  let woken = 0;
  const wake = () => void woken++;
  const interrupts = createInterrupts(() => {});
  return { ...createTakeover({ db, live, wake, interrupts, notices }), live, woken: () => woken };
}

const write = async (content = 'Hi', channel: ChannelName = 'telegram') =>
  (await storeInbound(db, channel, inbound(content, { conversationKey: `${channel}-1` }), 0))!.sessionId;
const reply = (takeover: ReturnType<typeof desk>, sessionId: string, publish = true) =>
  takeover.speak(sessionId, { userId: 'ann', content: 'Ann here.', publish });

/** So much time passes, for everything that was said. */
const pass = (minutes: number) => db.$executeRaw`
  WITH session AS (
    UPDATE "ChatSession" SET "lastMessageAt" = "lastMessageAt" - ${minutes} * interval '1 minute'
  )
  UPDATE "Message" SET "createdAt" = "createdAt" - ${minutes} * interval '1 minute'`;
const lines = async () =>
  (await db.message.findMany({ orderBy: { seq: 'asc' } })).map(
    ({ author, content, internal, state }) => `${author} ${internal ? 'note' : state}: ${content}`,
  );
const state = async () => (await db.chatSession.findFirstOrThrow()).state;

describe('a holder who is silent', () => {
  it('gives the session back by itself, which is told to the person and to the team', async () => {
    const takeover = desk();
    const sessionId = await write();
    await reply(takeover, sessionId);
    await write('And tomorrow?');
    await pass(30);
    expect(await takeover.giveBackIdle(30)).toBe(1);
    expect(await db.chatSession.findFirst()).toMatchObject({ state: 'bot', ownerId: null });
    expect(await lines()).toEqual([
      'user answered: Hi',
      'system queued: A person is here now.',
      'person queued: Ann here.',
      'user received: And tomorrow?',
      'system queued: The assistant is back.',
      'system note: Given back by itself: Ann had said nothing for 30 minutes.',
    ]);
    expect(await db.chatSession.findFirst()).toMatchObject({ nextSeq: 7, messageCount: 6 });
  });

  it('is told live, and the bot is woken to answer what waits', async () => {
    const takeover = desk();
    const sessionId = await write();
    await takeover.take(sessionId, 'ann');
    await pass(31);
    const { events } = takeover.live;
    events.length = 0;
    const before = takeover.woken();
    await takeover.giveBackIdle(30);
    const [notice, note] = await db.message
      .findMany({ orderBy: { seq: 'desc' }, take: 2 })
      .then((rows) => rows.reverse());
    expect(events).toEqual([
      { type: 'session.updated', sessionId },
      { type: 'message.created', sessionId, messageId: notice?.id },
      { type: 'session.updated', sessionId },
      { type: 'message.created', sessionId, messageId: note?.id },
    ]);
    expect(takeover.woken()).toBeGreaterThan(before);
    expect((await db.chatSession.findFirstOrThrow()).workAt).not.toBeNull();
  });

  it('stands in the audit log as the deed of nobody', async () => {
    const takeover = desk();
    const sessionId = await write();
    await takeover.take(sessionId, 'ann');
    await pass(61);
    await takeover.giveBackIdle(60);
    expect(await db.auditEntry.findMany()).toMatchObject([
      {
        userId: null,
        userName: 'Frontdesk',
        action: 'session.handed_back',
        targetId: sessionId,
        changes: { 'answered by': { from: 'Ann', to: 'the assistant, after 60 minutes without a word' } },
      },
    ]);
  });

  it('is one who took over and never said a word', async () => {
    const takeover = desk();
    await takeover.take(await write(), 'ann');
    await pass(29);
    expect(await takeover.giveBackIdle(30)).toBe(0);
    await pass(1);
    expect(await takeover.giveBackIdle(30)).toBe(1);
  });

  it('is not one who wrote a note, or has replied meanwhile', async () => {
    const takeover = desk();
    const sessionId = await write();
    await takeover.take(sessionId, 'ann');
    await pass(60);
    await reply(takeover, sessionId, false);
    expect(await takeover.giveBackIdle(30)).toBe(0);
    await pass(31);
    await reply(takeover, sessionId);
    expect(await takeover.giveBackIdle(30)).toBe(0);
    expect(await state()).toBe('human');
  });

  it('keeps a session in which the person has just been answered, until nobody has spoken for as long', async () => {
    const takeover = desk();
    const sessionId = await write();
    await reply(takeover, sessionId);
    await pass(30);
    // Somebody else's note is no word of the holder, and none to the person either.
    await db.user.create({ data: { id: 'bob', name: 'Bob', email: 'bob@x.io' } });
    await db.$executeRaw`UPDATE "ChatSession" SET "lastMessageAt" = now() - interval '10 minutes'`;
    expect(await takeover.giveBackIdle(30)).toBe(0);
    await takeover.speak(sessionId, { userId: 'bob', content: 'Hm.', publish: false });
    await pass(20);
    expect(await takeover.giveBackIdle(30)).toBe(1);
  });

  it('gives a session of the chat API back, too, where notices are read and not sent', async () => {
    const takeover = desk();
    await takeover.take(await write('Hi', 'web'), 'ann');
    await pass(30);
    await takeover.giveBackIdle(30);
    expect((await lines()).at(-2)).toBe('system sent: The assistant is back.');
  });
});

it('hands each session back once, whatever process looks, and never one that is being answered', async () => {
  const [one, two, three] = [desk(), desk(), desk()];
  const sessionIds = await Promise.all(
    Array.from({ length: 150 }, async (_, index) => {
      const said = inbound('Hi', {
        conversationKey: `chat-${index}`,
        contact: { externalUserId: `u-${index}` },
      });
      const { sessionId } = (await storeInbound(db, 'telegram', said, 0))!;
      await one.take(sessionId, 'ann');
      return sessionId;
    }),
  );
  await pass(30);
  const answered = sessionIds.slice(0, 20);
  const [, ...counts] = await Promise.all([
    Promise.all(answered.map((sessionId) => reply(one, sessionId))),
    ...[one, two, three, one].map((takeover) => takeover.giveBackIdle(30)),
  ]);
  const rest = await one.giveBackIdle(30);
  const total = counts.reduce((sum, count) => sum + count, rest);
  const sessions = await db.chatSession.findMany({ include: { messages: { orderBy: { seq: 'asc' } } } });
  const told = sessions.flatMap(({ messages }) =>
    messages.filter(({ content }) => content === 'The assistant is back.'),
  );
  expect(told).toHaveLength(total);
  for (const { sessionId, state, messages } of sessions) {
    // Whoever came back in time or too late: they have it, and their words are the last.
    const [holder, last] = answered.includes(sessionId)
      ? ['human', 'Ann here.']
      : ['bot', 'Given back by itself: Ann had said nothing for 30 minutes.'];
    expect([state, messages.at(-1)?.content]).toEqual([holder, last]);
  }
});
