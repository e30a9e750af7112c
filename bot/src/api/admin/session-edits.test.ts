import { testDatabase } from '@frontdesk/prisma/testing';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { storeInbound } from '../../store/inbound.ts';
import { inbound } from '../../testing/fakes.ts';
import { adminForTests } from './testing/admin-for-tests.ts';

const { db, drop } = await testDatabase();
afterAll(drop);
const admin = await adminForTests(db);
const ann = await db.user.findFirstOrThrow();

let id = '';
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE "ChatSession", "Contact", "Label", "AuditEntry", "Group" RESTART IDENTITY CASCADE`;
  await db.user.deleteMany({ where: { id: { not: ann.id } } });
  await db.user.update({ where: { id: ann.id }, data: { role: 'owner', readUpToId: 0 } });
  await db.user.create({ data: { id: 'bob', name: 'Bob', email: 'bob@x.io', role: 'owner' } });
  for (const name of ['Urgent', 'Billing']) await db.label.create({ data: { name, color: 'red' } });
  admin.live.events.length = 0;
  id = (await storeInbound(db, 'telegram', inbound('Hi'), 0))?.sessionId ?? '';
});

/** From now on Ann may do no more than this. */
async function allowOnly(...permissions: string[]) {
  await db.user.update({ where: { id: ann.id }, data: { role: 'member' } });
  await db.group.create({ data: { name: 'G', permissions, members: { create: { userId: ann.id } } } });
}
const edit = (change: unknown, sessionId = id) => admin.patch(`/sessions/${sessionId}`, change);
const audited = () =>
  db.auditEntry.findMany({
    orderBy: { id: 'asc' },
    select: { action: true, userName: true, targetId: true, targetName: true, changes: true },
  });

describe('editing', () => {
  it('changes what is named and nothing else, and writes it down in words', async () => {
    const reply = await edit({ assigneeId: 'bob', labelIds: [1, 2], title: ' The  launch ' });
    expect(reply.status).toBe(200);
    expect(reply.json).toMatchObject({
      sessionId: id,
      title: 'The  launch',
      assignee: { id: 'bob', name: 'Bob' },
      labels: [
        { id: 2, name: 'Billing' },
        { id: 1, name: 'Urgent' },
      ],
    });
    const again = await edit({ labelIds: [1] });
    expect(again.json).toMatchObject({
      title: 'The  launch',
      assignee: { name: 'Bob' },
      labels: [{ name: 'Urgent' }],
    });
    await edit({ assigneeId: null, title: '' });
    const by = { userName: 'Ann', targetId: id, action: 'session.edited' };
    expect(await audited()).toEqual([
      {
        ...by,
        targetName: 'Ann',
        changes: {
          title: { from: null, to: 'The  launch' },
          assignee: { from: null, to: 'Bob' },
          labels: { from: [], to: ['Billing', 'Urgent'] },
        },
      },
      {
        ...by,
        targetName: 'The  launch',
        changes: { labels: { from: ['Billing', 'Urgent'], to: ['Urgent'] } },
      },
      {
        ...by,
        targetName: 'The  launch',
        changes: { assignee: { from: 'Bob', to: null }, title: { from: 'The  launch', to: null } },
      },
    ]);
    expect(admin.live.events).toEqual([1, 2, 3].map(() => ({ type: 'session.updated', sessionId: id })));
  });

  it('changes and tells nothing when it is so already', async () => {
    expect((await edit({ assigneeId: null, labelIds: [], title: null, closed: false })).status).toBe(200);
    expect((await edit({})).status).toBe(200);
    expect(await audited()).toEqual([]);
    expect(admin.live.events).toEqual([]);
  });

  it('closes and opens again', async () => {
    expect((await edit({ closed: true })).json.closedAt).toEqual(expect.any(String));
    expect((await edit({ closed: false })).json.closedAt).toBeNull();
    expect((await audited()).map(({ action }) => action)).toEqual(['session.closed', 'session.reopened']);
  });

  it('refuses to close while somebody else has it, and then changes nothing else either', async () => {
    await db.chatSession.updateMany({ data: { state: 'human', ownerId: 'bob' } });
    const reply = await edit({ closed: true, labelIds: [1] });
    expect(reply.status).toBe(409);
    expect(reply.json.detail).toContain('Bob has this session');
    expect(await db.sessionLabel.count()).toBe(0);
  });

  it('refuses labels that do not stand, and people who may not read, with nothing changed', async () => {
    await db.user.create({ data: { id: 'eve', name: 'Eve', email: 'eve@x.io' } });
    await db.user.update({ where: { id: 'bob' }, data: { disabledAt: new Date() } });
    for (const change of [
      { labelIds: [1, 99] },
      { assigneeId: 'eve' },
      { assigneeId: 'bob' },
      { assigneeId: 'no' },
    ]) {
      const reply = await edit({ title: 'New', ...change });
      expect([reply.status, reply.json.title]).toEqual([422, 'Does not fit']);
    }
    expect(await db.chatSession.findFirst()).toMatchObject({ title: null, assigneeId: null });
    expect(await audited()).toEqual([]);
  });

  it('asks for the permission of each part', async () => {
    await allowOnly('sessions.read', 'sessions.reply');
    expect((await edit({ title: 'New' })).status).toBe(403);
    expect((await edit({ title: 'New', closed: true })).status).toBe(403);
    expect((await edit({ closed: true, labelIds: [1] })).status).toBe(200);
    await db.group.updateMany({ data: { permissions: ['sessions.read', 'sessions.edit'] } });
    expect((await edit({ title: 'New' })).status).toBe(200);
    for (const change of [{ closed: false }, { assigneeId: null }, { labelIds: [] }]) {
      expect((await edit(change)).status).toBe(403);
    }
    await db.group.updateMany({ data: { permissions: ['sessions.read'] } });
    expect((await edit({})).status).toBe(403);
    await db.group.updateMany({ data: { permissions: ['sessions.reply', 'sessions.edit'] } });
    expect((await edit({ closed: false })).status).toBe(403);
  });

  it('answers 404 for a session that does not stand, 401 to strangers, 400 to nonsense', async () => {
    expect((await edit({ closed: true }, 'nowhere')).status).toBe(404);
    expect((await edit({ closed: 'yes' })).status).toBe(400);
    expect((await edit({ title: 'x'.repeat(201) })).status).toBe(400);
    expect((await admin.asStranger('PATCH', `/sessions/${id}`, { closed: true })).status).toBe(401);
  });
});

describe('seeing to what was flagged', () => {
  it('clears the flag, once', async () => {
    await db.chatSession.updateMany({ data: { flaggedAt: new Date(), flagReason: 'Asked for a person.' } });
    for (let times = 0; times < 2; times++) {
      expect((await admin.post(`/sessions/${id}/resolve`)).status).toBe(204);
    }
    expect(await db.chatSession.findFirst()).toMatchObject({ flaggedAt: null, flagReason: null });
    expect(await audited()).toMatchObject([
      { action: 'session.resolved', changes: { flag: { from: 'Asked for a person.', to: null } } },
    ]);
    expect((await admin.post('/sessions/nowhere/resolve')).status).toBe(404);
    await allowOnly('sessions.read', 'sessions.edit');
    expect((await admin.post(`/sessions/${id}/resolve`)).status).toBe(403);
  });
});

describe('deleting', () => {
  it('is for those who may', async () => {
    await allowOnly('sessions.read', 'sessions.reply', 'sessions.edit');
    expect((await admin.remove(`/sessions/${id}`)).status).toBe(403);
    await db.group.updateMany({ data: { permissions: ['sessions.read', 'sessions.delete'] } });
    expect((await admin.remove(`/sessions/${id}`)).status).toBe(204);
    expect((await admin.remove(`/sessions/${id}`)).status).toBe(404);
    expect(await db.message.count()).toBe(0);
    expect(await audited()).toMatchObject([{ action: 'session.deleted', targetId: id, targetName: 'Ann' }]);
    expect(admin.live.events).toEqual([{ type: 'session.deleted', sessionId: id }]);
  });
});

describe('many at once', () => {
  let ids: string[] = [];
  beforeEach(async () => {
    ids = [id];
    for (const conversationKey of ['chat-2', 'chat-3']) {
      const other = inbound('Hi', { conversationKey, contact: { externalUserId: conversationKey } });
      ids.push((await storeInbound(db, 'telegram', other, 0))?.sessionId ?? '');
    }
  });
  const bulk = async (action: unknown, sessionIds: unknown[] = [...ids, 'nowhere', id]) =>
    admin.post('/sessions/bulk', { sessionIds, action });
  const gone = { sessionId: 'nowhere', reason: 'There is no such session (any more).' };

  it.each<[Record<string, unknown>, string, RegExp]>([
    [{ type: 'assign', userId: 'bob' }, 'session.edited', /theirs already/],
    [{ type: 'label', labelId: 1, on: true }, 'session.edited', /this label already/],
    [{ type: 'close' }, 'session.closed', /closed already/],
    [{ type: 'resolve' }, 'session.resolved', /Nothing/],
  ])('does %j, and says of each other one why not', async (action, audit, already) => {
    await db.chatSession.updateMany({ data: { flaggedAt: new Date(), flagReason: 'x' } });
    const first = await bulk(action);
    expect([first.status, first.json]).toEqual([200, { changed: ids, skipped: [gone] }]);
    expect((await audited()).map((entry) => [entry.action, entry.targetId])).toEqual(
      ids.map((sessionId) => [audit, sessionId]),
    );
    expect(admin.live.events).toEqual(ids.map((sessionId) => ({ type: 'session.updated', sessionId })));
    const { changed, skipped } = (await bulk(action)).json;
    expect(changed).toEqual([]);
    expect(skipped[0]).toEqual({ sessionId: id, reason: expect.stringMatching(already) });
    expect(skipped).toHaveLength(4);
  });

  it('takes back: assignments, labels, closing', async () => {
    await bulk({ type: 'assign', userId: ann.id }, [id]);
    await bulk({ type: 'label', labelId: 2, on: true }, [id]);
    await bulk({ type: 'close' }, [id]);
    for (const action of [
      { type: 'assign', userId: null },
      { type: 'label', labelId: 2, on: false },
      { type: 'reopen' },
    ]) {
      const { changed, skipped } = (await bulk(action, ids)).json;
      expect(changed).toEqual([id]);
      expect(skipped).toHaveLength(2);
    }
    expect(
      await db.chatSession.findUnique({ where: { sessionId: id }, include: { labels: true } }),
    ).toMatchObject({
      assigneeId: null,
      closedAt: null,
      labels: [],
    });
  });

  it('marks as read and as unread, for the one who asks', async () => {
    const unread = async () =>
      (await admin.get('/sessions?unread=1')).json.sessions.map(
        ({ sessionId }: { sessionId: string }) => sessionId,
      );
    expect((await bulk({ type: 'unread' }, [id])).json.skipped).toEqual([
      { sessionId: id, reason: 'It was unread already.' },
    ]);
    expect((await bulk({ type: 'read' }, ids.slice(1))).json).toEqual({ changed: ids.slice(1), skipped: [] });
    expect(await unread()).toEqual([id]);
    expect(admin.live.events).toEqual(
      ids.slice(1).map((sessionId) => ({ type: 'session.read', sessionId, userId: ann.id })),
    );
    expect((await bulk({ type: 'read' })).json).toMatchObject({
      changed: [id],
      skipped: [
        { sessionId: ids[1], reason: 'Everything in it was read already.' },
        { sessionId: ids[2] },
        gone,
      ],
    });
    expect((await bulk({ type: 'unread' }, [id])).json.changed).toEqual([id]);
    expect(await unread()).toEqual([id]);
    expect(await audited()).toEqual([]);
  });

  it('deletes', async () => {
    expect((await bulk({ type: 'delete' }, [id, 'nowhere'])).json).toEqual({
      changed: [id],
      skipped: [gone],
    });
    expect(await db.chatSession.count()).toBe(2);
  });

  it('closes all but those that somebody else has', async () => {
    await db.chatSession.updateMany({
      where: { sessionId: ids[1] },
      data: { state: 'human', ownerId: 'bob' },
    });
    const { changed, skipped } = (await bulk({ type: 'close' }, ids)).json;
    expect(changed).toEqual([ids[0], ids[2]]);
    expect(skipped).toEqual([{ sessionId: ids[1], reason: expect.stringContaining('Bob has') }]);
  });

  it('refuses what would fit none of them', async () => {
    expect((await bulk({ type: 'label', labelId: 99, on: true })).status).toBe(422);
    expect((await bulk({ type: 'label', labelId: 99, on: false })).status).toBe(422);
    expect((await bulk({ type: 'assign', userId: 'nobody' })).status).toBe(422);
    expect((await bulk({ type: 'close' }, [])).status).toBe(400);
    expect((await bulk({ type: 'close' }, Array(201).fill('x'))).status).toBe(400);
    expect((await bulk({ type: 'explode' })).status).toBe(400);
  });

  it.each([
    [['sessions.read'], ['read', 'unread']],
    [
      ['sessions.read', 'sessions.reply'],
      ['read', 'unread', 'assign', 'label', 'close', 'reopen', 'resolve'],
    ],
    [
      ['sessions.read', 'sessions.edit'],
      ['read', 'unread'],
    ],
    [
      ['sessions.read', 'sessions.delete'],
      ['read', 'unread', 'delete'],
    ],
    [['sessions.reply', 'sessions.delete'], []],
  ])('lets %j do %j', async (permissions, may) => {
    await allowOnly(...permissions);
    const answers: [string, number][] = [];
    for (const type of ['read', 'unread', 'assign', 'label', 'close', 'reopen', 'resolve', 'delete']) {
      const reply = await bulk({ type, userId: null, labelId: 1, on: true });
      answers.push([type, reply.status]);
    }
    expect(answers.filter(([, status]) => status === 200).map(([type]) => type)).toEqual(may);
    expect(answers.filter(([, status]) => status === 403)).toHaveLength(8 - may.length);
  });
});
