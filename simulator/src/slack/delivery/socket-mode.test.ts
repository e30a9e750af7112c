import { App, SocketModeReceiver } from '@slack/bolt';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startSlackSimulator } from '../server.ts';
import type { SlackSimulator } from '../simulator.ts';
import { silent, slackClient } from '../testing/web-client.ts';
import type { Json } from '../world.ts';

const chatId = 'D0SIMANNA';
const userId = 'U0SIMANNA';

let slack: SlackSimulator;
const endings: (() => unknown)[] = [];

beforeEach(async () => {
  slack = await startSlackSimulator({
    ackTimeoutMs: 1000,
    retryDelaysMs: Array.from({ length: 30 }, () => 50),
  });
});
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
  await slack.close();
});

async function startBolt(): Promise<App> {
  const clientOptions = { slackApiUrl: slack.apiUrl };
  // clientPingTimeout is also how long the SDK waits before it reconnects.
  const receiver = new SocketModeReceiver({
    appToken: slack.appToken,
    clientPingTimeout: 1500,
    logger: silent,
    installerOptions: { clientOptions },
  });
  const app = new App({ token: slack.botToken, receiver, clientOptions, convoStore: false, logger: silent });
  await app.start();
  endings.push(() => app.stop());
  return app;
}

interface Raw {
  socket: WebSocket;
  received: Json[];
  envelopes: () => Json[];
}

/** A bare connection, to see what the SDK hides. `ack` decides which envelopes are acknowledged. */
async function connect(ack: (envelope: Json) => boolean): Promise<Raw> {
  const { url } = await slackClient(slack, slack.appToken).apps.connections.open();
  const socket = new WebSocket(url!);
  const received: Json[] = [];
  const hello = new Promise<void>((resolve) => {
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString()) as Json;
      received.push(message);
      if (message.type === 'hello') resolve();
      else if (message.envelope_id && ack(message))
        socket.send(JSON.stringify({ envelope_id: message.envelope_id }));
    });
  });
  endings.push(() => socket.terminate());
  await hello;
  return { socket, received, envelopes: () => received.filter(({ envelope_id }) => envelope_id) };
}

test('the real Bolt app hears a DM and answers it', async () => {
  const app = await startBolt();
  app.message(async ({ message, say }) => {
    if ('text' in message) await say({ text: `You said: ${message.text}`, thread_ts: message.ts });
  });
  const { id } = slack.say({ chatId, userId, text: 'hello' });
  await expect
    .poll(() => slack.state().messages.at(-1))
    .toMatchObject({ text: 'You said: hello', threadId: id });
});

test('the real Bolt app answers a command through its socket', async () => {
  const app = await startBolt();
  app.command('/hours', async ({ ack }) => ack({ text: '9 to 5' }));
  const outcome = await slack.command({ userId, chatId: 'C0SIMDESK', command: '/hours', text: '' });
  expect(outcome).toMatchObject({ ok: true, response: { text: '9 to 5' } });
});

test('the real Bolt app comes back when it is asked to, and when it is cut off', async () => {
  const app = await startBolt();
  const heard: string[] = [];
  app.message(async ({ message }) => void heard.push('text' in message ? (message.text ?? '') : ''));
  for (const disturb of [slack.sockets.refresh, slack.sockets.drop]) {
    disturb();
    await expect.poll(slack.sockets.connections, { timeout: 10_000 }).toBe(0);
    await expect.poll(slack.sockets.connections, { timeout: 10_000 }).toBe(1);
  }
  slack.say({ chatId, userId, text: 'still there?' });
  await expect.poll(() => heard).toEqual(['still there?']);
});

test('greets, and wraps an event in an envelope that wants no answer', async () => {
  const { received } = await connect(() => true);
  slack.say({ chatId, userId, text: 'hello' });
  await slack.idle();
  expect(received).toMatchObject([
    { type: 'hello', num_connections: 1, connection_info: { app_id: 'A0SIMAPP1' } },
    {
      type: 'events_api',
      envelope_id: expect.any(String),
      accepts_response_payload: false,
      retry_attempt: 0,
      payload: { type: 'event_callback', event: { type: 'message', text: 'hello' } },
    },
  ]);
});

test('each envelope goes to one connection, in turn', async () => {
  const [first, second] = [await connect(() => true), await connect(() => true)];
  expect(second.received[0]).toMatchObject({ type: 'hello', num_connections: 2 });
  for (const text of ['1', '2', '3', '4']) slack.say({ chatId, userId, text });
  await slack.idle();
  expect(first.envelopes()).toHaveLength(2);
  expect(second.envelopes()).toHaveLength(2);
});

test('an envelope without an ack comes again, in a new envelope with the same event', async () => {
  const { envelopes } = await connect(({ retry_attempt }) => retry_attempt === 1);
  slack.say({ chatId, userId, text: 'hello' });
  await slack.idle();
  expect(envelopes().map(({ retry_attempt, retry_reason }) => [retry_attempt, retry_reason])).toEqual([
    [0, ''],
    [1, 'timeout'],
  ]);
  expect(new Set(envelopes().map(({ envelope_id }) => envelope_id)).size).toBe(2);
  expect(new Set(envelopes().map(({ payload }) => (payload as Json).event_id)).size).toBe(1);
});

test('what a dying connection did not acknowledge goes to the next one', async () => {
  const dying = await connect(() => false);
  slack.say({ chatId, userId, text: 'hello' });
  await expect.poll(() => dying.envelopes()).toHaveLength(1);
  const next = await connect(() => true);
  dying.socket.terminate();
  await slack.idle();
  expect(next.envelopes()).toMatchObject([{ retry_attempt: 1 }]);
});

test('a connection that was asked to leave gets nothing more', async () => {
  const old = await connect(() => true);
  slack.sockets.refresh();
  await expect
    .poll(() => old.received.at(-1))
    .toMatchObject({ type: 'disconnect', reason: 'refresh_requested' });
  const next = await connect(() => true);
  slack.say({ chatId, userId, text: 'hello' });
  await slack.idle();
  expect(old.envelopes()).toHaveLength(0);
  expect(next.envelopes()).toHaveLength(1);
});

test('a URL is good for one connection', async () => {
  const { url } = await slackClient(slack, slack.appToken).apps.connections.open();
  const open = () =>
    new Promise((resolve) => {
      const socket = new WebSocket(url!);
      endings.push(() => socket.terminate());
      socket.on('open', () => resolve('open')).on('error', (error) => resolve(error.message));
    });
  expect(await open()).toBe('open');
  expect(await open()).toContain('401');
});
