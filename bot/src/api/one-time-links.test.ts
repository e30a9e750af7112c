import { testDatabase } from '@frontdesk/prisma/testing';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { storeInbound } from '../store/inbound.ts';
import { inbound } from '../testing/fakes.ts';
import { adminForTests, cookieOf } from './admin/testing/admin-for-tests.ts';
import { oneTimeCode } from './admin/testing/one-time-code.ts';

const { db, drop } = await testDatabase();
afterAll(drop);

let admin: Awaited<ReturnType<typeof adminForTests>>;
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE "User", "AuditEntry", "Group", "AccountLink", "ChatSession" CASCADE`;
  admin = await adminForTests(db);
});

const password = 'battery staple';
const draft = { email: 'Ben@Example.com', role: 'member', groupIds: [] as number[] };
const invite = async (over: object = {}, by: Pick<typeof admin, 'post'> = admin) =>
  by.post('/invites', { ...draft, ...over });
const tokenOf = ({ json }: { json: { url: string } }) => new URL(json.url).searchParams.get('token') ?? '';
const look = (token: string) => admin.send('GET', `/api/auth/link?token=${token}`);
const accept = (token: string, over: object = {}) =>
  admin.send('POST', '/api/auth/link', { token, name: 'Ben', password, ...over });
const signIn = (email: string, word = password) =>
  admin.send('POST', '/api/auth/sign-in', { email, password: word });

describe('an invitation', () => {
  it('is a link to hand over: who opens it joins, signed in, with their groups', async () => {
    const group = (await admin.post('/groups', groupOf(['sessions.read', 'sessions.reply']))).json;
    const made = await invite({ groupIds: [group.id] });
    expect(made.status).toBe(201);
    expect(made.json.url).toMatch(/^http:\/\/localhost\/join\?token=[\w-]{43}$/);
    expect(Date.parse(made.json.expiresAt) - Date.now()).toBeGreaterThan(6.9 * 24 * 60 * 60 * 1000);
    expect((await admin.get('/invites')).json).toMatchObject([
      {
        email: 'ben@example.com',
        name: null,
        role: 'member',
        groups: [{ name: group.name }],
        createdBy: 'Ann',
      },
    ]);
    const token = tokenOf(made);
    expect((await look(token)).json).toEqual({ kind: 'invite', email: 'ben@example.com', name: null });
    const joined = await accept(token);
    expect(joined.json.user).toMatchObject({
      name: 'Ben',
      email: 'ben@example.com',
      role: 'member',
      permissions: ['sessions.read', 'sessions.reply'],
    });
    const state = await admin.send('GET', '/api/auth/state', undefined, { cookie: cookieOf(joined) });
    expect(state.json.user).toMatchObject({ name: 'Ben' });
    expect((await signIn('ben@example.com')).status).toBe(200);
    expect((await admin.get('/invites')).json).toEqual([]);
    expect((await admin.get('/audit')).json.entries.map(({ action }: { action: string }) => action)).toEqual([
      'user.signed_in',
      'user.joined',
      'user.invited',
      'group.created',
      'user.joined',
    ]);
  });

  it('keeps only a hash of its word', async () => {
    const token = tokenOf(await invite());
    expect(JSON.stringify([await db.accountLink.findMany(), await db.auditEntry.findMany()])).not.toContain(
      token,
    );
  });

  it('works once, also when ten try at once', async () => {
    const token = tokenOf(await invite());
    const tries = await Promise.all(Array.from({ length: 10 }, () => accept(token)));
    const statuses = tries.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: 9 }, () => 404)]);
    expect(await db.user.count({ where: { email: 'ben@example.com' } })).toBe(1);
    expect((await look(token)).json.detail).toContain('Ask for a new one');
  });

  it('is replaced by a second one, and can be taken back', async () => {
    const first = tokenOf(await invite());
    const second = tokenOf(await invite({ name: 'Benjamin' }));
    expect((await accept(first)).status).toBe(404);
    expect((await look(second)).json).toMatchObject({ name: 'Benjamin' });
    const [open] = (await admin.get('/invites')).json;
    expect((await admin.remove(`/invites/${open.id}`)).status).toBe(204);
    expect((await admin.remove(`/invites/${open.id}`)).status).toBe(404);
    expect((await accept(second)).status).toBe(404);
    expect((await admin.get('/audit?action=invite.revoked')).json.entries).toHaveLength(1);
  });

  it('is one of many made at once for the same address', async () => {
    const made = await Promise.all(Array.from({ length: 5 }, () => invite()));
    const opened = await Promise.all(made.map(async (each) => (await look(tokenOf(each))).status));
    expect(opened.filter((status) => status === 200)).toHaveLength(1);
  });

  it('lasts seven days', async () => {
    const token = tokenOf(await invite());
    await db.accountLink.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    expect([(await look(token)).status, (await accept(token)).status]).toEqual([404, 404]);
    expect((await admin.get('/invites')).json).toEqual([]);
  });

  it('wants a name from somebody', async () => {
    const token = tokenOf(await invite());
    expect((await accept(token, { name: undefined })).json.detail).toBe('Write your name.');
    const named = tokenOf(await invite({ name: 'Benjamin' }));
    expect((await accept(named, { name: undefined })).json.user.name).toBe('Benjamin');
  });

  it('is refused for an address that has an account, for groups that are gone, and to who may not', async () => {
    expect((await invite({ email: 'ANN@example.com' })).status).toBe(409);
    expect((await invite({ groupIds: [4711] })).status).toBe(422);
    const manager = await admin.as(['people.manage']);
    const owner = await invite({ role: 'owner' }, manager);
    expect([owner.status, owner.json.detail]).toEqual([403, 'Only an owner can invite an owner.']);
    const group = (await admin.post('/groups', groupOf(['sessions.delete']))).json;
    const more = await invite({ groupIds: [group.id] }, manager);
    expect([more.status, more.json.detail]).toEqual([403, expect.stringContaining('“Delete”')]);
    expect((await invite({}, manager)).status).toBe(201);
    expect((await admin.get('/audit?action=user.invited')).json.entries).toHaveLength(1);
  });

  it('dies with the account of who made it, and with their being an owner', async () => {
    const manager = await admin.as(['people.manage']);
    const token = tokenOf(await invite({}, manager));
    await admin.post(`/users/${manager.id}/disable`);
    expect((await accept(token)).status).toBe(404);
    const owner = await admin.as([]);
    await admin.patch(`/users/${owner.id}`, { role: 'owner' });
    const asOwner = tokenOf(await invite({ role: 'owner' }, owner));
    await admin.patch(`/users/${owner.id}`, { role: 'member' });
    expect((await accept(asOwner)).status).toBe(404);
  });

  it('leads to nothing when the address has got an account meanwhile', async () => {
    const mia = await admin.as([]);
    const token = tokenOf(await invite());
    await admin.patch(`/users/${mia.id}`, { email: 'ben@example.com' });
    expect((await accept(token)).status).toBe(409);
  });
});

it('begins with everything read that was said before', async () => {
  await storeInbound(db, 'telegram', inbound('Hi'), 0);
  const { id } = await db.message.findFirstOrThrow();
  const joined = await accept(tokenOf(await invite()));
  const { readUpToId } = await db.user.findUniqueOrThrow({ where: { id: joined.json.user.id } });
  expect(readUpToId).toBe(id);
  await db.user.deleteMany();
  const anew = await adminForTests(db);
  expect((await db.user.findUniqueOrThrow({ where: { id: anew.id } })).readUpToId).toBe(id);
});

describe('a link for a new password', () => {
  it('changes it once, ends every session and signs in', async () => {
    const mia = await admin.as(['sessions.read']);
    const made = await admin.post(`/users/${mia.id}/reset-password`);
    expect(made.status).toBe(201);
    expect(Date.parse(made.json.expiresAt) - Date.now()).toBeLessThan(24 * 60 * 60 * 1000 + 1);
    const token = tokenOf(made);
    expect((await look(token)).json).toEqual({ kind: 'reset', email: mia.email, name: 'Mia' });
    expect((await mia.get('/status')).status).toBe(200);
    const tries = await Promise.all([accept(token), accept(token)]);
    expect(tries.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect((await mia.get('/status')).status).toBe(401);
    expect((await signIn(mia.email, 'correct horse')).status).toBe(401);
    expect((await signIn(mia.email)).json.user).toMatchObject({ id: mia.id, name: 'Mia' });
    expect(admin.live.events).toContainEqual({ type: 'access.changed', userId: mia.id });
    expect((await admin.get('/audit?action=user.password_changed')).json.entries).toMatchObject([
      { userId: mia.id, target: { id: mia.id } },
    ]);
  });

  it('is replaced by a second one, and opens nothing for a disabled account', async () => {
    const mia = await admin.as([]);
    const reset = async () => tokenOf(await admin.post(`/users/${mia.id}/reset-password`));
    const [first, second] = [await reset(), await reset()];
    expect([(await look(first)).status, (await look(second)).status]).toEqual([404, 200]);
    await admin.post(`/users/${mia.id}/disable`);
    expect((await accept(second)).status).toBe(404);
    expect((await admin.post(`/users/${mia.id}/reset-password`)).status).toBe(409);
    await admin.post(`/users/${mia.id}/enable`);
    expect((await accept(second)).status).toBe(404);
  });

  it('does not lead past the second factor', async () => {
    const mia = await admin.as([]);
    const proof = { password: 'correct horse' };
    const as = { cookie: mia.cookie };
    const { uri } = (await admin.send('POST', '/api/account/two-factor', proof, as)).json;
    await admin.send('POST', '/api/account/two-factor/confirm', { code: oneTimeCode(uri) }, as);
    const token = tokenOf(await admin.post(`/users/${mia.id}/reset-password`));
    const accepted = await accept(token);
    expect([accepted.status, accepted.json]).toEqual([200, { codeWanted: true }]);
    const code = { code: oneTimeCode(uri, 1), kind: 'app' };
    const second = await admin.send('POST', '/api/auth/sign-in/code', code, { cookie: cookieOf(accepted) });
    expect(second.json.user).toMatchObject({ id: mia.id });
  });
});

it('a word that was never given opens nothing', async () => {
  expect([(await look('guess')).status, (await accept('guess')).status]).toEqual([404, 404]);
});

function groupOf(permissions: string[]) {
  return { name: `Group ${permissions.join()}`, description: '', permissions, memberIds: [] };
}
