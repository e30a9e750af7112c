import { testDatabase } from '@frontdesk/prisma/testing';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { adminForTests, cookieOf } from './admin/testing/admin-for-tests.ts';
import { oneTimeCode } from './admin/testing/one-time-code.ts';

const { db, drop } = await testDatabase();
afterAll(drop);

let admin: Awaited<ReturnType<typeof adminForTests>>;
/** A desk of its own each time: wrong guesses are counted for a minute. */
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE "User", "AuditEntry", "AuthVerification", "Group" CASCADE`;
  admin = await adminForTests(db);
});

const password = 'correct horse';
const post = (path: string, body: unknown, cookie = '', address?: string) =>
  admin.send('POST', path, body, { cookie }, address);
const signIn = (email: string) => post('/api/auth/sign-in', { email, password });

/** Mia with the second factor on. A step ahead of the clock is taken too, so each code can be another one. */
async function withTwoFactor() {
  const mia = await admin.as(['sessions.read']);
  const { uri, recoveryCodes } = (await post('/api/account/two-factor', { password }, mia.cookie)).json;
  const on = await post('/api/account/two-factor/confirm', { code: oneTimeCode(uri) }, mia.cookie);
  expect(on.status).toBe(204);
  return { ...mia, uri: uri as string, recoveryCodes: recoveryCodes as string[], cookie: cookieOf(on) };
}

/** The second step, after a first one of its own. */
async function secondStep(email: string, code: string, kind = 'app', address?: string) {
  const first = await signIn(email);
  return post('/api/auth/sign-in/code', { code, kind }, cookieOf(first), address);
}

describe('turning it on', () => {
  it('wants the password and a code of the app; the session goes on', async () => {
    const mia = await admin.as(['sessions.read']);
    const wrong = await post('/api/account/two-factor', { password: 'wrong' }, mia.cookie);
    expect([wrong.status, wrong.json.detail]).toEqual([403, 'This is not your password.']);
    const started = await post('/api/account/two-factor', { password }, mia.cookie);
    expect(started.json).toEqual({
      uri: expect.stringMatching(/^otpauth:\/\/totp\/Frontdesk.*issuer=Frontdesk/),
      recoveryCodes: expect.any(Array),
    });
    expect(started.json.recoveryCodes).toHaveLength(10);
    expect((await signIn(mia.email)).json.user).toMatchObject({ twoFactor: false });
    expect((await post('/api/account/two-factor/confirm', { code: '000000' }, mia.cookie)).status).toBe(422);
    const on = await post(
      '/api/account/two-factor/confirm',
      { code: oneTimeCode(started.json.uri) },
      mia.cookie,
    );
    expect(on.status).toBe(204);
    const state = await admin.send('GET', '/api/auth/state', undefined, { cookie: cookieOf(on) });
    expect(state.json.user).toMatchObject({ name: 'Mia', twoFactor: true });
    expect((await post('/api/account/two-factor', { password }, cookieOf(on))).status).toBe(409);
    expect((await post('/api/account/two-factor/confirm', { code: '123456' }, cookieOf(on))).status).toBe(
      409,
    );
    const entries = (await admin.get('/audit?action=user.two_factor_on')).json.entries;
    expect(entries).toMatchObject([{ userName: 'Mia', target: { id: mia.id } }]);
  });

  it('needs somebody who has begun', async () => {
    const mia = await admin.as([]);
    expect((await post('/api/account/two-factor/confirm', { code: '123456' }, mia.cookie)).status).toBe(422);
    expect((await post('/api/account/two-factor/off', { password }, mia.cookie)).status).toBe(409);
    expect((await post('/api/account/two-factor/recovery-codes', { password }, mia.cookie)).status).toBe(409);
  });
});

describe('signing in with it', () => {
  it('asks for a code, and lets nobody in before', async () => {
    const mia = await withTwoFactor();
    const first = await signIn(mia.email);
    expect([first.status, first.json]).toEqual([200, { codeWanted: true }]);
    const waiting = cookieOf(first);
    expect((await admin.send('GET', '/api/auth/state', undefined, { cookie: waiting })).json.user).toBeNull();
    const wrong = await post('/api/auth/sign-in/code', { code: '000000', kind: 'app' }, waiting);
    expect([wrong.status, wrong.json.detail]).toEqual([401, expect.stringContaining('not right')]);
    const code = oneTimeCode(mia.uri, 1);
    const second = await post('/api/auth/sign-in/code', { code, kind: 'app' }, waiting);
    expect([second.status, second.json.user]).toEqual([200, expect.objectContaining({ id: mia.id })]);
    const state = await admin.send('GET', '/api/auth/state', undefined, { cookie: cookieOf(second) });
    expect(state.json.user).toMatchObject({ id: mia.id });
    const again = await post('/api/auth/sign-in/code', { code, kind: 'app' }, waiting);
    expect([again.status, again.json.detail]).toEqual([401, expect.stringContaining('Begin again')]);
  });

  it('takes each code of the app once, also of two that come at once', async () => {
    const mia = await withTwoFactor();
    const code = oneTimeCode(mia.uri, 1);
    const firsts = await Promise.all([signIn(mia.email), signIn(mia.email)]);
    const steps = await Promise.all(
      firsts.map((first) => post('/api/auth/sign-in/code', { code, kind: 'app' }, cookieOf(first))),
    );
    expect(steps.map(({ status }) => status).sort()).toEqual([200, 401]);
    const late = await secondStep(mia.email, code);
    expect([late.status, late.json.detail]).toEqual([401, expect.stringContaining('used already')]);
    expect(await db.authSession.count({ where: { userId: mia.id } })).toBe(2);
  });

  it('takes each recovery code once, also of two that come at once', async () => {
    const mia = await withTwoFactor();
    const [code = '', other = ''] = mia.recoveryCodes;
    const steps = await Promise.all([0, 1].map(() => secondStep(mia.email, code, 'recovery')));
    expect(steps.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect((await secondStep(mia.email, code, 'recovery')).status).toBe(401);
    expect((await secondStep(mia.email, other, 'recovery')).status).toBe(200);
  });

  it('lets five codes be tried with one password, then wants it again', async () => {
    const mia = await withTwoFactor();
    const waiting = cookieOf(await signIn(mia.email));
    const guess = (code: string) => post('/api/auth/sign-in/code', { code, kind: 'app' }, waiting);
    for (let tries = 0; tries < 5; tries++) expect((await guess('000000')).status).toBe(401);
    const right = await guess(oneTimeCode(mia.uri, 1));
    expect([right.status, right.json.detail]).toEqual([401, expect.stringContaining('Begin again')]);
  });

  it('locks the account’s second step after ten wrong codes, from whatever address', async () => {
    const mia = await withTwoFactor();
    for (let tries = 0; tries < 10; tries++) {
      expect((await secondStep(mia.email, '000000', 'app', `10.0.0.${tries}`)).status).toBe(401);
    }
    const locked = await secondStep(mia.email, oneTimeCode(mia.uri, 1), 'app', '10.0.0.99');
    expect([locked.status, locked.json.detail]).toEqual([429, expect.stringContaining('quarter of an hour')]);
  });

  it('counts wrong codes by address', async () => {
    const [mia, ben] = [await withTwoFactor(), await withTwoFactor()];
    for (let tries = 0; tries < 5; tries++) {
      await secondStep(mia.email, '000000');
      await secondStep(ben.email, '000000');
    }
    expect((await secondStep(mia.email, oneTimeCode(mia.uri, 1))).status).toBe(429);
  });

  it('checks the code of whoever waits, not of whoever is signed in beside', async () => {
    const [mia, ben] = [await withTwoFactor(), await withTwoFactor()];
    const waiting = cookieOf(await signIn(mia.email));
    const cookies = `${ben.cookie}; ${waiting
      .split('; ')
      .filter((each) => each.includes('two_factor'))
      .join('; ')}`;
    const step = await post(
      '/api/auth/sign-in/code',
      { code: oneTimeCode(ben.uri, 1), kind: 'app' },
      cookies,
    );
    expect(step.status).toBe(401);
    const alone = await post(
      '/api/auth/sign-in/code',
      { code: oneTimeCode(ben.uri, 1), kind: 'app' },
      ben.cookie,
    );
    expect(alone.status).toBe(401);
  });

  it('is over when the account is disabled or the password changes meanwhile', async () => {
    const [mia, ben] = [await withTwoFactor(), await withTwoFactor()];
    const waiting = [cookieOf(await signIn(mia.email)), cookieOf(await signIn(ben.email))];
    await admin.post(`/users/${mia.id}/disable`);
    await post('/api/account/password', { current: password, next: 'battery staple' }, ben.cookie);
    const steps = [
      await post('/api/auth/sign-in/code', { code: oneTimeCode(mia.uri, 1), kind: 'app' }, waiting[0]),
      await post('/api/auth/sign-in/code', { code: oneTimeCode(ben.uri, 1), kind: 'app' }, waiting[1]),
    ];
    expect(steps.map(({ status }) => status)).toEqual([401, 401]);
  });
});

describe('afterwards', () => {
  it('can be turned off with the password', async () => {
    const mia = await withTwoFactor();
    expect((await post('/api/account/two-factor/off', { password: 'wrong' }, mia.cookie)).status).toBe(403);
    const off = await post('/api/account/two-factor/off', { password }, mia.cookie);
    expect(off.status).toBe(204);
    expect(await db.twoFactor.count()).toBe(0);
    expect((await signIn(mia.email)).json.user).toMatchObject({ id: mia.id, twoFactor: false });
    expect((await admin.get('/audit?action=user.two_factor_off')).json.entries).toHaveLength(1);
  });

  it('has new recovery codes, and those before are worth nothing', async () => {
    const mia = await withTwoFactor();
    const path = '/api/account/two-factor/recovery-codes';
    expect((await post(path, { password: 'wrong' }, mia.cookie)).status).toBe(403);
    const { recoveryCodes } = (await post(path, { password }, mia.cookie)).json;
    expect((await secondStep(mia.email, mia.recoveryCodes[0] ?? '', 'recovery')).status).toBe(401);
    expect((await secondStep(mia.email, recoveryCodes[0], 'recovery')).status).toBe(200);
  });

  it('keeps codes and secrets out of the audit log', async () => {
    const mia = await withTwoFactor();
    await post('/api/account/two-factor/recovery-codes', { password }, mia.cookie);
    await secondStep(mia.email, oneTimeCode(mia.uri, 1));
    const log = JSON.stringify(await db.auditEntry.findMany());
    const secret = new URL(mia.uri).searchParams.get('secret') ?? '';
    for (const word of [secret, password, ...mia.recoveryCodes]) expect(log).not.toContain(word);
  });
});
