import { testDatabase } from '@frontdesk/prisma/testing';
import type { GroupDraft } from '@frontdesk/shared/people';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { adminForTests } from './testing/admin-for-tests.ts';

const { db, drop } = await testDatabase();
afterAll(drop);

let admin: Awaited<ReturnType<typeof adminForTests>>;
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE "User", "AuditEntry", "Group" CASCADE`;
  admin = await adminForTests(db);
});

const draft: GroupDraft = {
  name: 'Support',
  description: 'Answers people',
  permissions: ['sessions.read', 'sessions.reply'],
  memberIds: [],
};
const create = async (over: Partial<GroupDraft> = {}) =>
  (await admin.post('/groups', { ...draft, ...over })).json;
const entries = async () => (await admin.get('/audit?targetType=group')).json.entries;

describe('a group', () => {
  it('gives its members what it holds, from the next request on', async () => {
    const mia = await admin.as([]);
    expect((await mia.get('/sessions')).status).toBe(403);
    const made = await create({ memberIds: [mia.id, mia.id] });
    expect(made).toEqual({
      ...draft,
      memberIds: undefined,
      id: expect.any(Number),
      members: [{ id: mia.id, name: 'Mia' }],
    });
    expect((await mia.get('/sessions')).status).toBe(200);
    expect(admin.live.events).toEqual([{ type: 'access.changed', userId: null }]);
    const saved = await admin.put(`/groups/${made.id}`, { ...draft, permissions: [], memberIds: [mia.id] });
    expect(saved.json).toMatchObject({ permissions: [], members: [{ name: 'Mia' }] });
    expect((await mia.get('/sessions')).status).toBe(403);
    expect((await admin.get('/groups')).json).toEqual([saved.json]);
    expect((await admin.remove(`/groups/${made.id}`)).status).toBe(204);
    expect((await admin.get('/groups')).json).toEqual([]);
    expect(await entries()).toMatchObject([
      { action: 'group.deleted', target: { id: String(made.id), name: 'Support' } },
      {
        action: 'group.changed',
        changes: { permissions: { from: 'See conversations, Answer', to: 'none' } },
      },
      { action: 'group.created', changes: { name: { from: null, to: 'Support' }, members: { to: 'Mia' } } },
    ]);
  });

  it('leaves no entry when it is saved as it was', async () => {
    const made = await create();
    await admin.put(`/groups/${made.id}`, draft);
    expect(await entries()).toHaveLength(1);
  });

  it('has a name of its own, members there are, and permissions there are', async () => {
    const made = await create();
    const statusOf = async (over: object) => (await admin.post('/groups', { ...draft, ...over })).status;
    expect(await statusOf({ name: 'support' })).toBe(409);
    expect(await statusOf({ name: 'S%' })).toBe(201);
    expect(await statusOf({ name: 'B', memberIds: ['nobody'] })).toBe(422);
    expect(await statusOf({ name: 'C', permissions: ['world.rule'] })).toBe(400);
    expect((await admin.put(`/groups/${made.id}`, { ...draft, name: 'SUPPORT' })).json.name).toBe('SUPPORT');
    expect((await admin.put('/groups/4711', draft)).status).toBe(404);
    expect((await admin.remove('/groups/4711')).status).toBe(404);
  });

  it('is one of two made at once under one name', async () => {
    const answers = await Promise.all([0, 1].map(() => admin.post('/groups', draft)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

describe('who manages the team without owning the desk', () => {
  it('gives no permission they do not have, by no way round', async () => {
    const manager = await admin.as(['people.manage', 'sessions.read']);
    const mia = await admin.as([]);
    const mighty = await create({ name: 'Mighty', permissions: ['sessions.read', 'sessions.delete'] });
    const put = (over: object) => manager.put(`/groups/${mighty.id}`, { ...draft, name: 'Mighty', ...over });
    const both = ['sessions.read', 'sessions.delete'];
    const refused = await manager.post('/groups', { ...draft, name: 'Mine', permissions: both });
    expect([refused.status, refused.json.detail]).toEqual([403, expect.stringContaining('“Delete”')]);
    // Somebody new in a group that holds more; oneself as well.
    expect((await put({ permissions: both, memberIds: [mia.id] })).status).toBe(403);
    expect((await put({ permissions: both, memberIds: [manager.id] })).status).toBe(403);
    // What is more than they have, for whoever is in it.
    expect((await put({ permissions: [...both, 'data.export'] })).status).toBe(403);
    // Neither gives anything: another description, and less.
    expect((await put({ permissions: both, description: 'Careful' })).status).toBe(200);
    expect((await put({ permissions: ['sessions.read'], memberIds: [mia.id] })).status).toBe(200);
    expect(await db.auditEntry.count({ where: { userId: manager.id, targetType: 'group' } })).toBe(2);
  });

  it('does not slip somebody into a group that is being made mightier', async () => {
    const manager = await admin.as(['people.manage', 'sessions.read']);
    const small = await create({ permissions: ['sessions.read'] });
    const path = `/groups/${small.id}`;
    await Promise.all([
      admin.put(path, { ...draft, permissions: ['sessions.read', 'sessions.delete'] }),
      manager.put(path, { ...draft, permissions: ['sessions.read'], memberIds: [manager.id] }),
      manager.patch(`/users/${manager.id}`, { groupIds: [small.id] }),
    ]);
    // Whatever came first: what came after it is measured against what stands by then.
    const [group] = (await admin.get('/groups')).json.filter(({ id }: { id: number }) => id === small.id);
    expect(group.permissions.includes('sessions.delete') && group.members.length > 0).toBe(false);
  });
});
