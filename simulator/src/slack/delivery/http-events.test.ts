import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startSlackSimulator } from '../server.ts';
import type { SlackSimulator } from '../simulator.ts';
import { type HttpApp, startHttpApp } from '../testing/http-app.ts';
import { slackClient } from '../testing/web-client.ts';
import type { Json } from '../world.ts';

const channel = 'C0SIMDESK';
const user = 'U0SIMANNA';

let slack: SlackSimulator;
let http: HttpApp;

beforeEach(async () => {
  slack = await startSlackSimulator({ retryDelaysMs: [0, 10, 20] });
  http = await startHttpApp(slack);
});
afterEach(async () => {
  await http.stop();
  await slack.close();
});

const events = () => http.arrivals.map(({ body }) => body.event as Json);
const say = (text: string, more: { chatId?: string; threadId?: string; mention?: boolean } = {}) =>
  slack.say({ chatId: channel, userId: user, text, ...more });

test('the real Bolt app hears a mention and answers in its thread', async () => {
  http.app.event('app_mention', async ({ event, say: answer }) => {
    await answer({ thread_ts: event.thread_ts ?? event.ts, text: `You said: ${event.text}` });
  });
  const question = say('when do you open?', { mention: true });
  await expect.poll(() => slack.state().messages.at(-1)?.threadId).toBe(question.id);
  expect(slack.state().messages.at(-1)).toMatchObject({
    text: 'You said: <@U0SIMBOT1> when do you open?',
    from: { id: 'U0SIMBOT1', isBot: true },
  });
});

test('one mention in a channel is two events of one ts, each with an id of its own', async () => {
  const { id } = say('hi', { mention: true });
  await slack.idle();
  expect(http.arrivals).toHaveLength(2);
  expect(new Set(http.arrivals.map(({ body }) => body.event_id)).size).toBe(2);
  expect(events()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ type: 'app_mention', ts: id, event_ts: id, channel, user }),
      expect.objectContaining({ type: 'message', ts: id, channel_type: 'channel', user, team: 'T0SIMTEAM' }),
    ]),
  );
  expect(http.arrivals[0]?.body).toMatchObject({
    type: 'event_callback',
    team_id: 'T0SIMTEAM',
    api_app_id: 'A0SIMAPP1',
    event_id: expect.stringMatching(/^Ev[0-9A-F]{10}$/),
    event_time: expect.any(Number),
    authorizations: [{ team_id: 'T0SIMTEAM', user_id: 'U0SIMBOT1', is_bot: true }],
  });
});

test('a DM is one event, a reply carries its thread', async () => {
  const { id } = say('hello', { chatId: 'D0SIMANNA', mention: true });
  await slack.idle();
  say('more', { chatId: 'D0SIMANNA', threadId: id });
  await slack.idle();
  expect(events()).toMatchObject([
    { type: 'message', channel_type: 'im', text: 'hello', client_msg_id: expect.any(String) },
    { type: 'message', channel_type: 'im', text: 'more', thread_ts: id, parent_user_id: user },
  ]);
  expect(events()[0]).not.toHaveProperty('thread_ts');
});

test('edits come as message_changed, deletions as message_deleted', async () => {
  const { id: messageId } = say('frist');
  await slack.idle();
  slack.act({ type: 'edit', chatId: channel, messageId, text: 'first' });
  await slack.idle();
  const { ts } = await slackClient(slack).chat.postMessage({ channel, text: 'gone' });
  await slackClient(slack).chat.delete({ channel, ts: ts! });
  await slack.idle();
  const [, changed] = events();
  expect(changed).toMatchObject({
    subtype: 'message_changed',
    hidden: true,
    message: { ts: messageId, text: 'first', edited: { user } },
    previous_message: { ts: messageId, text: 'frist' },
  });
  expect(changed?.ts).not.toBe(messageId);
  expect(events()).toContainEqual(expect.objectContaining({ subtype: 'message_deleted', deleted_ts: ts }));
});

test('a mention that is edited, or comes in by an edit, is an app_mention with `edited`', async () => {
  const { id: messageId } = say('when do you open?');
  await slack.idle();
  for (const text of ['@frontdesk when do you open?', '@frontdesk when do you close?', 'never mind']) {
    slack.act({ type: 'edit', chatId: channel, messageId, text });
    await slack.idle();
  }
  expect(events().filter(({ type }) => type === 'app_mention')).toMatchObject([
    { ts: messageId, text: '<@U0SIMBOT1> when do you open?', edited: { user } },
    { ts: messageId, text: '<@U0SIMBOT1> when do you close?', edited: { user } },
  ]);
  expect(events().filter(({ subtype }) => subtype === 'message_changed')).toHaveLength(3);
});

test('a person deletes a reply, and what holds a thread becomes a tombstone', async () => {
  const { id: root } = say('first');
  await slack.idle();
  const { id: reply } = say('second', { threadId: root });
  await slack.idle();
  slack.remove({ chatId: channel, messageId: root });
  await slack.idle();
  expect(events().at(-1)).toMatchObject({
    subtype: 'message_changed',
    message: { subtype: 'tombstone', user: 'USLACKBOT', ts: root, thread_ts: root, hidden: true },
    previous_message: { user, text: 'first', thread_ts: root },
  });
  expect(slack.state().messages[0]).toMatchObject({
    text: 'This message was deleted.',
    from: { name: 'Slackbot' },
  });
  expect(() => slack.remove({ chatId: channel, messageId: root })).toThrow('cant_delete_message');
  slack.remove({ chatId: channel, messageId: reply });
  await slack.idle();
  expect(events().at(-1)).toMatchObject({
    subtype: 'message_deleted',
    deleted_ts: reply,
    previous_message: { user, text: 'second', thread_ts: root },
  });
  expect(slack.state().messages.map(({ id }) => id)).toEqual([root]);
});

