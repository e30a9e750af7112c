import { simState } from '@frontdesk/shared/simulator';
import { WebAPIHTTPError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startSlackSimulator } from './server.ts';
import type { SlackSimulator } from './simulator.ts';
import { slackClient } from './testing/web-client.ts';

const chatId = 'C0SIMDESK';
const userId = 'U0SIMANNA';

let slack: SlackSimulator;
beforeEach(async () => {
  slack = await startSlackSimulator();
});
afterEach(() => slack.close());

const control = (path: string, init?: RequestInit) => fetch(`${slack.url}/_control/${path}`, init);
const post = (path: string, body: unknown) =>
  control(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** The next `state` of the event stream. */
async function nextState(reader: ReadableStreamDefaultReader<string>, buffer: { text: string }) {
  while (!buffer.text.includes('\n\n')) buffer.text += (await reader.read()).value ?? '';
  const [event = '', ...rest] = buffer.text.split('\n\n');
  buffer.text = rest.join('\n\n');
  expect(event).toMatch(/^event: state$/m);
  return simState.parse(JSON.parse(/^data: (.*)$/m.exec(event)![1]!));
}

test('shows the workspace and what is said in it', async () => {
  const said = await post('messages', { chatId, userId, text: 'hello', mention: true });
  expect(said.status).toBe(201);
  expect(await said.json()).toMatchObject({ text: '@frontdesk hello', format: 'plain', chatId });
  const state = simState.parse(await (await control('state')).json());
  expect(state).toEqual(slack.state());
  expect(state.chats.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
    'channel #front-desk',
    'private Anna Berg',
    'private Marc Oliveira',
    'private Yuki Tanaka',
  ]);
});

test('streams the state at once and after every change', async () => {
  const response = await control('events');
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  const buffer = { text: '' };
  expect((await nextState(reader, buffer)).messages).toEqual([]);
  const { id: messageId } = slack.say({ chatId, userId, text: 'hello' });
  expect((await nextState(reader, buffer)).messages).toMatchObject([{ text: 'hello', edited: false }]);
  expect((await post('actions', { type: 'edit', chatId, messageId, text: 'bye' })).status).toBe(204);
  expect((await nextState(reader, buffer)).messages).toMatchObject([{ text: 'bye', edited: true }]);
  expect((await post('deletions', { chatId, messageId })).status).toBe(204);
  expect((await nextState(reader, buffer)).messages).toEqual([]);
  await reader.cancel();
});

test.each<[string, string, unknown]>([
  ['a message without a text', 'messages', { chatId, userId }],
  ['a message into nowhere', 'messages', { chatId: 'C0NOWHERE', userId, text: 'hi' }],
  ['a message of nobody', 'messages', { chatId, userId: 'U0NOBODY', text: 'hi' }],
  ["a message in another's DM", 'messages', { chatId: 'D0SIMMARC', userId, text: 'hi' }],
  ['an unknown action', 'actions', { type: 'dance' }],
  ['a deletion of nothing', 'deletions', { chatId, messageId: '1.1' }],
  ['an unknown fault', 'faults', { kind: 'flood' }],
  ['a URL that answers nothing', 'subscriptions', { url: 'http://127.0.0.1:1/' }],
  ['a button that is not there', 'presses', { userId, chatId, messageId: '1.1', actionId: 'a' }],
])('refuses %s', async (_case, path, body) => {
  const response = await post(path, body);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: 'bad_request', message: expect.any(String) });
});

test('remembers what the app asked for, and never a token', async () => {
  const client = slackClient(slack);
  await client.chat.postMessage({ channel: chatId, text: '<!here> hello', token: slack.botToken });
  await client.users.info({ user: 'U0NOBODY' }).catch(() => {});
  await slackClient(slack, slack.appToken).apps.connections.open();
  expect(await (await control('calls')).json()).toMatchObject([
    { method: 'chat.postMessage', args: { channel: chatId, text: '<!here> hello' }, error: null },
    { method: 'users.info', error: 'user_not_found' },
    { method: 'apps.connections.open', error: null },
  ]);
  expect(await (await control('messages')).json()).toMatchObject([{ pings: ['here'] }]);
  const said = await Promise.all(
    ['state', 'calls', 'messages'].map(async (path) => (await control(path)).text()),
  );
  for (const secret of [slack.botToken, slack.appToken, slack.signingSecret])
    expect(said.join()).not.toContain(secret);
});

describe('faults', () => {
  const hello = { channel: chatId, text: 'hello' };
  const heard = () => slack.messages().length;
  const failure = (promise: Promise<unknown>) =>
    promise.then(
      () => null,
      (error: unknown) => error,
    );

  test('429 with Retry-After, for the method it is meant for, as often as it says', async () => {
    const client = slackClient(slack);
    await post('faults', { kind: 'rate_limit', method: 'chat.postMessage', retryAfter: 7, times: 2 });
    await client.auth.test();
    for (const _ of [1, 2]) {
      const error = await failure(client.chat.postMessage(hello));
      expect(error).toBeInstanceOf(WebAPIRateLimitedError);
      expect(error).toMatchObject({ retryAfter: 7 });
    }
    expect(heard()).toBe(0);
    await client.chat.postMessage(hello);
    expect(heard()).toBe(1);
  });

  test('5xx and a cut line: nothing was taken', async () => {
    slack.fault({ kind: 'server_error' });
    slack.fault({ kind: 'cut' });
    const client = slackClient(slack);
    expect(await failure(client.chat.postMessage(hello))).toBeInstanceOf(WebAPIHTTPError);
    expect(await failure(client.chat.postMessage(hello))).toBeInstanceOf(WebAPIRequestError);
    expect(heard()).toBe(0);
  });

  test.each(['accept_then_cut', 'accept_then_hang'] as const)(
    '%s: taken, and the caller never learns',
    async (kind) => {
      slack.fault({ kind, method: 'chat.postMessage' });
      const error = failure(slackClient(slack).chat.postMessage(hello));
      await expect.poll(heard).toBe(1);
      // Until then a hanging line stays open.
      await slack.close();
      expect(await error).toBeInstanceOf(WebAPIRequestError);
    },
  );

  test('hang: not taken, while others are served', async () => {
    slack.fault({ kind: 'hang', method: 'chat.postMessage' });
    const client = slackClient(slack);
    const error = failure(client.chat.postMessage(hello));
    await client.auth.test();
    await slack.close();
    expect(await error).toBeInstanceOf(WebAPIRequestError);
    expect(heard()).toBe(0);
  });

  test('are forgotten when they are cleared', async () => {
    slack.fault({ kind: 'cut', times: 5 });
    expect((await control('faults', { method: 'DELETE' })).status).toBe(204);
    expect((await slackClient(slack).chat.postMessage(hello)).ok).toBe(true);
  });
});
