import { testDatabase } from '@frontdesk/prisma/testing';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { webChannel } from '../channels/web/index.ts';
import { storeQuestion } from '../store/conversations.ts';
import { fakeLive, fakeModel, noDetails, quiet } from '../testing/fakes.ts';
import { startWork, type Work } from '../work/loop.ts';
import { createConversations } from './ask.ts';
import { FrontdeskError } from './errors.ts';
import { createInterrupts } from './interrupts.ts';
import { serveLane } from './lane.ts';
import { createOutcomes } from './outcomes.ts';
import { createTakeover } from './takeover.ts';

const { db, drop } = await testDatabase();
const loops: Work[] = [];
afterAll(drop);
afterEach(async () => {
  await Promise.all(loops.splice(0).map((work) => work.stop(0)));
});
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE "ChatSession", "Contact", "User" RESTART IDENTITY CASCADE`;
});

/** A process with a work loop and the chat API; `works: false` leaves the turns to other processes. */
function startProcess(model = fakeModel(), { works = true, waitMs = 5000, lookMs = 20 } = {}) {
  const outcomes = createOutcomes();
  const live = fakeLive();
  const channel = webChannel();
  const deps = {
    db,
    live,
    log: quiet,
    model,
    buildRequest: ({ pending }: { pending: { content: string }[] }) => ({
      system: '',
      turns: pending.map(({ content }) => ({ role: 'user' as const, text: content })),
    }),
    channels: new Map([[channel.name, channel]]),
    deadlineMs: 5000,
    historyLimit: 20,
    details: noDetails,
    interrupts: createInterrupts(() => {}),
    settle: outcomes.settle,
  };
  const work = works
    ? startWork({
        db,
        log: quiet,
        owner: 'test',
        serve: (lane, signal) => serveLane(deps, lane, signal),
        concurrency: 8,
        leaseMs: 20_000,
        pollMs: 50,
      })
    : undefined;
  if (work) loops.push(work);
  const wake = work?.wake ?? (() => {});
  const conversations = createConversations({
    db,
    live,
    wake,
    outcomes,
    waitMs,
    lookMs,
    secretKey: 'k'.repeat(32),
    heldNotice: 'A person will answer.',
  });
  return { conversations, model, outcomes };
}

const question = (content: string, over = {}) => ({
  sessionId: 'desk/1',
  content,
  createMissing: true,
  ...over,
});
const contents = async ({ conversations }: ReturnType<typeof startProcess>) =>
  (await conversations.read('desk/1'))?.messages.map(({ content }) => content);

describe('asking', () => {
  it('answers, and makes a session that does not stand', async () => {
    const desk = startProcess(fakeModel('Until six.'));
    expect(await desk.conversations.ask(question('open?'))).toMatchObject({
      kind: 'answered',
      content: 'Until six.',
    });
    expect(await desk.conversations.read('desk/1')).toMatchObject({
      sessionId: 'desk/1',
      messages: [
        { content: 'open?', isBot: false },
        { content: 'Until six.', isBot: true },
      ],
    });
  });

  it('makes no session when told not to', async () => {
    const desk = startProcess();
    expect(await desk.conversations.ask(question('open?', { createMissing: false }))).toEqual({
      kind: 'no_session',
    });
    expect(await db.chatSession.count()).toBe(0);
    expect(await db.contact.count()).toBe(0);
  });

  it('answers questions that come at once one after the other, each followed by its own answer', async () => {
    let now = 0;
    let most = 0;
    const model = fakeModel(async ({ turns }) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 2));
      now--;
      return `re ${turns.at(-1)?.text}`;
    });
    const desk = startProcess(model);
    const questions = Array.from({ length: 12 }, (_, index) => `q${index}`);
    const outcomes = await Promise.all(questions.map((content) => desk.conversations.ask(question(content))));
    expect(outcomes.map((outcome) => outcome.kind === 'answered' && outcome.content)).toEqual(
      questions.map((content) => `re ${content}`),
    );
    expect(most).toBe(1);
    const messages = (await desk.conversations.read('desk/1'))?.messages ?? [];
    expect(messages).toHaveLength(24);
    for (let index = 0; index < 24; index += 2) {
      expect(messages[index + 1]?.content).toBe(`re ${messages[index]?.content}`);
    }
    const times = messages.map(({ createdAt }) => createdAt.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('hears of an answer that another process gave', async () => {
    startProcess(fakeModel('from next door'));
    const desk = startProcess(fakeModel(), { works: false });
    expect(await desk.conversations.ask(question('open?'))).toMatchObject({
      kind: 'answered',
      content: 'from next door',
    });
  });

  it('hears of it at once when told that something became of the question', async () => {
    startProcess(fakeModel('Until six.'));
    const desk = startProcess(fakeModel(), { works: false, lookMs: 2 ** 30 });
    const outcome = desk.conversations.ask(question('open?'));
    await expect.poll(() => db.message.count({ where: { state: 'answered' } })).toBe(1);
    const asked = await db.message.findFirstOrThrow({ where: { author: 'user' } });
    desk.outcomes.hint(asked.id);
    expect(await outcome).toMatchObject({ kind: 'answered', content: 'Until six.' });
  });

  it('hears of a failure in another process', async () => {
    startProcess(fakeModel(new FrontdeskError('model_failed', 'The model is overloaded.')));
    const desk = startProcess(fakeModel(), { works: false });
    expect(await desk.conversations.ask(question('open?'))).toMatchObject({
      kind: 'failed',
      reason: 'The model is overloaded.',
    });
  });

  it('gives up waiting at the deadline and keeps the question', async () => {
    const desk = startProcess(fakeModel(), { works: false, waitMs: 30 });
    expect(await desk.conversations.ask(question('open?'))).toMatchObject({
      kind: 'failed',
      cause: 'timed_out',
    });
    expect(await contents(desk)).toEqual(['open?']);
  });

  it('tells whoever waits when the server stops', async () => {
    const desk = startProcess(fakeModel(), { works: false });
    const outcome = desk.conversations.ask(question('open?'));
    await expect.poll(() => db.message.count()).toBe(1);
    desk.outcomes.close({
      kind: 'failed',
      error: new FrontdeskError('model_failed', 'The server is restarting.'),
    });
    expect(await outcome).toMatchObject({ kind: 'failed', reason: 'The server is restarting.' });
    expect(await desk.conversations.ask(question('now?'))).toMatchObject({ kind: 'failed' });
  });
});

describe('asking while a person has the session', () => {
  it('keeps the question for the person and says so at once', async () => {
    const desk = startProcess();
    await desk.conversations.ask(question('open?'));
    await db.chatSession.updateMany({ data: { state: 'human' } });
    expect(await desk.conversations.ask(question('really?'))).toMatchObject({
      kind: 'answered',
      content: 'A person will answer.',
    });
    expect(await contents(desk)).toEqual(['open?', 'Hello!', 'really?']);
    expect(desk.model.requests).toHaveLength(1);
  });

  it('rule 16: shows no note of the team to whoever reads the session', async () => {
    const desk = startProcess();
    await desk.conversations.ask(question('open?'));
    const { id, nextSeq } = await db.chatSession.findFirstOrThrow();
    await db.message.create({
      data: {
        chatSessionId: id,
        seq: nextSeq,
        author: 'person',
        content: 'VIP!',
        internal: true,
        state: 'sent',
      },
    });
    expect(await contents(desk)).toEqual(['open?', 'Hello!']);
  });

  it('tells whoever waits already when the person takes over', async () => {
    const desk = startProcess(fakeModel(), { works: false });
    const outcome = desk.conversations.ask(question('open?'));
    await expect.poll(() => db.message.count()).toBe(1);
    await db.chatSession.updateMany({ data: { state: 'human' } });
    expect(await outcome).toMatchObject({ kind: 'answered', content: 'A person will answer.' });
  });

  it('tells whoever waits even when the person has answered and given the session back', async () => {
    const desk = startProcess(fakeModel(), { works: false });
    const outcome = desk.conversations.ask(question('open?'));
    await expect.poll(() => db.message.count()).toBe(1);
    await db.message.updateMany({ data: { state: 'answered' } });
    expect(await outcome).toMatchObject({ kind: 'answered', content: 'A person will answer.' });
  });
});

describe('asking again', () => {
  const overloaded = new FrontdeskError('model_failed', 'The model is overloaded.', {
    failure: 'rate_limited',
    retryAfterMs: 3000,
  });

  it('retries an unanswered question when the same text comes again', async () => {
    const desk = startProcess(fakeModel(overloaded, 'Until six.'));
    expect(await desk.conversations.ask(question('open?'))).toMatchObject({
      kind: 'failed',
      retryAfterMs: 3000,
    });
    expect(await desk.conversations.ask(question('open?'))).toMatchObject({
      kind: 'answered',
      content: 'Until six.',
    });
    expect(await contents(desk)).toEqual(['open?', 'Until six.']);
  });

  it('takes the same text for a new question once the first is answered', async () => {
    const desk = startProcess();
    await desk.conversations.ask(question('open?'));
    await desk.conversations.ask(question('open?'));
    expect(await contents(desk)).toEqual(['open?', 'Hello!', 'open?', 'Hello!']);
  });

  it('gives the same idempotency key the same answer, however often and at once', async () => {
    const desk = startProcess();
    const ask = () => desk.conversations.ask(question('open?', { idempotencyKey: 'k1' }));
    const first = await Promise.all([ask(), ask(), ask()]);
    expect(new Set([...first, await ask()].map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(await contents(desk)).toEqual(['open?', 'Hello!']);
    expect(desk.model.requests).toHaveLength(1);
  });

  it('retries a failed question under its idempotency key', async () => {
    const desk = startProcess(fakeModel(overloaded, 'Until six.'));
    const ask = () => desk.conversations.ask(question('open?', { idempotencyKey: 'k1' }));
    await ask();
    expect(await ask()).toMatchObject({ kind: 'answered', content: 'Until six.' });
    expect(await contents(desk)).toEqual(['open?', 'Until six.']);
  });
});

describe('a session that many begin at once', () => {
  it('takes every question, and is one', async () => {
    for (let round = 0; round < 20; round++) {
      const sessionId = `new-${round}`;
      const stored = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          storeQuestion(db, { sessionId, content: `Q${index}`, createMissing: true }),
        ),
      );
      expect(stored.map((one) => one?.isNew)).toEqual(Array(8).fill(true));
      expect(await db.chatSession.count({ where: { sessionId } })).toBe(1);
    }
  });
});

describe('a person who takes over while questions wait', () => {
  it('replies to them, not between another question and its answer', async () => {
    await db.user.create({ data: { id: 'ann', name: 'Ann', email: 'ann@x.io' } });
    const [sessionId, userId] = ['desk/1', 'ann'];
    for (const content of ['open?', 'and on Sunday?', 'and on Monday?']) {
      await storeQuestion(db, { sessionId, content, createMissing: true });
    }
    const takeover = createTakeover({
      db,
      live: fakeLive(),
      wake() {},
      interrupts: createInterrupts(() => {}),
      notices: { takenOver: 'A person is here now.', handedBack: '' },
    });
    const { conversations } = startProcess(
      fakeModel('Until six.', async () => {
        await takeover.speak(sessionId, { userId, content: 'VIP!', publish: false });
        await takeover.speak(sessionId, { userId, content: 'Closed on both.', publish: true });
        return 'Too late.';
      }),
    );
    const shown = async () => (await conversations.read(sessionId))?.messages ?? [];
    await expect
      .poll(async () => (await shown()).map(({ content }) => content))
      .toEqual([
        'open?',
        'Until six.',
        'A person is here now.',
        'and on Sunday?',
        'and on Monday?',
        'Closed on both.',
      ]);
    const times = (await shown()).map(({ createdAt }) => createdAt.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });
});

describe('details', () => {
  it('keeps what is absent and clears what is null', async () => {
    const { conversations } = startProcess();
    const { sessionId } = await conversations.open({ name: 'Ann', email: 'ann@x.io', phone: '1' }, {});
    await conversations.ask({
      ...question('Hi', { details: { email: 'ann@y.io', phone: null } }),
      sessionId,
    });
    expect(await conversations.correct(sessionId, { name: 'Anna' })).toMatchObject({
      name: 'Anna',
      email: 'ann@y.io',
      phone: null,
    });
  });

  it('opens the same session again for the same idempotency key, and cannot be guessed from it', async () => {
    const { conversations } = startProcess();
    const open = () => conversations.open({ name: 'Ann' }, { idempotencyKey: 'k1' });
    const [first, second] = await Promise.all([open(), open()]);
    expect(first.sessionId).toBe(second.sessionId);
    expect(first.sessionId).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(await db.chatSession.count()).toBe(1);
  });

  it('knows no session of another channel', async () => {
    const { conversations } = startProcess();
    const { sessionId } = await db.chatSession.create({
      data: { channel: 'telegram', account: '1', conversationKey: '2' },
    });
    expect(await conversations.read(sessionId)).toBeNull();
    expect(await conversations.correct(sessionId, { name: 'Eve' })).toBeNull();
    expect(await conversations.ask({ ...question('Hi'), sessionId })).toEqual({ kind: 'no_session' });
    expect(await db.contact.count()).toBe(0);
  });
});
