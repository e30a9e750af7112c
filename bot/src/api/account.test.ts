import { testDatabase } from '@frontdesk/prisma/testing';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { adminForTests, cookieOf } from './admin/testing/admin-for-tests.ts';

const { db, drop } = await testDatabase();
afterAll(drop);

let admin: Awaited<ReturnType<typeof adminForTests>>;
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE "User", "AuditEntry", "Group" CASCADE`;
  admin = await adminForTests(db);
});

const password = 'correct horse';
const signIn = (email: string, address?: string, agent = 'Firefox') =>
  admin.send('POST', '/api/auth/sign-in', { email, password }, { 'user-agent': agent }, address);
const account = async (cookie: string) =>
  (await admin.send('GET', '/api/account', undefined, { cookie })).json;
const isIn = async (cookie: string) =>
  (await admin.send('GET', '/api/account', undefined, { cookie })).status === 200;

describe('one’s own account', () => {
  it('shows who one is and where one is signed in', async () => {
    const mia = await admin.as(['sessions.read']);
    const other = cookieOf(await signIn(mia.email, '192.0.2.7'));
    expect(await account(other)).toEqual({
      name: 'Mia',
      email: mia.email,
      role: 'member',
      groups: [{ id: expect.any(Number), name: `Group of ${mia.email}` }],
      twoFactor: false,
      sessions: [
        {
          id: expect.any(String),
          current: true,
          userAgent: 'Firefox',
          address: '192.0.2.7',
          createdAt: expect.any(String),
          lastSeenAt: expect.any(String),
        },
        expect.objectContaining({ current: false, userAgent: null }),
      ],
    });
  });

  it('believes the socket about the address, not the client', async () => {
    const mia = await admin.as([]);
    const headers = { 'x-forwarded-for': '203.0.113.1', 'x-frontdesk-address': '203.0.113.2' };
    const body = { email: mia.email, password };
    await admin.send('POST', '/api/auth/sign-in', body, headers, '192.0.2.7');
    const { ipAddress } = await db.authSession.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });
    expect(ipAddress).toBe('192.0.2.7');
  });

  it('can be renamed', async () => {
    const mia = await admin.as([]);
    const rename = (name: string) => admin.send('PATCH', '/api/account', { name }, { cookie: mia.cookie });
    expect((await rename('Mia Muster')).json).toMatchObject({ name: 'Mia Muster' });
    expect((await rename(' ')).status).toBe(400);
    await rename('Mia Muster');
    expect((await admin.get('/audit?action=user.changed')).json.entries).toMatchObject([
      { userName: 'Mia', target: { id: mia.id }, changes: { name: { from: 'Mia', to: 'Mia Muster' } } },
    ]);
  });

  it('says when somebody was there, to the minute', async () => {
    const mia = await admin.as([]);
    const seenAt = async () => (await db.user.findUniqueOrThrow({ where: { id: mia.id } })).lastSeenAt;
    const signedInAt = await seenAt();
    await account(mia.cookie);
    expect(await seenAt()).toEqual(signedInAt);
    const before = new Date(Date.now() - 61_000);
    await db.authSession.updateMany({ where: { userId: mia.id }, data: { updatedAt: before } });
    const [session] = (await account(mia.cookie)).sessions;
    expect((await seenAt())?.getTime()).toBeGreaterThan(signedInAt?.getTime() ?? Number.NaN);
    expect(Date.parse(session.lastSeenAt)).toBeGreaterThan(before.getTime());
  });
});

describe('the password', () => {
  const change = (cookie: string, current: string, next = 'battery staple') =>
    admin.send('POST', '/api/account/password', { current, next }, { cookie });

  it('changes for whoever knows it, and every other session ends', async () => {
    const mia = await admin.as([]);
    const other = cookieOf(await signIn(mia.email));
    const wrong = await change(mia.cookie, 'wrong');
    expect([wrong.status, wrong.json.detail]).toEqual([403, 'This is not your password.']);
    expect((await change(mia.cookie, password, 'short')).status).toBe(400);
    expect(await isIn(other)).toBe(true);
    expect((await change(mia.cookie, password)).status).toBe(204);
    expect([await isIn(mia.cookie), await isIn(other)]).toEqual([true, false]);
    expect((await signIn(mia.email)).status).toBe(401);
    expect(admin.live.events).toContainEqual({ type: 'access.changed', userId: mia.id });
    const log = JSON.stringify((await admin.get('/audit')).json.entries);
    expect(log).toContain('user.password_changed');
    expect(log).not.toMatch(/battery|correct horse/);
  });

  it('cannot be guessed by whoever finds a browser open', async () => {
    const mia = await admin.as([]);
    for (let tries = 0; tries < 10; tries++) await change(mia.cookie, 'wrong');
    expect((await change(mia.cookie, password)).status).toBe(429);
  });
});

describe('one’s own sessions', () => {
  it('end one by one, or all but this one', async () => {
    const mia = await admin.as([]);
    const [second, third] = [cookieOf(await signIn(mia.email)), cookieOf(await signIn(mia.email))];
    const end = (path: string) =>
      admin.send('DELETE', `/api/account/sessions${path}`, undefined, { cookie: mia.cookie });
    const { sessions } = await account(second);
    const { id } = sessions.find(({ current }: { current: boolean }) => current);
    expect((await end(`/${id}`)).status).toBe(204);
    expect((await end(`/${id}`)).status).toBe(404);
    expect([await isIn(second), await isIn(third)]).toEqual([false, true]);
    expect((await end('')).status).toBe(204);
    expect([await isIn(mia.cookie), await isIn(third)]).toEqual([true, false]);
    await end('');
    expect((await admin.get('/audit?action=user.sessions_ended')).json.entries).toMatchObject([
      { changes: { browsers: { from: 2, to: 1 } } },
      { changes: { browser: { from: 'Firefox', to: null } } },
    ]);
  });

  it('are nobody else’s', async () => {
    const [mia, ben] = [await admin.as([]), await admin.as([], 'Ben')];
    const [{ id }] = (await account(ben.cookie)).sessions;
    const end = await admin.send('DELETE', `/api/account/sessions/${id}`, undefined, { cookie: mia.cookie });
    expect([end.status, await isIn(ben.cookie)]).toEqual([404, true]);
  });
});

describe('a disabled account', () => {
  it('cannot sign in and is told so, but only who knows the password', async () => {
    const mia = await admin.as([]);
    await db.user.update({ where: { id: mia.id }, data: { disabledAt: new Date() } });
    expect(await isIn(mia.cookie)).toBe(false);
    const refused = await signIn(mia.email);
    expect([refused.status, refused.json.detail]).toEqual([403, expect.stringContaining('disabled')]);
    const guess = { email: mia.email, password: 'wrong' };
    expect((await admin.send('POST', '/api/auth/sign-in', guess)).status).toBe(401);
    expect(await db.authSession.count({ where: { userId: mia.id } })).toBe(1);
  });

  it('answers a password beyond all measure like a wrong one', async () => {
    const long = { email: 'ann@example.com', password: 'x'.repeat(200) };
    expect((await admin.send('POST', '/api/auth/sign-in', long)).status).toBe(401);
  });
});

it('refuses bodies beyond a megabyte', async () => {
  const name = 'x'.repeat(1024 * 1024);
  const headers = { cookie: admin.cookie, 'transfer-encoding': 'chunked' };
  expect((await admin.send('PATCH', '/api/account', { name }, headers)).status).toBe(413);
});
