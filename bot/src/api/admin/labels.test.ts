import { testDatabase } from '@frontdesk/prisma/testing';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { storeInbound } from '../../store/inbound.ts';
import { inbound } from '../../testing/fakes.ts';
import { adminForTests } from './testing/admin-for-tests.ts';

const { db, drop } = await testDatabase();
afterAll(drop);
const admin = await adminForTests(db);
const ann = await db.user.findFirstOrThrow();

beforeEach(async () => {
  await db.$executeRaw`
    TRUNCATE "ChatSession", "Contact", "Label", "SavedView", "AuditEntry", "Group" RESTART IDENTITY CASCADE`;
  await db.user.update({ where: { id: ann.id }, data: { role: 'owner' } });
});

async function allowOnly(...permissions: string[]) {
  await db.user.update({ where: { id: ann.id }, data: { role: 'member' } });
  await db.group.create({ data: { name: 'G', permissions, members: { create: { userId: ann.id } } } });
}
const audited = async () =>
  (await db.auditEntry.findMany({ orderBy: { id: 'asc' } })).map(
    ({ action, targetType, targetId, targetName, changes }) => [
      action,
      `${targetType} ${targetId} ${targetName}`,
      changes,
    ],
  );

describe('labels', () => {
  it('are made, changed and deleted, with an entry for each change', async () => {
    const made = await admin.post('/labels', { name: ' Urgent ', color: 'red' });
    expect([made.status, made.json]).toEqual([201, { id: 1, name: 'Urgent', color: 'red' }]);
    await admin.post('/labels', { name: 'Billing', color: 'teal' });
    expect((await admin.get('/labels')).json.map(({ name }: { name: string }) => name)).toEqual([
      'Billing',
      'Urgent',
    ]);
    const changed = await admin.put('/labels/1', { name: 'urgent', color: 'pink' });
    expect([changed.status, changed.json]).toEqual([200, { id: 1, name: 'urgent', color: 'pink' }]);
    await admin.put('/labels/1', { name: 'urgent', color: 'pink' });
    expect((await admin.remove('/labels/1')).status).toBe(204);
    expect(await audited()).toEqual([
      ['label.created', 'label 1 Urgent', null],
      ['label.created', 'label 2 Billing', null],
      [
        'label.changed',
        'label 1 Urgent',
        { name: { from: 'Urgent', to: 'urgent' }, color: { from: 'red', to: 'pink' } },
      ],
      ['label.deleted', 'label 1 urgent', null],
    ]);
  });

  it('leave the sessions with them', async () => {
    const { json } = await admin.post('/labels', { name: 'VIP', color: 'blue' });
    const stored = await storeInbound(db, 'telegram', inbound('Hi'), 0);
    await admin.patch(`/sessions/${stored?.sessionId}`, { labelIds: [json.id] });
    await admin.remove(`/labels/${json.id}`);
    expect((await admin.get(`/sessions/${stored?.sessionId}`)).json.labels).toEqual([]);
  });

  it('have names of their own, of many at once too', async () => {
    const draft = { name: 'VIP', color: 'blue' };
    const replies = await Promise.all([1, 2, 3].map(() => admin.post('/labels', draft)));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    expect((await admin.post('/labels', { ...draft, name: 'vip' })).json.detail).toContain('already');
    await admin.post('/labels', { ...draft, name: 'Other' });
    const { id } = await db.label.findFirstOrThrow({ where: { name: 'Other' } });
    expect((await admin.put(`/labels/${id}`, draft)).status).toBe(409);
  });

  it('are refused without a name, or in a color that is none', async () => {
    expect((await admin.post('/labels', { name: ' ', color: 'red' })).json.errors).toEqual([
      { path: 'name', message: 'Give it a name.' },
    ]);
    expect((await admin.post('/labels', { name: 'A', color: '#f00' })).status).toBe(400);
    expect((await admin.put('/labels/9', { name: 'A', color: 'red' })).status).toBe(404);
    expect((await admin.remove('/labels/9')).status).toBe(404);
  });

  it('are seen by those who read and changed by those who edit', async () => {
    await allowOnly('sessions.read', 'sessions.reply');
    expect((await admin.get('/labels')).status).toBe(200);
    expect((await admin.post('/labels', { name: 'A', color: 'red' })).status).toBe(403);
    expect((await admin.put('/labels/1', { name: 'A', color: 'red' })).status).toBe(403);
    expect((await admin.remove('/labels/1')).status).toBe(403);
    await db.group.updateMany({ data: { permissions: ['audit.read'] } });
    expect((await admin.get('/labels')).status).toBe(403);
  });
});

describe('views', () => {
  it('are one’s own', async () => {
    await db.user.create({ data: { id: 'bob', name: 'Bob', email: 'bob@x.io' } });
    const theirs = await db.savedView.create({ data: { userId: 'bob', name: 'Theirs', search: 'mine=1' } });
    const made = await admin.post('/views', { name: 'Angry', search: 'errors=1&label=2' });
    expect([made.status, made.json]).toEqual([
      201,
      { id: expect.any(Number), name: 'Angry', search: 'errors=1&label=2' },
    ]);
    await admin.post('/views', { name: 'Another', search: '' });
    const path = `/views/${made.json.id}`;
    expect((await admin.put(path, { name: 'Calm', search: '' })).json).toMatchObject({ name: 'Calm' });
    expect((await admin.get('/views')).json.map(({ name }: { name: string }) => name)).toEqual([
      'Calm',
      'Another',
    ]);
    expect((await admin.put(`/views/${theirs.id}`, { name: 'Mine', search: '' })).status).toBe(404);
    expect((await admin.remove(`/views/${theirs.id}`)).status).toBe(404);
    expect([(await admin.remove(path)).status, (await admin.remove(path)).status]).toEqual([204, 404]);
    expect(await db.savedView.findUnique({ where: { id: theirs.id } })).toEqual(theirs);
    await db.user.delete({ where: { id: 'bob' } });
  });

  it('are for those who read sessions', async () => {
    await allowOnly('people.manage');
    expect((await admin.get('/views')).status).toBe(403);
    expect((await admin.post('/views', { name: 'A', search: '' })).status).toBe(403);
  });
});

describe('the team', () => {
  it('is whoever may answer and sign in, by name', async () => {
    const user = (id: string, over = {}) =>
      db.user.create({ data: { id, name: id, email: `${id}@x.io`, ...over } });
    await user('zed', { role: 'owner' });
    await user('bob');
    await user('eve');
    await user('gone', { role: 'owner', disabledAt: new Date() });
    await db.group.create({
      data: { name: 'A', permissions: ['sessions.reply'], members: { create: { userId: 'bob' } } },
    });
    await db.group.create({
      data: { name: 'O', permissions: ['sessions.read'], members: { create: { userId: 'eve' } } },
    });
    expect((await admin.get('/team')).json).toEqual([
      { id: ann.id, name: 'Ann' },
      { id: 'bob', name: 'bob' },
      { id: 'zed', name: 'zed' },
    ]);
    await allowOnly('audit.read');
    expect((await admin.get('/team')).status).toBe(403);
  });
});
