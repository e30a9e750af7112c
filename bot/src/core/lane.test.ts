import { testDatabase } from '@frontdesk/prisma/testing';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { claimLanes, type Lane, releaseLane } from '../store/lanes.ts';
import { finishTurn, readLane, type TurnOutcome } from '../store/turns.ts';
import { fakeChannel, fakeLive, fakeModel, inbound, noDetails, quiet } from '../testing/fakes.ts';
import { FrontdeskError, mustHold } from './errors.ts';
import { createInterrupts } from './interrupts.ts';
import { type LaneDeps, serveLane } from './lane.ts';
import type { Channel } from './ports.ts';
import { receiver } from './receive.ts';

const { db, drop } = await testDatabase();
afterAll(drop);
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE "ChatSession", "Contact" RESTART IDENTITY CASCADE`;
});

const notSent = (retryAfterMs: number) => new FrontdeskError('not_sent', 'Slow down.', { retryAfterMs });
const noSignal = new AbortController().signal;

function house(channel: Channel = fakeChannel(), model = fakeModel()) {
  const live = fakeLive();
  const settled: unknown[] = [];
  const interrupts = createInterrupts(() => {});
  const deps: LaneDeps = {
    db,
    live,
    log: quiet,
    model,
    buildRequest: ({ history, pending }) => ({
      system: '',
      turns: [...history, ...pending].map(({ author, content }) => ({
        role: author === 'user' ? ('user' as const) : ('model' as const),
        text: content,
      })),
    }),
    channels: new Map([[channel.name, channel]]),
    deadlineMs: 5000,
    historyLimit: 20,
    details: noDetails,
    interrupts,
    settle: (questionIds, result) => void settled.push({ questionIds, ...result }),
  };
  const receive = receiver({ db, live, wake() {}, interrupts }, channel);
  const claim = async (): Promise<Lane> => {
    const [lane] = await claimLanes(db, { owner: 'test', limit: 1, leaseMs: 20_000 });
    if (!lane) throw new Error('nothing is due');
    return lane;
  };
  const serve = async (lane?: Lane) => {
    const held = lane ?? (await claim());
    const end = await serveLane(deps, held, noSignal);
    if (end !== 'released') await releaseLane(db, held, end);
    return end;
  };
  return { deps, live, interrupts, model, receive, claim, serve, settled };
}

/** The flags that were told, each besides the session's change. */
function flagsIn({ events }: ReturnType<typeof fakeLive>) {
  return events.flatMap((event, index) => {
    if (event.type !== 'session.flagged') return [];
    const { sessionId, reason } = event;
    expect(events[index - 1]).toEqual({ type: 'session.updated', sessionId });
    return [{ sessionId, reason }];
  });
}

const transcript = async () => {
  const rows = await db.message.findMany({ orderBy: { seq: 'asc' } });
  return rows.map(({ author, content, state }) => `${author} ${state}: ${content}`);
};

describe('serving a lane', () => {
  it('rule 5: answers lines of one burst once', async () => {
    const channel = fakeChannel();
    const { receive, serve, model } = house(channel);
    await receive(inbound('Hi'));
    await receive(inbound('are you'));
    await receive(inbound('open?'));
    expect(await serve()).toBe('released');
    expect(await transcript()).toEqual([
      'user answered: Hi',
      'user answered: are you',
      'user answered: open?',
      'bot sent: Hello!',
    ]);
    expect(model.requests).toHaveLength(1);
    expect(channel.seen).toMatchObject([{ text: 'Hello!', target: { conversationKey: 'chat-1' } }]);
  });

  it('rule 2: stores a message that is delivered twice once', async () => {
    const { receive } = house();
    const message = inbound('Hi');
    await Promise.all([receive(message), receive(message), receive(message)]);
    await receive(message);
    expect(await transcript()).toEqual(['user received: Hi']);
    expect(await db.chatSession.findFirst()).toMatchObject({ nextSeq: 2, messageCount: 1 });
  });

  it('rule 2: takes the same id from another bot, or in another conversation, for another message', async () => {
    const { receive } = house();
    const message = inbound('Hi');
    await receive(message);
    await receive({ ...message, account: 'bot-2' });
    await receive({ ...message, conversationKey: 'chat-2' });
    expect(await db.message.count()).toBe(3);
  });

  it('rule 11: tells the model of one conversation nothing of another, of the same person or not', async () => {
    const { receive, serve, model } = house();
    await receive(inbound('my code is 4711', { conversationKey: 'chat:topic-1' }));
    await serve();
    await receive(inbound('what is my code?', { conversationKey: 'chat:topic-2' }));
    await receive(
      inbound('what is the code?', { conversationKey: 'chat-2', contact: { externalUserId: 'eve' } }),
    );
    await serve();
    await serve();
    expect(model.requests).toHaveLength(3);
    expect(JSON.stringify(model.requests.slice(1))).not.toContain('4711');
  });

  it('rule 18: orders a session by its own numbers, whatever the clock says', async () => {
    const { receive, serve, model } = house();
    await receive(inbound('first'));
    await receive(inbound('second'));
    await db.$executeRaw`UPDATE "Message" SET "createdAt" = now() - id * interval '1 hour'`;
    await serve();
    expect(model.requests[0]?.turns.map(({ text }) => text)).toEqual(['first', 'second']);
  });

  it('rule 5: answers what arrives during a turn after it', async () => {
    const model = fakeModel(async () => {
      await receive(inbound('and tomorrow?'));
      return 'Until six.';
    }, 'Also six.');
    const { receive, serve } = house(fakeChannel(), model);
    await receive(inbound('open today?'));
    await serve();
    expect(await transcript()).toEqual([
      'user answered: open today?',
      'user answered: and tomorrow?',
      'bot sent: Until six.',
      'bot sent: Also six.',
    ]);
    expect(model.requests[1]?.turns.map(({ text }) => text)).toEqual([
      'open today?',
      'Until six.',
      'and tomorrow?',
    ]);
  });

  it('lets each question be followed by its own answer where nobody bundles', async () => {
    const channel: Channel = { ...fakeChannel({ alone: true }), send: undefined, render: undefined };
    const { receive, serve, settled } = house(channel, fakeModel('one', 'two', 'three'));
    for (const question of ['1', '2', '3']) await receive(inbound(question));
    await serve();
    expect(await transcript()).toEqual([
      'user answered: 1',
      'bot sent: one',
      'user answered: 2',
      'bot sent: two',
      'user answered: 3',
      'bot sent: three',
    ]);
    const times = (await db.message.findMany({ orderBy: { seq: 'asc' } })).map(({ createdAt }) =>
      createdAt.getTime(),
    );
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(settled).toMatchObject([{ content: 'one' }, { content: 'two' }, { content: 'three' }]);
  });

  it('shows the growing answer and ends the stream with the final text', async () => {
    const channel = fakeChannel({ streams: true });
    const { receive, serve, live } = house(channel, fakeModel('Until six.'));
    await receive(inbound('open?'));
    await serve();
    expect(channel.drafts).toEqual(['Unt', 'Until six.']);
    expect(channel.seen.map(({ text }) => text)).toEqual(['Until six.']);
    expect(live.events.map(({ type }) => type)).toEqual([
      'message.created',
      'turn.started',
      'message.updated',
      'message.created',
      'turn.ended',
      'message.updated',
    ]);
  });
});

describe('a turn that cannot answer', () => {
  it('apologises, says why to admins, and keeps the failed question out of later requests', async () => {
    const model = fakeModel(new FrontdeskError('model_failed', 'The model is overloaded.'), 'Until six.');
    const channel = fakeChannel();
    const { receive, serve } = house(channel, model);
    await receive(inbound('open?'));
    await serve();
    expect(await db.message.findFirst()).toMatchObject({
      state: 'unanswered',
      stateReason: 'The model is overloaded.',
    });
    expect(channel.seen.map(({ text }) => text).join('')).toMatch(/^Sorry, /);
    await receive(inbound('hello?'));
    await serve();
    expect(model.requests[1]?.turns).toEqual([{ role: 'user', text: 'hello?' }]);
  });

  it('rule 14: apologises at the deadline, whatever the model does, and flags the session', async () => {
    const hang = (_: unknown, signal: AbortSignal) =>
      new Promise<string>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    const { deps, receive, serve, live } = house(fakeChannel(), fakeModel(hang));
    deps.deadlineMs = 20;
    await receive(inbound('open?'));
    await serve();
    expect(await db.turn.findFirst()).toMatchObject({
      status: 'apologised',
      error: 'The model did not answer in time.',
    });
    const session = await db.chatSession.findFirstOrThrow();
    expect(session).toMatchObject({ flagReason: 'The model did not answer in time.', flagIsError: true });
    expect(flagsIn(live)).toEqual([{ sessionId: session.sessionId, reason: session.flagReason }]);
  });

  it('opens a closed session again where a person should look', async () => {
    const model = fakeModel(async () => {
      await db.chatSession.updateMany({ data: { closedAt: new Date() } });
      throw new FrontdeskError('model_failed', 'The model is overloaded.');
    });
    const { receive, serve } = house(fakeChannel(), model);
    await receive(inbound('open?'));
    await serve();
    expect(await db.chatSession.findFirst()).toMatchObject({ closedAt: null, flagIsError: true });
  });

  it('apologises when the turn itself breaks', async () => {
    const { receive, serve } = house(fakeChannel(), fakeModel(new TypeError('a bug')));
    await receive(inbound('open?'));
    await serve();
    expect((await transcript())[0]).toBe('user unanswered: open?');
    expect((await transcript())[1]).toMatch(/^bot sent: Sorry, /);
  });

  it('says nothing where whoever asked waits for the outcome, and tells them', async () => {
    const channel: Channel = { ...fakeChannel({ alone: true }), send: undefined };
    const error = new FrontdeskError('model_failed', 'The model is overloaded.');
    const { receive, serve, settled } = house(channel, fakeModel(error));
    await receive(inbound('open?'));
    await serve();
    expect(await transcript()).toEqual(['user unanswered: open?']);
    expect(settled).toMatchObject([{ kind: 'failed', error }]);
  });

  it('leaves the questions open when the server stops, and takes back what was shown', async () => {
    const channel = fakeChannel({ streams: true });
    const stop = new AbortController();
    const model = fakeModel(async () => {
      stop.abort(new Error('stopping'));
      throw stop.signal.reason;
    }, 'Until six.');
    const { deps, receive, claim, serve } = house(channel, model);
    await receive(inbound('open?'));
    const lane = await claim();
    await expect(serveLane(deps, lane, stop.signal)).rejects.toThrow('stopping');
    expect(await transcript()).toEqual(['user received: open?']);
    expect(channel.drafts).toEqual(['(discarded)']);
    await releaseLane(db, lane, 0);
    await serve();
    expect(channel.seen.map(({ text }) => text)).toEqual(['Until six.']);
  });
});

describe('a holder that lost its lane', () => {
  it('rule 4: writes nothing and sends nothing', async () => {
    const channel = fakeChannel();
    const model = fakeModel(async () => {
      await db.$executeRaw`UPDATE "ChatSession" SET fence = fence + 1`;
      return 'too late';
    });
    const { deps, receive, claim } = house(channel, model);
    await receive(inbound('open?'));
    await expect(serveLane(deps, await claim(), noSignal)).rejects.toMatchObject({ code: 'lost_lease' });
    expect(await transcript()).toEqual(['user received: open?']);
    expect(channel.seen).toEqual([]);
  });
});

describe('delivery', () => {
  const answer = '0123456789abcdefghijABC';

  it('records the platform’s id of every part', async () => {
    const { receive, serve } = house(fakeChannel(), fakeModel(answer));
    await receive(inbound('open?'));
    await serve();
    expect(await db.message.findFirst({ where: { author: 'bot' } })).toMatchObject({
      state: 'sent',
      externalIds: ['out-1', 'out-2', 'out-3'],
      attempts: 1,
    });
  });

  it('goes on, when the platform says so, with the part that is not out yet', async () => {
    const channel = fakeChannel();
    channel.failures = [null, notSent(50)];
    const { receive, claim, serve } = house(channel, fakeModel(answer));
    await receive(inbound('open?'));
    expect(await serve()).toBe(50);
    expect(channel.seen.map(({ text }) => text)).toEqual(['0123456789']);
    await expect.poll(() => db.chatSession.count({ where: { workAt: { lte: new Date() } } })).toBe(1);
    await serve(await claim());
    expect(channel.seen.map(({ text }) => text)).toEqual(['0123456789', 'abcdefghij', 'ABC']);
    expect(channel.seen[1]?.target).toEqual(channel.seen[0]?.target);
  });

  it('answers nothing new while an answer waits to go out', async () => {
    const channel = fakeChannel();
    channel.failures = [notSent(60_000)];
    const { receive, serve, claim, model } = house(channel);
    await receive(inbound('open?'));
    await serve();
    await receive(inbound('hello?'));
    expect(await serve(await claim())).toBeGreaterThan(50_000);
    expect(model.requests).toHaveLength(1);
  });

  it('rule 6: never sends again what may have arrived', async () => {
    const channel = fakeChannel();
    channel.failures = [new FrontdeskError('uncertain', 'No answer from the platform.')];
    const { receive, serve } = house(channel);
    await receive(inbound('open?'));
    expect(await serve()).toBeNull();
    expect((await transcript())[1]).toBe('bot unknown: Hello!');
    expect(channel.seen).toEqual([]);
  });

  it('takes an unforeseen error for a message that may have arrived', async () => {
    const channel = fakeChannel();
    channel.send = () => Promise.reject(new TypeError('a bug'));
    const { receive, serve } = house(channel);
    await receive(inbound('open?'));
    await serve();
    expect((await transcript())[1]).toBe('bot unknown: Hello!');
  });

  it('marks what a dead process was sending as unknown, and goes on', async () => {
    const channel = fakeChannel();
    const { receive, claim, serve, live } = house(channel);
    await receive(inbound('open?'));
    channel.send = () => new Promise(() => {});
    const lane = await claim();
    void serveLane(house(channel).deps, lane, noSignal);
    await expect.poll(async () => (await transcript())[1]).toBe('bot sending: Hello!');
    await db.$executeRaw`UPDATE "ChatSession" SET "leaseUntil" = now() - interval '1 second'`;
    await serve(await claim());
    expect((await transcript())[1]).toBe('bot unknown: Hello!');
    expect(flagsIn(live)).toMatchObject([{ reason: 'The server stopped while this message was going out.' }]);
  });

  const refused = new FrontdeskError('refused', 'Telegram says: chat not found.');

  it('rule 7: sends plainer, once, what the platform refuses', async () => {
    const channel = fakeChannel();
    channel.failures = [refused];
    const { receive, serve } = house(channel, fakeModel('**six**'));
    await receive(inbound('open?'));
    await serve();
    expect(channel.seen.map(({ text }) => text)).toEqual(['six']);
    expect((await transcript())[1]).toBe('bot sent: **six**');
  });

  it('gives up on what the platform refuses even so, in words, and flags the session', async () => {
    const channel = fakeChannel();
    channel.failures = [refused, refused];
    const { receive, serve, live } = house(channel);
    await receive(inbound('open?'));
    await serve();
    expect(await db.message.findFirst({ where: { author: 'bot' } })).toMatchObject({
      state: 'failed',
      stateReason: 'Telegram says: chat not found.',
    });
    const session = await db.chatSession.findFirstOrThrow();
    expect(session).toMatchObject({ flagReason: 'Telegram says: chat not found.' });
    expect(flagsIn(live)).toEqual([{ sessionId: session.sessionId, reason: session.flagReason }]);
  });

  it('rule 7: records that somebody blocked the bot, until they write again', async () => {
    const channel = fakeChannel();
    channel.failures = [new FrontdeskError('blocked', 'The person blocked the bot.')];
    const { receive, serve } = house(channel);
    await receive(inbound('open?'));
    await serve();
    expect(await db.chatSession.findFirst()).toMatchObject({ blockedAt: expect.any(Date) });
    await receive(inbound('hello?'));
    expect(await db.chatSession.findFirst()).toMatchObject({ blockedAt: null });
  });
});

describe('what reaches a turn past its lane', () => {
  const place = { account: 'bot-1', conversationKey: 'chat-1' };

  /** A model that speaks, does what the test says, and then waits to be stopped. */
  const speaks = (text: string, then: () => Promise<unknown>) =>
    fakeModel(async (_request, signal, onText) => {
      onText(text);
      const ended = new Promise<string>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      });
      await then();
      return ended;
    }, 'second answer');

  it('Stop ends the answer with what is there', async () => {
    const channel = fakeChannel({ streams: true });
    const { receive, serve, live } = house(
      channel,
      speaks('Until', () => receive({ ...place, type: 'stopped' })),
    );
    await receive(inbound('open?'));
    await serve();
    expect(await transcript()).toEqual(['user answered: open?', 'bot sent: Until']);
    expect(await db.turn.findFirst()).toMatchObject({ status: 'stopped' });
    expect(live.events.at(-1)).toMatchObject({ type: 'message.updated' });
  });

  it('Stop before the first word says nothing and asks nothing more', async () => {
    const channel = fakeChannel();
    const { receive, serve } = house(
      channel,
      speaks('', () => receive({ ...place, type: 'stopped' })),
    );
    await receive(inbound('open?'));
    expect(await serve()).toBe('released');
    expect(await transcript()).toEqual(['user answered: open?']);
    expect(channel.seen).toEqual([]);
  });

  it('a Stop that comes late, or twice, leaves the next answer alone', async () => {
    const channel = fakeChannel({ streams: true });
    const first = inbound('open?');
    const second = inbound('on Sunday?');
    const stop = { ...place, type: 'stopped', upTo: first.externalId } as const;
    const { receive, serve } = house(
      channel,
      fakeModel('Until six.', async (_request, signal) => {
        await receive(stop);
        await receive(stop);
        signal.throwIfAborted();
        return 'No.';
      }),
    );
    await receive(first);
    await serve();
    await receive(second);
    await serve();
    expect(await transcript()).toEqual([
      'user answered: open?',
      'bot sent: Until six.',
      'user answered: on Sunday?',
      'bot sent: No.',
    ]);
    expect(await db.turn.findMany({ where: { status: 'stopped' } })).toEqual([]);
  });

  it('an outcome that is written once more ends nothing that was asked again since', async () => {
    const { receive, claim } = house();
    await receive(inbound('open?'));
    const lane = await claim();
    const { open } = mustHold(await readLane(db, lane, 20));
    const failed: TurnOutcome = {
      status: 'failed',
      questions: open,
      content: null,
      preview: '',
      answerState: 'sent',
      reason: 'The model is away.',
      model: null,
      modelCalls: 1,
      finish: null,
      usage: { promptTokens: 0, outputTokens: 0, thoughtTokens: 0, cachedTokens: 0 },
      startedAt: new Date(),
      firstTextAt: null,
      controls: null,
      flagReason: null,
      renumber: true,
      release: false,
    };
    expect(await finishTurn(db, lane, failed)).toMatchObject({ answerId: null });
    await db.message.updateMany({ data: { state: 'received', turnId: null } });
    expect(await finishTurn(db, lane, failed)).toBe('outdated');
    expect(await transcript()).toEqual(['user received: open?']);
    const later = { ...failed, startedAt: new Date(failed.startedAt.getTime() + 1) };
    expect(await finishTurn(db, lane, later)).toMatchObject({ answerId: null });
  });

  it('an edited question is answered as it reads now', async () => {
    const channel = fakeChannel({ streams: true });
    const question = inbound('open?');
    const edit = {
      ...place,
      type: 'edited',
      externalId: question.externalId,
      content: 'open on Sunday?',
    } as const;
    const { receive, serve, model } = house(
      channel,
      speaks('Until', () => receive(edit)),
    );
    await receive(question);
    await serve();
    expect(await transcript()).toEqual(['user answered: open on Sunday?', 'bot sent: second answer']);
    expect(model.requests.at(-1)?.turns).toEqual([{ role: 'user', text: 'open on Sunday?' }]);
    expect(channel.drafts).toContain('(discarded)');
    await receive(edit);
    expect(await db.message.findFirst()).toMatchObject({ edits: [{ content: 'open?' }] });
  });

  it('an edit after the answer is recorded and asks for nothing', async () => {
    const question = inbound('open?');
    const { receive, serve } = house();
    await receive(question);
    await serve();
    await receive({ ...place, type: 'edited', externalId: question.externalId, content: 'oh' });
    expect((await transcript())[0]).toBe('user answered: oh');
    expect(await db.chatSession.count({ where: { workAt: { not: null } } })).toBe(0);
  });

  it('an edit that comes late, or once more, takes nothing back', async () => {
    const question = inbound('open?');
    const { receive } = house();
    await receive(question);
    const edit = (content: string, second: number) =>
      receive({
        ...place,
        type: 'edited',
        externalId: question.externalId,
        content,
        editedAt: new Date(Date.UTC(2026, 0, 1, 12, 0, second)),
      });
    await edit('open on Sunday?', 1);
    await edit('open on Monday?', 3);
    await edit('open on Sunday?', 1);
    await edit('open on Tuesday?', 2);
    expect(await transcript()).toEqual(['user received: open on Monday?']);
    await edit('open at all?', 3);
    expect(await transcript()).toEqual(['user received: open at all?']);
  });

  it('a deleted question asks for no answer', async () => {
    const question = inbound('open?');
    const { receive, serve, model } = house(
      fakeChannel(),
      speaks('Until', () => receive({ ...place, type: 'deleted', externalId: question.externalId })),
    );
    await receive(question);
    await serve();
    expect(await transcript()).toEqual(['user withdrawn: open?']);
    expect(model.requests).toHaveLength(1);
  });

  it('rule 12: keeps what it does not act on, once', async () => {
    const { receive } = house();
    const other = { type: 'other', account: 'bot-1', externalId: '77', kind: 'poll' } as const;
    await receive(other);
    await receive(other);
    expect(await db.unhandledUpdate.findMany()).toMatchObject([{ channel: 'telegram', kind: 'poll' }]);
  });
});

describe('a question that breaks whoever answers it', () => {
  it('is set aside with an apology after five failures, and the next one is answered', async () => {
    const channel = fakeChannel();
    const { receive, serve, claim, model } = house(channel);
    await receive(inbound('poison'));
    for (let crash = 0; crash < 5; crash++) {
      await claim();
      await db.$executeRaw`UPDATE "ChatSession" SET "leaseUntil" = now() - interval '1 second'`;
    }
    await serve();
    expect(await transcript()).toEqual([
      'user unanswered: poison',
      expect.stringMatching(/^bot sent: Sorry, /),
    ]);
    expect(model.requests).toEqual([]);
    expect(await db.chatSession.findFirst()).toMatchObject({
      flagReason: expect.stringContaining('set aside'),
    });
    await receive(inbound('hello?'));
    await serve();
    expect((await transcript()).at(-1)).toBe('bot sent: Hello!');
  });
});
