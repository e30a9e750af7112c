import { testDatabase } from '@frontdesk/prisma/testing';
import type { MessagePage } from '@frontdesk/shared/chat';
import { allPermissions } from '@frontdesk/shared/permissions';
import type { Problem } from '@frontdesk/shared/problem';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createContactRights } from '../core/contact-rights.ts';
import { createInterrupts } from '../core/interrupts.ts';
import type { Channel, ChannelName } from '../core/ports.ts';
import { createTakeover } from '../core/takeover.ts';
import { createUpkeep } from '../core/upkeep.ts';
import { storeInbound } from '../store/inbound.ts';
import { fakeChannel, inbound, quiet } from '../testing/fakes.ts';
import { createLiveHub } from '../work/live.ts';
import { accountApi } from './account.ts';
import { createAccounts } from './accounts.ts';
import { adminApi } from './admin/index.ts';
import { createApp } from './app.ts';
import { authApi, setupToken } from './auth.ts';

const secretKey = 'k'.repeat(32);
const { db, drop } = await testDatabase();
afterAll(drop);
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE "User" CASCADE`;
});

function makeApp() {
  const accounts = createAccounts({ db, secretKey, publicUrl: undefined });
  const channels = new Map<ChannelName, Channel>([['telegram', fakeChannel() as Channel]]);
  const stopping = new AbortController();
  const live = createLiveHub(() => {}, quiet);
  const interrupts = createInterrupts(() => {});
  const app = createApp({
    conversations: { open: refuse, ask: refuse, read: refuse, correct: refuse },
    rights: { myData: refuse, export: refuse, askToForget: refuse, forget: refuse },
    channels: [],
    ready: {},
    log: quiet,
    version: '0',
    corsOrigins: [],
    strictSessionIds: false,
    chatRateLimit: 'off',
    auth: authApi({ accounts, db, live, secretKey }),
    account: accountApi({ accounts, db, live }),
    admin: adminApi({
      accounts,
      db,
      log: quiet,
      live,
      takeover: createTakeover({
        db,
        live,
        wake() {},
        interrupts,
        notices: { takenOver: 'A person.', handedBack: 'The bot.' },
      }),
      upkeep: createUpkeep({ db, live, wake() {}, interrupts }),
      contactRights: createContactRights({ db, live, wake() {}, interrupts, channels }),
      feed: live,
      stopping: stopping.signal,
      version: '0',
      modelName: 'm',
      modelPrices: new Map(),
      channels,
    }),
  });
  const call = async (path: string, body?: unknown, cookie = '') =>
    app.request(`http://localhost${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  return { call, live, stopping };
}

const refuse = () => Promise.reject(new Error('not here'));
const owner = {
  token: setupToken(secretKey),
  name: 'Ann',
  email: 'Ann@Example.com',
  password: 'correct horse',
};
const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

describe('set-up', () => {
  it('makes the owner and signs in', async () => {
    const { call } = makeApp();
    expect(await (await call('/api/auth/state')).json()).toEqual({ needsSetup: true, user: null });
    const response = await call('/api/auth/setup', owner);
    expect(response.status).toBe(201);
    const user = {
      id: expect.any(String),
      name: 'Ann',
      email: 'ann@example.com',
      role: 'owner',
      permissions: allPermissions,
      twoFactor: false,
    };
    expect(await response.json()).toEqual({ needsSetup: false, user });
    expect(response.headers.getSetCookie().join()).toMatch(/HttpOnly.*SameSite=Lax/i);
    const state = await call('/api/auth/state', undefined, cookieOf(response));
    expect(await state.json()).toEqual({ needsSetup: false, user });
  });

  it('makes one owner of twenty that try at once, in two processes', async () => {
    const apps = [makeApp(), makeApp()];
    const attempts = Array.from({ length: 20 }, (_, index) => {
      return apps[index % 2]!.call('/api/auth/setup', { ...owner, email: `ann${index}@example.com` });
    });
    const statuses = (await Promise.all(attempts)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(19);
    expect(await db.user.count()).toBe(1);
  });

  it('wants the word from the log', async () => {
    const { call } = makeApp();
    const response = await call('/api/auth/setup', { ...owner, token: 'guess' });
    expect(response.status).toBe(403);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await db.user.count()).toBe(0);
  });

  it('says which field does not fit', async () => {
    const { call } = makeApp();
    const response = await call('/api/auth/setup', { ...owner, email: 'ann', password: 'short' });
    expect(response.status).toBe(400);
    expect(((await response.json()) as Problem).errors).toEqual([
      { path: 'email', message: 'Write an e-mail address such as ann@example.com.' },
      { path: 'password', message: 'Use at least 10 characters.' },
    ]);
  });
});

