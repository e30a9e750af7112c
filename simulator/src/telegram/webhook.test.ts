import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ManualClock, manualClock } from './manual-clock.ts';
import { startTelegramSimulator, type TelegramSimulator } from './server.ts';
import { apiOf, refusalOf } from './test/grammy-client.ts';
import { startReceiver, type WebhookReceiver } from './test/webhook-receiver.ts';

let clock: ManualClock;
let simulator: TelegramSimulator;
let receiver: WebhookReceiver | undefined;
beforeEach(async () => {
  clock = manualClock();
  simulator = await startTelegramSimulator({ clock });
});
afterEach(async () => {
  await simulator.close();
  await receiver?.close();
  receiver = undefined;
});

const hear = (text: string, user = '1001') => simulator.say({ chatId: user, userId: user, text });
const textsOf = (all: WebhookReceiver['deliveries']) => all.map(({ update }) => update.message?.text);

async function hook(answer?: Parameters<typeof startReceiver>[0], parameters = {}): Promise<WebhookReceiver> {
  receiver = await startReceiver(answer);
  await apiOf(simulator).setWebhook(receiver.url, parameters);
  return receiver;
}

const delivered = () => simulator.until((state) => state.pendingUpdates === 0);

test('updates come with the secret, also those from before', async () => {
  hear('early');
  const bot = await hook(undefined, { secret_token: 'Open_Sesame-1' });
  hear('late');
  const [early] = await bot.received(2);
  expect(textsOf(bot.deliveries)).toEqual(['early', 'late']);
  expect(early!.headers.get('x-telegram-bot-api-secret-token')).toBe('Open_Sesame-1');
  await delivered();
});

test('the next message of a chat waits for the answer to the one before; other chats do not', async () => {
  const held: (() => void)[] = [];
  const bot = await hook(({ message }) =>
    message?.text === 'one'
      ? new Promise((resolve) => held.push(() => resolve(new Response())))
      : new Response(),
  );
  hear('one');
  hear('two');
  hear('other', '1002');
  await bot.received(2);
  expect(textsOf(bot.deliveries)).toEqual(['one', 'other']);
  held[0]!();
  await bot.received(3);
  expect(textsOf(bot.deliveries)).toEqual(['one', 'other', 'two']);
});

test('no more updates are under way than max_connections', async () => {
  const held: (() => void)[] = [];
  const bot = await hook(() => new Promise((resolve) => held.push(() => resolve(new Response()))), {
    max_connections: 1,
  });
  hear('one');
  hear('other', '1002');
  await bot.received(1);
  expect(simulator.state().pendingUpdates).toBe(2);
  held[0]!();
  await bot.received(2);
  held[1]!();
  await delivered();
});

test('a failure is tried again at once and then ever later, in order', async () => {
  const bot = await hook((_, count) => new Response(null, { status: count < 4 ? 500 : 200 }));
  hear('one');
  hear('two');
  await bot.received(2);
  await clock.awaited();
  clock.advance(1999);
  expect(bot.deliveries).toHaveLength(2);
  clock.advance(1);
  await bot.received(3);
  await clock.awaited();
  expect(await apiOf(simulator).getWebhookInfo()).toMatchObject({
    pending_update_count: 2,
    last_error_message: 'Wrong response from the webhook: 500 Internal Server Error',
  });
  clock.advance(4000);
  await bot.received(5);
  expect(textsOf(bot.deliveries)).toEqual(['one', 'one', 'one', 'one', 'two']);
  await delivered();
});

test('Retry-After is obeyed', async () => {
  const bot = await hook((_, count) =>
    count === 1 ? new Response(null, { status: 429, headers: { 'retry-after': '30' } }) : new Response(),
  );
  hear('one');
  await clock.awaited();
  clock.advance(29_999);
  expect(bot.deliveries).toHaveLength(1);
  clock.advance(1);
  await bot.received(2);
  await delivered();
});

