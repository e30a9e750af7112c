import { testDatabase } from '@frontdesk/prisma/testing';
import type { Permission } from '@frontdesk/shared/permissions';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { storeInbound } from '../../store/inbound.ts';
import { inbound } from '../../testing/fakes.ts';
import { adminForTests } from './testing/admin-for-tests.ts';

const { db, drop } = await testDatabase();
afterAll(drop);

let admin: Awaited<ReturnType<typeof adminForTests>>;
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE "User", "AuditEntry", "Group", "ChatSession" CASCADE`;
  admin = await adminForTests(db);
});

const secondOwner = async (name = 'Otto') => {
  const otto = await admin.as([], name);
  expect((await admin.patch(`/users/${otto.id}`, { role: 'owner' })).status).toBe(200);
  return otto;
};
const group = async (permissions: Permission[]) =>
  (await admin.post('/groups', { name: permissions.join(), description: '', permissions, memberIds: [] }))
    .json;
const actions = async () =>
  (await admin.get('/audit')).json.entries
    .map(({ action }: { action: string }) => action)
    .filter((action: string) => !['user.signed_in', 'user.joined', 'group.created'].includes(action));

describe('the list', () => {
  it('shows the team by name, with what they may do and whether they are there', async () => {
    const mia = await admin.as(['sessions.read']);
    const users = (await admin.get('/users')).json;
    expect(users.map(({ name }: { name: string }) => name)).toEqual(['Ann', 'Mia']);
    expect(users[1]).toEqual({
      id: mia.id,
      name: 'Mia',
      email: mia.email,
      role: 'member',
      groups: [{ id: expect.any(Number), name: `Group of ${mia.email}` }],
      permissions: ['sessions.read'],
      twoFactor: false,
      disabledAt: null,
      lastSeenAt: expect.any(String),
      createdAt: expect.any(String),
      signedIn: 1,
    });
  });

  it('finds by parts of name and address, status and group', async () => {
    const [mia, ben] = [await admin.as([]), await admin.as(['sessions.read'], 'Ben')];
    await admin.post(`/users/${mia.id}/disable`);
    const found = async (query: string) =>
      (await admin.get(`/users?${query}`)).json.map(({ name }: { name: string }) => name);
    expect(await found('q=en%20EXAMPLE')).toEqual(['Ben']);
    expect(await found('q=%25')).toEqual([]);
    expect(await found('status=disabled')).toEqual(['Mia']);
    expect(await found('status=active')).toEqual(['Ann', 'Ben']);
    const { groups } = (await admin.get(`/users?q=${ben.email}`)).json[0];
    expect(await found(`group=${groups[0].id}`)).toEqual(['Ben']);
  });
});

describe('changing an account', () => {
  it('changes name, address, role and groups, tells their browsers and writes it down', async () => {
    const [mia, replies] = [await admin.as(['sessions.read']), await group(['sessions.reply'])];
    const wanted = { name: 'Mia M.', email: 'MIA@example.com', groupIds: [replies.id] };
    const changed = await admin.patch(`/users/${mia.id}`, wanted);
    expect(changed.json).toMatchObject({
      name: 'Mia M.',
      email: 'mia@example.com',
      permissions: ['sessions.reply'],
    });
    expect(admin.live.events).toContainEqual({ type: 'access.changed', userId: mia.id });
    const [entry] = (await admin.get('/audit?action=user.changed')).json.entries;
    expect(entry).toMatchObject({
      userName: 'Ann',
      target: { type: 'user', id: mia.id, name: 'Mia' },
      changes: {
        name: { from: 'Mia', to: 'Mia M.' },
        email: { from: mia.email, to: 'mia@example.com' },
        groups: { from: `Group of ${mia.email}`, to: 'sessions.reply' },
      },
    });
  });

  it('writes nothing down when nothing changes', async () => {
    const mia = await admin.as([]);
    await admin.patch(`/users/${mia.id}`, { name: 'Mia', role: 'member', groupIds: [] });
    expect(await actions()).toEqual([]);
  });

  it('is refused for an address that is taken, groups that are gone, and nobody', async () => {
    const mia = await admin.as([]);
    expect((await admin.patch(`/users/${mia.id}`, { email: 'ann@example.com' })).status).toBe(409);
    expect((await admin.patch(`/users/${mia.id}`, { groupIds: [4711] })).status).toBe(422);
    for (const path of ['', '/disable', '/enable', '/end-sessions', '/reset-two-factor', '/reset-password']) {
      const call = path ? admin.post : admin.patch;
      expect((await call(`/users/nobody${path}`, {})).status).toBe(404);
    }
    expect((await admin.remove('/users/nobody')).status).toBe(404);
    expect(await actions()).toEqual([]);
  });
});

describe('the last owner', () => {
  it('cannot be demoted, disabled or deleted', async () => {
    const otto = await secondOwner();
    await admin.post(`/users/${otto.id}/disable`);
    const demoted = await admin.patch(`/users/${admin.id}`, { role: 'member' });
    expect([demoted.status, demoted.json.detail]).toEqual([409, expect.stringContaining('last owner')]);
    expect((await admin.post(`/users/${admin.id}/disable`)).status).toBe(409);
    expect((await admin.remove(`/users/${admin.id}`)).status).toBe(409);
  });

  it.each([
    ['demoted', (by: Caller, id: string) => by.patch(`/users/${id}`, { role: 'member' })],
    ['disabled', (by: Caller, id: string) => by.post(`/users/${id}/disable`)],
    ['deleted', (by: Caller, id: string) => by.remove(`/users/${id}`)],
  ])('is not %s by two who do it to each other at once', async (_, deed) => {
    const otto = await secondOwner();
    const answers = await Promise.all([deed(admin, otto.id), deed(otto, admin.id)]);
    expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
    expect(await db.user.count({ where: { role: 'owner', disabledAt: null } })).toBe(1);
  });

  it('is left when each of many owners gives it up at once', async () => {
    const owners = [admin, await secondOwner(), await secondOwner('Olga')];
    const answers = await Promise.all(
      owners.map((owner) => owner.patch(`/users/${owner.id}`, { role: 'member' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409]);
  });
});

describe('who manages the team without owning the desk', () => {
  it('cannot make an owner, nor touch one', async () => {
    const [manager, mia] = [await admin.as(['people.manage']), await admin.as([])];
    for (const id of [manager.id, mia.id]) {
      expect((await manager.patch(`/users/${id}`, { role: 'owner' })).status).toBe(403);
    }
    const answers = [
      await manager.patch(`/users/${admin.id}`, { name: 'X' }),
      await manager.post(`/users/${admin.id}/disable`),
      await manager.post(`/users/${admin.id}/enable`),
      await manager.post(`/users/${admin.id}/end-sessions`),
      await manager.post(`/users/${admin.id}/reset-two-factor`),
      await manager.post(`/users/${admin.id}/reset-password`),
      await manager.remove(`/users/${admin.id}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 7 }, () => 403));
    expect(answers[0]?.json.detail).toContain('Ann is an owner');
    expect(await actions()).toEqual([]);
  });

  it('gives only what they have, by groups or by links into an account', async () => {
    const manager = await admin.as(['people.manage', 'sessions.read']);
    const mia = await admin.as([]);
    const [reads, deletes] = [await group(['sessions.read']), await group(['sessions.delete'])];
    const join = (id: string, groupIds: number[]) => manager.patch(`/users/${id}`, { groupIds });
    const refused = await join(mia.id, [deletes.id]);
    expect([refused.status, refused.json.detail]).toEqual([403, expect.stringContaining('“Delete”')]);
    expect((await join(manager.id, [deletes.id])).status).toBe(403);
    expect((await join(mia.id, [reads.id])).status).toBe(200);
    const mighty = await admin.as(['sessions.delete'], 'Max');
    const into = [
      await manager.post(`/users/${mighty.id}/reset-password`),
      await manager.post(`/users/${mighty.id}/reset-two-factor`),
      await manager.patch(`/users/${mighty.id}`, { email: 'mine@example.com' }),
    ];
    expect(into.map(({ status }) => status)).toEqual([403, 403, 403]);
    // Taking away is no giving, but giving back is.
    expect((await manager.post(`/users/${mighty.id}/disable`)).status).toBe(200);
    expect((await manager.post(`/users/${mighty.id}/enable`)).status).toBe(403);
  });

  it('loses the right in the middle of things, and nothing comes of them', async () => {
    const manager = await admin.as(['people.manage']);
    const mia = await admin.as([]);
    const [, renamed] = await Promise.all([
      admin.patch(`/users/${manager.id}`, { groupIds: [] }),
      manager.patch(`/users/${mia.id}`, { name: 'Mimi' }),
    ]);
    const { name } = await db.user.findUniqueOrThrow({ where: { id: mia.id } });
    expect(name).toBe(renamed.status === 200 ? 'Mimi' : 'Mia');
    expect((await manager.patch(`/users/${mia.id}`, { name: 'M' })).status).toBe(403);
  });
});

