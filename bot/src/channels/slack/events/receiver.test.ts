import { createHmac } from 'node:crypto';
import { App } from '@slack/bolt';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordedLog } from '../testing/recorded-log.ts';
import { sdkLogger } from '../web-client.ts';
import { fetchReceiver } from './receiver.ts';

const signingSecret = 'a-signing-secret';
const nowMs = 1_763_800_000_000;

async function listening(hear: (body: unknown) => Promise<void> = async () => {}) {
  const { log, lines } = recordedLog();
  const receiver = fetchReceiver({ signingSecret, hear, log, now: () => nowMs });
  const app = new App({
    receiver,
    authorize: async () => ({ botToken: 'xoxb-1', botId: 'B1', botUserId: 'U1', teamId: 'T1' }),
    convoStore: false,
    logger: sdkLogger(log),
  });
  app.event(/./, async ({ body }) => hear(body));
  app.command('/desk', async ({ ack }) => ack('At your service.'));
  app.action('choose', async ({ ack }) => ack());
  app.error(async (error) => {
    throw error;
  });
  await receiver.start();
  return { receiver, lines, post: (body: string, change?: Signing) => receiver.handle(signed(body, change)) };
}

interface Signing {
  secret?: string;
  atMs?: number;
  type?: string;
  headers?: Record<string, string>;
}

function signed(
  body: string,
  { secret = signingSecret, atMs = nowMs, type = 'application/json', headers = {} }: Signing = {},
) {
  const timestamp = String(Math.floor(atMs / 1000));
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return new Request('http://desk.example/webhooks/slack', {
    method: 'POST',
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
      ...headers,
    },
    body,
  });
}

const form = { type: 'application/x-www-form-urlencoded' };
const mention = JSON.stringify({
  type: 'event_callback',
  event_id: 'Ev1',
  team_id: 'T1',
  event: { type: 'app_mention', user: 'U2', channel: 'C1', ts: '1.1', text: 'hi' },
});

