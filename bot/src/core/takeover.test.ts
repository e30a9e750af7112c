import { testDatabase } from '@frontdesk/prisma/testing';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { buildRequest } from '../model/prompt.ts';
import { claimLanes, releaseLane } from '../store/lanes.ts';
import { fakeChannel, fakeLive, fakeModel, inbound, noDetails, quiet } from '../testing/fakes.ts';
import { FrontdeskError } from './errors.ts';
import { createInterrupts } from './interrupts.ts';
import { serveLane } from './lane.ts';
import { receiver } from './receive.ts';
import { createTakeover } from './takeover.ts';

const { db, drop } = await testDatabase();
afterAll(drop);
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE "ChatSession", "Contact", "User" RESTART IDENTITY CASCADE`;
  for (const id of ['ann', 'bob']) await db.user.create({ data: { id, name: id, email: `${id}@x.io` } });
});

const notices = { takenOver: 'A person is here now.', handedBack: 'The assistant is back.' };

function house(model = fakeModel(), channel = fakeChannel()) {
  const live = fakeLive();
  const interrupts = createInterrupts(() => {});
  const deps = {
    db,
    live,
    log: quiet,
    model,
    buildRequest,
    channels: new Map([[channel.name, channel]]),
    interrupts,
    deadlineMs: 5000,
    historyLimit: 20,
    details: noDetails,
    settle() {},
  };
  const takeover = createTakeover({ db, live, wake() {}, interrupts, notices });
  const receive = receiver({ db, live, wake() {}, interrupts }, channel);
  const serve = async () => {
    const [lane] = await claimLanes(db, { owner: 'test', limit: 1, leaseMs: 20_000 });
    if (!lane) return 'nothing is due';
    const end = await serveLane(deps, lane, new AbortController().signal);
    return end === 'released' ? null : releaseLane(db, lane, end);
  };
  const sessionId = async () => (await db.chatSession.findFirstOrThrow()).sessionId;
  const seen = () => channel.seen.map(({ text }) => text).join('|');
  return { takeover, receive, serve, sessionId, seen, channel, model };
}

const transcript = async () =>
  (await db.message.findMany({ orderBy: { seq: 'asc' } })).map(
    ({ author, content, state }) => `${author} ${state}: ${content}`,
  );

describe('taking over', () => {
  it('lets one of two people in, and tells the other who has it', async () => {
    const { takeover, receive, sessionId } = house();
    await receive(inbound('hi'));
    const id = await sessionId();
    const outcomes = await Promise.all([takeover.take(id, 'ann'), takeover.take(id, 'bob')]);
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    const winner = (await db.chatSession.findFirstOrThrow()).ownerId;
    expect(outcomes).toContainEqual({ kind: 'taken', by: winner });
    expect(await takeover.take('nowhere', 'ann')).toEqual({ kind: 'no_session' });
  });

  it('rule 13: discards what the bot was writing, tells the user, and keeps the bot silent', async () => {
    const model = fakeModel(async (_request, signal, onText) => {
      onText('Until');
      await desk.takeover.take(await desk.sessionId(), 'ann');
      signal.throwIfAborted();
      return 'Until six.';
    });
    const desk = house(model, fakeChannel({ streams: true }));
    await desk.receive(inbound('open?'));
    await expect(desk.serve()).rejects.toMatchObject({ code: 'lost_lease' });
    expect(desk.channel.drafts).toEqual(['Until', '(discarded)']);
    await desk.serve();
    await desk.receive(inbound('hello?'));
    expect(await desk.serve()).toBe('nothing is due');
    expect(await transcript()).toEqual([
      'user received: open?',
      'system sent: A person is here now.',
      'user received: hello?',
    ]);
    expect(model.requests).toHaveLength(1);
  });

  it('discards the words of a model that cannot be stopped, by the fence', async () => {
    const model = fakeModel(async () => {
      await desk.takeover.take(await desk.sessionId(), 'ann');
      return 'Until six.';
    });
    const desk = house(model);
    await desk.receive(inbound('open?'));
    await expect(desk.serve()).rejects.toMatchObject({ code: 'lost_lease' });
    await desk.serve();
    expect(desk.seen()).not.toContain('Until');
  });

  it('drops an answer that waits to go out', async () => {
    const desk = house();
    desk.channel.failures = [new FrontdeskError('not_sent', 'Slow down.', { retryAfterMs: 60_000 })];
    await desk.receive(inbound('open?'));
    await desk.serve();
    await desk.takeover.take(await desk.sessionId(), 'ann');
    await desk.serve();
    expect(await transcript()).toEqual([
      'user received: open?',
      'bot withdrawn: Hello!',
      'system sent: A person is here now.',
    ]);
  });

  it('lets out an answer that is going out at this moment, and then nothing more of the bot', async () => {
    const desk = house();
    const send = desk.channel.send!;
    desk.channel.send = async (target, part) => {
      if (desk.channel.seen.length === 0) await desk.takeover.take(await desk.sessionId(), 'ann');
      return send(target, part);
    };
    await desk.receive(inbound('open?'));
    await desk.serve();
    expect((await transcript())[1]).toBe('bot sent: Hello!');
    expect(desk.seen()).toMatch(/^Hello!\|A person/);
  });
});

describe('the person who has it', () => {
  it('replies through the same lane, after taking over by the reply itself', async () => {
    const desk = house();
    await desk.receive(inbound('open?'));
    const id = await desk.sessionId();
    const reply = { userId: 'ann', content: 'Yes!', publish: true, idempotencyKey: 'r1' };
    expect(await desk.takeover.speak(id, reply)).toMatchObject({ kind: 'said' });
    expect(await desk.takeover.speak(id, reply)).toMatchObject({ kind: 'said' });
    await desk.serve();
    expect(await transcript()).toEqual([
      'user answered: open?',
      'system sent: A person is here now.',
      'person sent: Yes!',
    ]);
    expect(await desk.takeover.speak(id, { ...reply, userId: 'bob', idempotencyKey: 'r2' })).toEqual({
      kind: 'taken',
      by: 'ann',
    });
  });

  it('rule 16: writes notes that never leave the house, whoever has the session', async () => {
    const desk = house(fakeModel('one', 'two'));
    await desk.receive(inbound('open?'));
    await desk.serve();
    await desk.takeover.speak(await desk.sessionId(), { userId: 'bob', content: 'VIP!', publish: false });
    await desk.receive(inbound('and now?'));
    await desk.serve();
    expect(desk.seen()).toBe('one|two');
    expect(JSON.stringify(desk.model.requests)).not.toContain('VIP');
  });

  it('rule 13: hands back, and the bot answers what stands open, knowing where the person began and ended', async () => {
    const desk = house(fakeModel('one', 'two'));
    await desk.receive(inbound('open?'));
    await desk.serve();
    const id = await desk.sessionId();
    await desk.takeover.speak(id, { userId: 'ann', content: 'Ann here.', publish: true });
    await desk.serve();
    await desk.receive(inbound('thanks, and tomorrow?'));
    expect(await desk.takeover.giveBack(id, 'bob')).toEqual({ kind: 'no_session' });
    expect(await desk.takeover.giveBack(id, 'ann')).toEqual({ kind: 'done' });
    await desk.serve();
    const [, ours] = desk.model.requests[1]?.turns ?? [];
    expect(ours?.text.replace(/\d{4}-\d\d-\d\d \d\d:\d\d/g, 'then').split('\n')).toEqual([
      'one',
      '[team from then UTC] A person is here now.',
      '[team] Ann here.',
      '[team until then UTC] The assistant is back.',
    ]);
    expect(desk.model.requests[1]?.turns.at(-1)?.text).toBe('thanks, and tomorrow?');
    expect(desk.seen().endsWith('two')).toBe(true);
  });
});

describe('a message whose delivery is in doubt', () => {
  it('is sent again, or marked as delivered, when a person says so, and only then', async () => {
    const desk = house();
    desk.channel.failures = [new FrontdeskError('uncertain', 'No answer.')];
    await desk.receive(inbound('open?'));
    await desk.serve();
    const { id } = await db.message.findFirstOrThrow({ where: { state: 'unknown' } });
    expect(await db.chatSession.findFirst()).toMatchObject({ flagReason: 'No answer.' });
    expect(await desk.takeover.decide(id, 'resend')).not.toBeNull();
    expect(await desk.takeover.decide(id, 'resend')).toBeNull();
    await desk.serve();
    expect(await transcript()).toEqual(['user answered: open?', 'bot sent: Hello!']);
    await db.message.updateMany({ where: { id }, data: { state: 'unknown' } });
    expect(await desk.takeover.decide(id, 'mark_delivered')).not.toBeNull();
    expect((await transcript())[1]).toBe('bot sent: Hello!');
    expect(await db.chatSession.findFirst()).toMatchObject({ flagReason: null });
  });
});