test('whatever Slack may send comes as it is', async () => {
  slack.emit({ type: 'brand_new', event_ts: '1.1', what: 'nobody knows' });
  await slack.idle();
  expect(http.arrivals[0]?.body).toMatchObject({
    type: 'event_callback',
    event_id: expect.any(String),
    event: { type: 'brand_new', what: 'nobody knows' },
  });
});

test("the app's own messages come back to it, with its bot_id", async () => {
  await slackClient(slack).chat.postMessage({ channel, text: 'I am <@U0SIMBOT1>' });
  await slack.idle();
  expect(events()).toMatchObject([{ type: 'message', bot_id: 'B0SIMBOT1', app_id: 'A0SIMAPP1' }]);
});

test('Stop is an event with the streams that it ended', async () => {
  const { id: thread_ts } = say('hi', { chatId: 'D0SIMANNA' });
  const client = slackClient(slack);
  const { ts } = await client.chat.startStream({ channel: 'D0SIMANNA', thread_ts, markdown_text: 'a' });
  await slack.idle();
  slack.act({ type: 'stop', chatId: 'D0SIMANNA', userId: user, messageId: ts! });
  await slack.idle();
  expect(events().at(-1)).toMatchObject({
    type: 'agent_session_stopped',
    channel: 'D0SIMANNA',
    user,
    thread_ts,
    streaming_message_ts: [ts],
  });
});

test('an app that is not in the channel hears nothing of it', async () => {
  slack.act({ type: 'block', chatId: channel, blocked: true });
  say('secret', { mention: true });
  await slack.idle();
  expect(http.arrivals).toEqual([]);
});

test('signs the raw body with the time', async () => {
  let raw = '';
  http.intercept = ({ headers, body }, response) => {
    raw = `v0:${String(headers['x-slack-request-timestamp'])}:${JSON.stringify(body)}`;
    response.end();
    return true;
  };
  say('hi');
  await slack.idle();
  const signature = createHmac('sha256', slack.signingSecret).update(raw).digest('hex');
  expect(http.arrivals[0]?.headers['x-slack-signature']).toBe(`v0=${signature}`);
});

test('a URL that does not return the challenge is not taken', async () => {
  await expect(slack.subscribe(`${slack.url}/_control/nowhere`)).rejects.toThrow('challenge');
});

describe('retries', () => {
  const reasons = () => http.arrivals.map(({ headers }) => headers['x-slack-retry-reason']);

  test('three, with the same event id, until the app says 2xx', async () => {
    http.intercept = (_arrival, response) => {
      if (http.arrivals.length === 3) return false;
      response.writeHead(500).end();
      return true;
    };
    say('hi');
    await slack.idle();
    expect(http.arrivals).toHaveLength(3);
    expect(http.arrivals.map(({ headers }) => headers['x-slack-retry-num'])).toEqual([undefined, '1', '2']);
    expect(reasons()).toEqual([undefined, 'http_error', 'http_error']);
    expect(new Set(http.arrivals.map(({ body }) => body.event_id)).size).toBe(1);
  });

  test('none after the third', async () => {
    http.intercept = (_arrival, response) => {
      response.writeHead(503).end();
      return true;
    };
    say('hi');
    expect(slack.state().pendingUpdates).toBe(1);
    await slack.idle();
    expect(http.arrivals).toHaveLength(4);
    expect(slack.state().pendingUpdates).toBe(0);
  });

  test('an answer that comes too late is none', async () => {
    const hasty = await startSlackSimulator({ ackTimeoutMs: 300, retryDelaysMs: [0, 0, 0] });
    const slow = await startHttpApp(hasty);
    slow.intercept = () => slow.arrivals.length < 3;
    hasty.say({ chatId: channel, userId: user, text: 'hi' });
    await hasty.idle();
    const reasons = slow.arrivals.map(({ headers }) => headers['x-slack-retry-reason']);
    expect(reasons.slice(0, 3)).toEqual([undefined, 'http_timeout', 'http_timeout']);
    await slow.stop();
    await hasty.close();
  });

  test('a connection that breaks', async () => {
    http.intercept = (_arrival, response) => {
      if (http.arrivals.length > 1) return false;
      response.socket?.destroy();
      return true;
    };
    say('hi');
    await slack.idle();
    expect(reasons()).toEqual([undefined, 'connection_failed']);
  });

  test('none when the app says X-Slack-No-Retry', async () => {
    http.intercept = (_arrival, response) => {
      response.writeHead(500, { 'x-slack-no-retry': '1' }).end();
      return true;
    };
    say('hi');
    await slack.idle();
    expect(http.arrivals).toHaveLength(1);
  });
});

describe('disturbances', () => {
  const ids = () => http.arrivals.map(({ body }) => body.event_id);

  test('the next event comes N times more, the one after it once', async () => {
    slack.disturb({ duplicateNext: 2 });
    say('thrice');
    await slack.idle();
    expect(new Set(ids())).toHaveLength(1);
    expect(ids()).toHaveLength(3);
    say('once');
    await slack.idle();
    expect(ids()).toHaveLength(4);
  });

  test('the next two change places', async () => {
    slack.disturb({ swapNext: true });
    say('one');
    expect(slack.state().pendingUpdates).toBe(1);
    say('two');
    await slack.idle();
    say('three');
    await slack.idle();
    expect(events().map(({ text }) => text)).toEqual(['two', 'one', 'three']);
  });
});
