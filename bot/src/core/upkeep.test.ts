import { testDatabase } from '@frontdesk/prisma/testing';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { claimLanes, releaseLane } from '../store/lanes.ts';
import { listSessions } from '../store/session-list.ts';
import { fakeChannel, fakeLive, fakeModel, inbound, noDetails, quiet } from '../testing/fakes.ts';
import { createInterrupts } from './interrupts.ts';
import { serveLane } from './lane.ts';
import { receiver } from './receive.ts';
import { createTakeover } from './takeover.ts';
import { createUpkeep } from './upkeep.ts';

const { db, drop } = await testDatabase();
afterAll(drop);
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE "ChatSession", "Contact", "User", "AuditEntry", "Label" RESTART IDENTITY CASCADE`;
  for (const id of ['ann', 'bob']) {
    await db.user.create({ data: { id, name: id, email: `${id}@x.io`, role: 'owner' } });
  }
});

const by = (userId: string) => ({ userId, userName: userId });

function house(model = fakeModel(), channel = fakeChannel()) {
  const live = fakeLive();
  const interrupts = createInterrupts(() => {});
  let wakes = 0;
  const wake = () => void wakes++;
  const deps = {
    db,
    live,
    log: quiet,
    model,
    buildRequest: () => ({ system: '', turns: [] }),
    channels: new Map([[channel.name, channel]]),
    interrupts,
    deadlineMs: 5000,
    historyLimit: 20,
    details: noDetails,
    settle() {},
  };
  const notices = { takenOver: 'A person is here now.', handedBack: 'The assistant is back.' };
  return {
    live,
    channel,
    wakes: () => wakes,
    takeover: createTakeover({ db, live, wake() {}, interrupts, notices }),
    upkeep: createUpkeep({ db, live, wake, interrupts }),
    receive: receiver({ db, live, wake() {}, interrupts }, channel),
    async serve() {
      const [lane] = await claimLanes(db, { owner: 'test', limit: 1, leaseMs: 20_000 });
      if (!lane) return 'nothing is due';
      const end = await serveLane(deps, lane, new AbortController().signal);
      return end === 'released' ? null : releaseLane(db, lane, end);
    },
    sessionId: async () => (await db.chatSession.findFirstOrThrow()).sessionId,
    seen: () => channel.seen.map(({ text }) => text).join('|'),
  };
}

const transcript = async () =>
  (await db.message.findMany({ orderBy: { seq: 'asc' } })).map(
    ({ author, content, state }) => `${author} ${state}: ${content}`,
  );
const audited = async () =>
  (await db.auditEntry.findMany({ orderBy: { id: 'asc' } })).map(
    ({ userName, action, changes }) => `${userName} ${action}${changes ? ` ${JSON.stringify(changes)}` : ''}`,
  );

describe('closing', () => {
  it('gives a session back to the bot without a word, and lets it answer what stands unanswered', async () => {
    const desk = house();
    await desk.receive(inbound('hi'));
    const id = await desk.sessionId();
    await desk.takeover.take(id, 'ann');
    await desk.serve();
    await desk.receive(inbound('open today?'));
    await db.chatSession.updateMany({ data: { flagReason: 'No answer.', flaggedAt: new Date() } });
    expect(await desk.serve()).toBe('nothing is due');
    expect(await desk.upkeep.edit(id, { closed: true }, by('ann'))).toEqual({ kind: 'changed', due: true });
    expect(desk.wakes()).toBe(1);
    await desk.serve();
    expect(await transcript()).toEqual([
      'user answered: hi',
      'system sent: A person is here now.',
      'user answered: open today?',
      'bot sent: Hello!',
    ]);
    expect(await db.chatSession.findFirst()).toMatchObject({
      state: 'bot',
      ownerId: null,
      flagReason: null,
      flaggedAt: null,
      closedAt: expect.any(Date),
    });
    expect(await audited()).toEqual(['ann session.closed']);
  });

  it('is refused while somebody else has it, and names them', async () => {
    const desk = house();
    await desk.receive(inbound('hi'));
    const id = await desk.sessionId();
    await desk.takeover.take(id, 'ann');
    expect(await desk.upkeep.edit(id, { closed: true, title: 'Late' }, by('bob'))).toEqual({
      kind: 'taken',
      by: 'ann',
    });
    expect(await db.chatSession.findFirst()).toMatchObject({ closedAt: null, ownerId: 'ann', title: null });
    expect(await audited()).toEqual([]);
  });

  it('frees a session whose owner’s account is gone', async () => {
    const desk = house();
    await desk.receive(inbound('hi'));
    const id = await desk.sessionId();
    await desk.takeover.take(id, 'ann');
    await db.user.delete({ where: { id: 'ann' } });
    expect(await desk.upkeep.edit(id, { closed: true }, by('bob'))).toEqual({ kind: 'changed', due: true });
    await desk.serve();
    expect((await transcript()).at(-1)).toBe('bot sent: Hello!');
  });

  it('lasts until they write again, or a person of the team speaks to them', async () => {
    const desk = house();
    await desk.receive(inbound('hi'));
    const id = await desk.sessionId();
    const close = () => desk.upkeep.edit(id, { closed: true }, by('ann'));
    const isClosed = async () => (await db.chatSession.findFirstOrThrow()).closedAt !== null;
    await close();
    await desk.serve();
    expect(await isClosed()).toBe(true);
    await desk.takeover.speak(id, { userId: 'ann', content: 'Done.', publish: false });
    expect(await isClosed()).toBe(true);
    await desk.receive(inbound('one more thing'));
    expect(await isClosed()).toBe(false);
    await close();
    await desk.takeover.speak(id, { userId: 'ann', content: 'By the way', publish: true });
    expect(await isClosed()).toBe(false);
  });

  it('by two people at once happens once', async () => {
    const desk = house();
    await desk.receive(inbound('hi'));
    const id = await desk.sessionId();
    const close = (who: string) => desk.upkeep.edit(id, { closed: true }, by(who));
    const outcomes = await Promise.all(['ann', 'bob', 'ann', 'bob'].map(close));
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['changed', 'same', 'same', 'same']);
    expect(await audited()).toHaveLength(1);
  });

  it('and taking over at once leave one of the two: nobody has a closed session', async () => {
    const desk = house();
    for (let round = 0; round < 10; round++) {
      await desk.receive(inbound('hi', { conversationKey: `chat-${round}` }));
      const { sessionId } = await db.chatSession.findFirstOrThrow({ orderBy: { id: 'desc' } });
      await Promise.all([
        desk.upkeep.edit(sessionId, { closed: true }, by('ann')),
        desk.takeover.take(sessionId, 'bob'),
      ]);
    }
    expect(await db.chatSession.count({ where: { ownerId: { not: null }, closedAt: { not: null } } })).toBe(
      0,
    );
  });
});

describe('assigning', () => {
  it('by two people at once leaves the last word, and a history without a gap', async () => {
    const desk = house();
    await desk.receive(inbound('hi'));
    const id = await desk.sessionId();
    await Promise.all(
      ['ann', 'bob'].map((assigneeId) => desk.upkeep.edit(id, { assigneeId }, by(assigneeId))),
    );
    const entries = await db.auditEntry.findMany({ orderBy: { id: 'asc' } });
    const [first, second] = entries.map(
      ({ changes }) => (changes as { assignee: { from: unknown; to: unknown } }).assignee,
    );
    expect(first?.from).toBeNull();
    expect(second?.from).toBe(first?.to);
    expect(await db.chatSession.findFirst()).toMatchObject({ assigneeId: second?.to });
  });
});

describe('labelling', () => {
  it('while the label is being deleted ends with no label, whoever is first', async () => {
    const desk = house();
    await desk.receive(inbound('hi'));
    const id = await desk.sessionId();
    for (let round = 0; round < 10; round++) {
      const { id: labelId } = await db.label.create({ data: { name: `VIP ${round}`, color: 'red' } });
      await Promise.all([
        desk.upkeep.edit(id, { label: { id: labelId, on: true } }, by('ann')),
        db.label.delete({ where: { id: labelId } }),
      ]);
    }
    expect(await db.sessionLabel.count()).toBe(0);
  });

  it('by two people at once keeps both labels', async () => {
    const desk = house();
    await desk.receive(inbound('hi'));
    const id = await desk.sessionId();
    for (const name of ['A', 'B']) await db.label.create({ data: { name, color: 'red' } });
    await Promise.all(
      [1, 2].map((label) => desk.upkeep.edit(id, { label: { id: label, on: true } }, by('ann'))),
    );
    const { sessions } = await listSessions(db, 'ann', {}, { cursor: null, limit: 1 });
    expect(sessions[0]?.labels.map(({ name }) => name)).toEqual(['A', 'B']);
  });
});

describe('deleting', () => {
  it('takes everything of a session, and of its contact, and leaves an entry in the audit log', async () => {
    const desk = house();
    const message = inbound('I am ann@example.org');
    await desk.receive(message);
    await desk.serve();
    const session = await db.chatSession.findFirstOrThrow();
    const { contactId } = session;
    if (contactId === null) throw new Error('nobody wrote it');
    const { id: messageId } = await db.message.findFirstOrThrow();
    const detail = { contactId, field: 'email', value: 'ann@example.org', source: 'typed', messageId };
    await db.detail.create({ data: detail });
    await db.detailQuestion.create({ data: { contactId, chatSessionId: session.id, field: 'phone' } });
    await db.startLink.create({ data: { token: 't', contactId, chatSessionId: session.id } });
    await db.erasedMessage.create({ data: { chatSessionId: session.id, dedupeKey: 'k' } });
    await db.sessionRead.create({ data: { userId: 'ann', chatSessionId: session.id, messageId } });
    expect(await desk.upkeep.remove(session.sessionId, by('bob'))).toBe(true);
    expect(await desk.upkeep.remove(session.sessionId, by('bob'))).toBe(false);
    const rows = await Promise.all([
      db.chatSession.count(),
      db.message.count(),
      db.turn.count(),
      db.contact.count(),
      db.detail.count(),
      db.detailQuestion.count(),
      db.startLink.count(),
      db.erasedMessage.count(),
      db.sessionRead.count(),
    ]);
    expect(rows).toEqual(rows.map(() => 0));
    expect(await db.auditEntry.findMany()).toMatchObject([
      {
        userName: 'bob',
        action: 'session.deleted',
        targetType: 'session',
        targetId: session.sessionId,
        targetName: 'Ann',
      },
    ]);
    expect(desk.live.events.at(-1)).toEqual({ type: 'session.deleted', sessionId: session.sessionId });
    // The platform delivers it once more: it is somebody new who writes.
    await desk.receive(message);
    expect(await transcript()).toEqual(['user received: I am ann@example.org']);
    expect(await desk.sessionId()).not.toBe(session.sessionId);
  });

  it('keeps a contact whom another session knows, with what was told there', async () => {
    const desk = house();
    await desk.receive(inbound('hi', { conversationKey: 'one' }));
    await desk.receive(inbound('hi', { conversationKey: 'two' }));
    const group = { conversationKey: 'group', kind: 'group' as const };
    await desk.receive(inbound('hi', { ...group, contact: { externalUserId: 'eve' } }));
    await desk.receive(inbound('hi', { ...group, contact: { externalUserId: 'bob' } }));
    await desk.receive(inbound('hi', { conversationKey: 'three', contact: { externalUserId: 'bob' } }));
    const idOf = async (conversationKey: string) =>
      (await db.chatSession.findFirstOrThrow({ where: { conversationKey } })).sessionId;
    const contacts = async () =>
      (await db.contact.findMany({ orderBy: { id: 'asc' } })).map(({ externalUserId }) => externalUserId);
    await desk.upkeep.remove(await idOf('one'), by('ann'));
    expect(await contacts()).toEqual(['ann', 'eve', 'bob']);
    // Bob spoke in the group as well.
    await desk.upkeep.remove(await idOf('three'), by('ann'));
    expect(await contacts()).toEqual(['ann', 'eve', 'bob']);
    await desk.upkeep.remove(await idOf('group'), by('ann'));
    expect(await contacts()).toEqual(['ann']);
  });

  it('ends the turn that runs in it, and takes back what was shown', async () => {
    const model = fakeModel(async (_request, signal, onText) => {
      onText('Until');
      const ended = new Promise<string>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      });
      await desk.upkeep.remove(await desk.sessionId(), by('ann'));
      return ended;
    });
    const desk = house(model, fakeChannel({ streams: true }));
    await desk.receive(inbound('open?'));
    await expect(desk.serve()).rejects.toMatchObject({ code: 'lost_lease' });
    expect(desk.channel.drafts).toEqual(['Until', '(discarded)']);
    expect(await db.message.count()).toBe(0);
  });

  it('discards the words of a model that cannot be stopped', async () => {
    const model = fakeModel(async () => {
      await desk.upkeep.remove(await desk.sessionId(), by('ann'));
      return 'Until six.';
    });
    const desk = house(model);
    await desk.receive(inbound('open?'));
    await expect(desk.serve()).rejects.toMatchObject({ code: 'lost_lease' });
    expect(desk.seen()).toBe('');
  });

  it('while they write leaves either nothing or a session of its own, never half of one', async () => {
    const desk = house();
    await desk.receive(inbound('hi'));
    for (let round = 0; round < 20; round++) {
      const id = await desk.sessionId();
      await Promise.all([desk.upkeep.remove(id, by('ann')), desk.receive(inbound(`again ${round}`))]);
      await desk.receive(inbound('still there?'));
      const [session, ...others] = await db.chatSession.findMany({
        include: { contact: true, messages: true },
      });
      expect(others).toEqual([]);
      expect(session?.contact?.externalUserId).toBe('ann');
      expect(session?.messages.every(({ contactId }) => contactId === session.contactId)).toBe(true);
    }
  });
});