describe('the Slack webhook', () => {
  it('answers the handshake', async () => {
    const { post } = await listening();
    const response = await post(JSON.stringify({ type: 'url_verification', challenge: 'abc', token: 'x' }));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ challenge: 'abc' });
  });

  it('acknowledges an event once its listener is done, and not before', async () => {
    const order: string[] = [];
    let commit = () => {};
    const committed = new Promise<void>((resolve) => (commit = resolve));
    let heard = () => {};
    const hearing = new Promise<void>((resolve) => (heard = resolve));
    const { post } = await listening(async () => {
      heard();
      await committed;
      order.push('committed');
    });
    const answered = post(mention).then((response) => {
      order.push('acknowledged');
      return response;
    });
    await hearing;
    commit();
    expect((await answered).status).toBe(200);
    expect(order).toEqual(['committed', 'acknowledged']);
  });

  it('asks for another delivery when the listener failed, and tells nothing of why', async () => {
    const { post, lines } = await listening(() => Promise.reject(new Error('the database is away')));
    const response = await post(mention);
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain('database');
    expect(lines.join('\n')).toContain('the database is away');
  });

  it('takes a repeated delivery like the first', async () => {
    const heard: unknown[] = [];
    const { post } = await listening(async (body) => void heard.push(body));
    const headers = { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' };
    expect((await post(mention, { headers })).status).toBe(200);
    expect(heard).toHaveLength(1);
  });

  it.each([
    ['another secret', { secret: 'not-the-secret' }],
    ['an old date', { atMs: nowMs - 301_000 }],
    ['a date to come', { atMs: nowMs + 301_000 }],
    ['no signature', { headers: { 'x-slack-signature': '' } }],
    ['half a signature', { headers: { 'x-slack-signature': 'v0=abc' } }],
    ['another version', { headers: { 'x-slack-signature': 'v1=abc' } }],
    ['no date', { headers: { 'x-slack-request-timestamp': '' } }],
    ['a date that is none', { headers: { 'x-slack-request-timestamp': 'NaN' } }],
  ] satisfies [string, Signing][])('refuses a request with %s', async (_what, change) => {
    const heard: unknown[] = [];
    const { post } = await listening(async (body) => void heard.push(body));
    expect((await post(mention, change)).status).toBe(401);
    expect(heard).toEqual([]);
  });

  it('refuses a body that was changed on the way', async () => {
    const { receiver } = await listening();
    const request = signed(mention);
    const changed = new Request(request.url, {
      method: 'POST',
      headers: request.headers,
      body: mention.replace('hi', 'ho'),
    });
    expect((await receiver.handle(changed)).status).toBe(401);
  });

  it('takes dates up to five minutes off', async () => {
    const { post } = await listening();
    expect((await post(mention, { atMs: nowMs - 299_000 })).status).toBe(200);
    expect((await post(mention, { atMs: nowMs + 299_000 })).status).toBe(200);
  });

  it('reads JSON whatever its content type adds', async () => {
    const heard: unknown[] = [];
    const { post } = await listening(async (body) => void heard.push(body));
    await post(mention, { type: 'application/json; charset=utf-8' });
    await post(mention, { type: 'Application/JSON' });
    expect(heard).toHaveLength(2);
  });

  it('reads forms: a command, a press, a look at the certificate', async () => {
    const { post, receiver } = await listening();
    const command = await post('command=%2Fdesk&text=hi&team_id=T1&user_id=U2&channel_id=C1', form);
    expect(await command.text()).toBe('At your service.');
    const press = {
      type: 'block_actions',
      user: { id: 'U2' },
      team: { id: 'T1' },
      actions: [{ type: 'button', action_id: 'choose' }],
    };
    expect((await post(`payload=${encodeURIComponent(JSON.stringify(press))}`, form)).status).toBe(200);
    const check = new Request('http://desk.example/', {
      method: 'POST',
      headers: { 'content-type': form.type },
      body: 'ssl_check=1&token=x',
    });
    expect((await receiver.handle(check)).status).toBe(200);
  });

  it('takes events that nobody waits for', async () => {
    const { post } = await listening();
    expect(
      (await post(JSON.stringify({ type: 'event_callback', event: { type: 'brand_new' } }))).status,
    ).toBe(200);
    expect((await post(JSON.stringify({ type: 'app_rate_limited' }))).status).toBe(200);
  });

  it('rule 12: takes events of any shape, and lets them be heard', async () => {
    const heard: unknown[] = [];
    const { post } = await listening(async (body) => void heard.push(body));
    const parts = [
      'channel',
      'channel_id',
      'user',
      'item',
      'subteam',
      'view',
      'subtype',
      'bot_id',
      'message',
    ];
    const event = fc.record(
      {
        type: fc.constantFrom('message', 'app_mention', 'reaction_added', 'function_executed', 'brand_new'),
        ...Object.fromEntries(parts.map((part) => [part, fc.jsonValue({ maxDepth: 2 })])),
      },
      { requiredKeys: ['type'] },
    );
    const authorizations = fc.constantFrom(undefined, null, [], [null], [{}], [{ team_id: null }], 7);
    await fc.assert(
      fc.asyncProperty(event, authorizations, async (odd, authorized) => {
        const before = heard.length;
        const body = { type: 'event_callback', event_id: 'Ev1', event: odd, authorizations: authorized };
        expect((await post(JSON.stringify(body))).status).toBe(200);
        expect(heard.length).toBe(before + 1);
      }),
      { numRuns: 200 },
    );
  });

  it.each([null, 7, 'text', []])('takes an event that is %j', async (event) => {
    const { post } = await listening();
    expect((await post(JSON.stringify({ type: 'event_callback', event }))).status).toBe(200);
  });

  it.each(['{', '[]', 'null', '"text"', ''])('refuses %j, which is no payload', async (body) => {
    const { post } = await listening();
    expect((await post(body)).status).toBe(400);
  });

  it('takes nothing before it starts and after it stops', async () => {
    const { post, receiver } = await listening();
    await receiver.stop();
    expect((await post(mention)).status).toBe(503);
  });
});