describe('signing in', () => {
  it('lets in who knows the password, and out again', async () => {
    const { call } = makeApp();
    await call('/api/auth/setup', owner);
    const response = await call('/api/auth/sign-in', { email: 'ANN@example.com', password: owner.password });
    expect(response.status).toBe(200);
    const cookie = cookieOf(response);
    expect((await call('/api/admin/status', undefined, cookie)).status).toBe(200);
    expect((await call('/api/auth/sign-out', {}, cookie)).status).toBe(204);
    expect((await call('/api/admin/status', undefined, cookie)).status).toBe(401);
  });

  it('does not tell a wrong address from a wrong password', async () => {
    const { call } = makeApp();
    await call('/api/auth/setup', owner);
    const wrong = [
      await call('/api/auth/sign-in', { email: owner.email, password: 'wrong' }),
      await call('/api/auth/sign-in', { email: 'bob@example.com', password: 'wrong' }),
    ];
    const bodies = await Promise.all(
      wrong.map(async (response) => ({ ...((await response.json()) as Problem), requestId: '' })),
    );
    expect(wrong.map(({ status }) => status)).toEqual([401, 401]);
    expect(bodies[0]).toEqual(bodies[1]);
  });

  it('stops guessing', async () => {
    const { call } = makeApp();
    const guess = () => call('/api/auth/sign-in', { email: owner.email, password: 'wrong' });
    for (let tries = 0; tries < 10; tries++) expect((await guess()).status).toBe(401);
    expect((await guess()).status).toBe(429);
  });
});

describe('the admin API', () => {
  it.each([
    '/api/admin/status',
    '/api/admin/sessions',
    '/api/admin/sessions/x',
    '/api/admin/sessions/x/messages',
    '/api/admin/sessions/x/details',
    '/api/admin/detail-fields',
    '/api/admin/events',
    '/api/admin/simulator/telegram/state',
  ])('is closed to strangers: %s', async (path) => {
    const response = await makeApp().call(path);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ status: 401, detail: 'Sign in first.' });
  });

  it('answers in problem JSON, with the request’s id', async () => {
    const { call } = makeApp();
    const cookie = cookieOf(await call('/api/auth/setup', owner));
    const response = await call('/api/admin/sessions/nowhere', undefined, cookie);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      title: 'Not found',
      requestId: expect.stringMatching(/\S/),
    });
    expect((await call('/api/admin/sessions?limit=0', undefined, cookie)).status).toBe(400);
    expect((await call('/api/admin/simulator/telegram/state', undefined, cookie)).status).toBe(404);
  });

  it('rule 17: streams live events, resumes where a reader was, and says when it cannot', async () => {
    const { call, live, stopping } = makeApp();
    const cookie = cookieOf(await call('/api/auth/setup', owner));
    const event = JSON.stringify({ type: 'turn.started', sessionId: 's' });
    live.receive(`5 ${event}`);
    live.receive(`6 ${event}`);
    const [resumed, lost] = await Promise.all(
      [5, 1].map((since) => call(`/api/admin/events?since=${since}`, undefined, cookie)),
    );
    live.receive(`7 ${event}`);
    stopping.abort();
    const entry = (id: number) => `event: live\ndata: ${event}\nid: ${id}\n\n`;
    const hello = 'event: ping\ndata: \n\n';
    expect(await resumed?.text()).toBe(hello + entry(6) + entry(7));
    expect(await lost?.text()).toBe(`${hello}event: reset\ndata: \n\n${entry(7)}`);
  });

  it('lets its people take over, write, and hand back', async () => {
    const { call } = makeApp();
    const cookie = cookieOf(await call('/api/auth/setup', owner));
    const stored = await storeInbound(db, 'telegram', inbound('open?'), 0);
    const path = `/api/admin/sessions/${stored?.sessionId}`;
    const post = async (action: string, body: unknown = {}) =>
      (await call(`${path}/${action}`, body, cookie)).status;
    expect(await post('messages', { content: 'VIP' })).toBe(201);
    expect(await post('hand-back')).toBe(409);
    expect(await post('take-over')).toBe(204);
    expect(await post('messages', { content: 'Yes!', visibility: 'public' })).toBe(201);
    expect(await post('messages', { content: ' ' })).toBe(400);
    const { messages } = (await (await call(`${path}/messages`, undefined, cookie)).json()) as MessagePage;
    expect(messages.map(({ author, internal, content }) => [author, internal, content])).toEqual([
      ['user', false, 'open?'],
      ['person', true, 'VIP'],
      ['system', false, 'A person.'],
      ['person', false, 'Yes!'],
    ]);
    expect(messages[1]?.authorName).toBe('Ann');
    expect(await (await call(path, undefined, cookie)).json()).toMatchObject({
      state: 'human',
      owner: { name: 'Ann' },
    });
    expect(await post('hand-back')).toBe(204);
    expect(await post('stop')).toBe(204);
    expect(await post('resolve')).toBe(204);
    const decide = (
      await call(`/api/admin/messages/${messages[0]?.id}/delivery`, { decision: 'resend' }, cookie)
    ).status;
    expect(decide).toBe(409);
  });
});