describe('nobody', () => {
  it('disables or deletes themselves, nor resets what their account page asks a password for', async () => {
    await secondOwner();
    const answers = [
      await admin.post(`/users/${admin.id}/disable`),
      await admin.remove(`/users/${admin.id}`),
      await admin.post(`/users/${admin.id}/reset-password`),
      await admin.post(`/users/${admin.id}/reset-two-factor`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([409, 409, 409, 409]);
  });
});

describe('at once', () => {
  it('ends the sessions of who is disabled; enabling brings none of them back', async () => {
    const mia = await admin.as(['sessions.read']);
    const disabled = await admin.post(`/users/${mia.id}/disable`);
    expect(disabled.json).toMatchObject({ disabledAt: expect.any(String), signedIn: 0 });
    expect((await mia.get('/sessions')).status).toBe(401);
    await admin.post(`/users/${mia.id}/disable`);
    expect((await admin.post(`/users/${mia.id}/enable`)).json.disabledAt).toBeNull();
    await admin.post(`/users/${mia.id}/enable`);
    expect((await mia.get('/sessions')).status).toBe(401);
    expect(await actions()).toEqual(['user.enabled', 'user.disabled']);
  });

  it('ends all sessions of somebody', async () => {
    const mia = await admin.as(['sessions.read']);
    expect((await admin.post(`/users/${mia.id}/end-sessions`)).json.signedIn).toBe(0);
    await admin.post(`/users/${mia.id}/end-sessions`);
    expect((await mia.get('/sessions')).status).toBe(401);
    expect(await actions()).toEqual(['user.sessions_ended']);
  });

  it('turns two-factor sign-in off for who has lost the app', async () => {
    const mia = await admin.as([]);
    const twoFactors = { create: { id: 'x', secret: 's', backupCodes: 'c' } };
    await db.user.update({ where: { id: mia.id }, data: { twoFactorEnabled: true, twoFactors } });
    expect((await admin.post(`/users/${mia.id}/reset-two-factor`)).json.twoFactor).toBe(false);
    expect(await db.twoFactor.count()).toBe(0);
    await admin.post(`/users/${mia.id}/reset-two-factor`);
    expect(await actions()).toEqual(['user.two_factor_off']);
  });

  it('deletes an account; what they said stays, their name in the log too', async () => {
    const mia = await admin.as(['sessions.read', 'sessions.reply']);
    const stored = await storeInbound(db, 'telegram', inbound('Hi'), 0);
    await mia.post(`/sessions/${stored?.sessionId}/messages`, { content: 'VIP' });
    expect((await admin.remove(`/users/${mia.id}`)).status).toBe(204);
    expect((await mia.get('/sessions')).status).toBe(401);
    expect(await db.message.findFirst({ where: { author: 'person' } })).toMatchObject({
      content: 'VIP',
      userId: null,
    });
    const [deleted, noted] = (await admin.get('/audit')).json.entries;
    expect(deleted).toMatchObject({ action: 'user.deleted', target: { name: 'Mia' } });
    expect(noted).toMatchObject({ action: 'session.noted', userId: mia.id, userName: 'Mia' });
  });

  it.each([
    ['disabled', (id: string) => admin.post(`/users/${id}/disable`)],
    ['deleted', (id: string) => admin.remove(`/users/${id}`)],
    ['out of their groups', (id: string) => admin.patch(`/users/${id}`, { groupIds: [] })],
  ])('gives back to the bot what somebody held who is %s', async (_, deed) => {
    const mia = await admin.as(['sessions.read', 'sessions.reply']);
    const stored = await storeInbound(db, 'telegram', inbound('Hi'), 0);
    await mia.post(`/sessions/${stored?.sessionId}/take-over`);
    await deed(mia.id);
    expect(await db.chatSession.findFirstOrThrow()).toMatchObject({ state: 'bot', ownerId: null });
    const told = await db.message.findMany({ where: { author: 'system' }, orderBy: { seq: 'asc' } });
    expect(told.map(({ content }) => content)).toEqual(['A person.', 'The bot.']);
  });
});

type Caller = Pick<Awaited<ReturnType<typeof admin.as>>, 'post' | 'patch' | 'remove'>;