test('waiting can be made short', async () => {
  const hasty = await startTelegramSimulator({ webhookSecondMs: 1 });
  receiver = await startReceiver((_, count) => new Response(null, { status: count < 5 ? 503 : 200 }));
  await apiOf(hasty).setWebhook(receiver.url);
  hasty.say({ chatId: '1001', userId: '1001', text: 'one' });
  await receiver.received(5);
  await hasty.close();
  expect(new Set(textsOf(receiver.deliveries))).toEqual(new Set(['one']));
});

test('an update is given up after a day', async () => {
  await hook(() => new Response(null, { status: 500, headers: { 'retry-after': '3600' } }));
  hear('one');
  await clock.awaited();
  clock.advance(86_400_001);
  expect(simulator.state().pendingUpdates).toBe(0);
});

test('a bot may answer with a method, but not one that reads', async () => {
  const bot = await hook((_, count) =>
    count === 1
      ? Response.json({ method: 'sendMessage', chat_id: 1001, text: 'Answered in the webhook' })
      : Response.json({ method: 'deleteWebhook' }),
  );
  hear('one');
  hear('two');
  await bot.received(2);
  await delivered();
  expect(simulator.state().messages.at(-1)).toMatchObject({ text: 'Answered in the webhook' });
  expect(await apiOf(simulator).getWebhookInfo()).toMatchObject({ url: bot.url });
});

test('nothing comes after the webhook is deleted, and what waits can be dropped', async () => {
  const bot = await hook();
  const api = apiOf(simulator);
  await api.deleteWebhook();
  hear('unheard');
  expect((await api.getWebhookInfo()).pending_update_count).toBe(1);
  await api.deleteWebhook({ drop_pending_updates: true });
  expect(await api.getWebhookInfo()).toEqual({
    url: '',
    has_custom_certificate: false,
    pending_update_count: 0,
  });
  expect(bot.deliveries).toEqual([]);
});

describe('setWebhook refuses', () => {
  test.each<[string, string, object, string]>([
    ['what is no URL', 'nowhere', {}, 'invalid webhook URL specified'],
    ['HTTP', 'http://bot.example/', {}, 'bad webhook: An HTTPS URL must be provided for webhook'],
    [
      'odd ports',
      'https://bot.example:3000/',
      {},
      'bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443',
    ],
    [
      'an odd secret',
      'http://127.0.0.1/',
      { secret_token: 'a b' },
      'secret token contains unallowed characters',
    ],
    ['a long secret', 'http://127.0.0.1/', { secret_token: 'x'.repeat(257) }, 'secret token is too long'],
  ])('%s', async (_, url, parameters, reason) => {
    expect(await refusalOf(apiOf(simulator).setWebhook(url, parameters))).toBe(`400 Bad Request: ${reason}`);
  });
});

describe('the delivery faults', () => {
  test('repeat an update', async () => {
    const bot = await hook();
    simulator.deliveryFault({ kind: 'duplicate', times: 2 });
    hear('one');
    hear('two');
    await bot.received(4);
    expect(textsOf(bot.deliveries)).toEqual(['one', 'one', 'one', 'two']);
    expect(new Set(bot.deliveries.map(({ update }) => update.update_id)).size).toBe(2);
  });

  test('repeat an update to a polling bot even after it was acknowledged', async () => {
    const api = apiOf(simulator);
    simulator.deliveryFault({ kind: 'duplicate' });
    hear('one');
    const [first] = await api.getUpdates();
    const [again, ...rest] = await api.getUpdates({ offset: first!.update_id + 1 });
    expect(again).toEqual(first);
    expect(rest).toEqual([]);
    expect(await api.getUpdates({ offset: first!.update_id + 1 })).toEqual([]);
  });

  test('swap two updates', async () => {
    const bot = await hook();
    simulator.deliveryFault({ kind: 'swap' });
    hear('one');
    hear('two');
    await bot.received(2);
    expect(textsOf(bot.deliveries)).toEqual(['two', 'one']);
    const [second, first] = bot.deliveries.map(({ update }) => update.update_id);
    expect(second).toBe(first! + 1);
  });

  test('let go of what waits when they are cleared', async () => {
    const bot = await hook();
    simulator.deliveryFault({ kind: 'swap' });
    hear('one');
    simulator.clearDeliveryFaults();
    expect(textsOf(await bot.received(1))).toEqual(['one']);
  });
});
