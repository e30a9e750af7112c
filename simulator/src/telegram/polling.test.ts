import { HttpError } from 'grammy';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ManualClock, manualClock } from './manual-clock.ts';
import { startTelegramSimulator, type TelegramSimulator } from './server.ts';
import { apiOf, botOf, refusalOf } from './test/grammy-client.ts';

let clock: ManualClock;
let simulator: TelegramSimulator;
beforeEach(async () => {
  clock = manualClock();
  simulator = await startTelegramSimulator({ clock });
});
afterEach(() => simulator.close());

const hear = (text: string) => simulator.say({ chatId: '1001', userId: '1001', text });
const texts = (updates: { message?: { text?: string } }[]) => updates.map((update) => update.message?.text);

test("grammY's bot polls a message and answers it", async () => {
  const bot = botOf(simulator);
  const answered = new Promise<void>((resolve, reject) => {
    bot.on('message:text', async (ctx) => {
      await ctx.reply(`You said: ${ctx.message.text}`).then(() => resolve(), reject);
    });
  });
  const running = bot.start();
  hear('Hello');
  await answered;
  await bot.stop();
  await running;
  expect(simulator.state().messages.slice(-2)).toMatchObject([
    { from: { name: 'Mara Okafor', isBot: false }, text: 'Hello' },
    { from: { name: 'Frontdesk', isBot: true }, text: 'You said: Hello', chatId: '1001' },
  ]);
  expect(simulator.state().pendingUpdates).toBe(0);
  expect(simulator.violations()).toEqual([]);
});

test('a poll waits for the next message', async () => {
  const poll = apiOf(simulator).getUpdates({ timeout: 50 });
  await clock.awaited();
  hear('Are you there?');
  expect(texts(await poll)).toEqual(['Are you there?']);
});

test('a poll that hears nothing ends when its time is over', async () => {
  const poll = apiOf(simulator).getUpdates({ timeout: 50 });
  await clock.awaited();
  clock.advance(50_000);
  expect(await poll).toEqual([]);
});

describe('the offset', () => {
  test('repeats what was not acknowledged and forgets what was', async () => {
    const api = apiOf(simulator);
    for (const text of ['one', 'two', 'three']) hear(text);
    const [first] = await api.getUpdates({ limit: 2 });
    expect(texts(await api.getUpdates())).toEqual(['one', 'two', 'three']);
    expect(texts(await api.getUpdates({ offset: first!.update_id + 1 }))).toEqual(['two', 'three']);
    expect(texts(await api.getUpdates({ offset: 0 }))).toEqual(['two', 'three']);
    expect(simulator.state().pendingUpdates).toBe(2);
  });

  test('keeps the last updates only when negative', async () => {
    for (const text of ['one', 'two', 'three']) hear(text);
    expect(texts(await apiOf(simulator).getUpdates({ offset: -1 }))).toEqual(['three']);
    expect(simulator.state().pendingUpdates).toBe(1);
  });
});

test('updates are numbered one after another and are gone after a day', async () => {
  hear('old');
  clock.advance(86_400_001);
  hear('new');
  hear('newer');
  const updates = await apiOf(simulator).getUpdates();
  expect(texts(updates)).toEqual(['new', 'newer']);
  expect(updates[1]!.update_id - updates[0]!.update_id).toBe(1);
});

test('kinds that were not allowed do not come', async () => {
  const api = apiOf(simulator);
  await api.getUpdates({ allowed_updates: ['edited_message'] });
  const message = hear('first');
  simulator.act({ type: 'edit', chatId: '1001', messageId: message.id, text: 'second' });
  expect(await api.getUpdates()).toMatchObject([{ edited_message: { text: 'second' } }]);
  await api.getUpdates({ allowed_updates: [] });
  hear('third');
  expect((await api.getUpdates()).map((update) => Object.keys(update)[1])).toEqual([
    'edited_message',
    'message',
  ]);
});

test('a poll whose caller is gone loses nothing', async () => {
  const caller = new AbortController();
  const poll = apiOf(simulator)
    .getUpdates({ timeout: 50 }, caller.signal as never)
    .catch((error: unknown) => error);
  await clock.awaited();
  caller.abort();
  expect(await poll).toBeInstanceOf(HttpError);
  hear('Still there?');
  expect(texts(await apiOf(simulator).getUpdates())).toEqual(['Still there?']);
});

test('a second poll ends the first with 409', async () => {
  const first = refusalOf(apiOf(simulator).getUpdates({ timeout: 50 }));
  await clock.awaited();
  const second = apiOf(simulator).getUpdates({ timeout: 50 });
  expect(await first).toBe(
    '409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  );
  hear('to the second');
  expect(texts(await second)).toEqual(['to the second']);
});

test('setting a webhook ends a poll, and polls are refused while it is set', async () => {
  const api = apiOf(simulator);
  const poll = refusalOf(api.getUpdates({ timeout: 50 }));
  await clock.awaited();
  await api.setWebhook('http://127.0.0.1:1/hook');
  expect(await poll).toBe('409 Conflict: terminated by setWebhook request');
  expect(await refusalOf(api.getUpdates())).toBe(
    "409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  );
  await api.deleteWebhook();
  expect(await api.getUpdates()).toEqual([]);
});

test('a new simulator does not repeat the ids of an earlier one', async () => {
  const first = hear('before');
  const [update] = await apiOf(simulator).getUpdates();
  clock.advance(1000);
  const later = await startTelegramSimulator({ clock });
  const second = later.say({ chatId: '1001', userId: '1001', text: 'after' });
  const [next] = await apiOf(later).getUpdates();
  await later.close();
  expect(Number(second.id)).toBeGreaterThan(Number(first.id));
  expect(next!.update_id).toBeGreaterThan(update!.update_id);
});
