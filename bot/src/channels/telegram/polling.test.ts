import { startTelegramSimulator, type TelegramSimulator } from '@frontdesk/simulator/telegram/server';
import type { Update } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { telegramApi } from './client.ts';
import { pollUpdates } from './polling.ts';
import { fakeBotApi, ok, refusal } from './testing/fake-bot-api.ts';
import { hasty } from './testing/manual-wait.ts';
import { memoryCursor } from './testing/memory-cursor.ts';
import { recordedLog } from './testing/recorded-log.ts';
import { soon } from './testing/soon.ts';
import type { Wait } from './wait.ts';

const account = '7000000001';
const clean: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const one of clean.splice(0).reverse()) await one();
});

/** Polls `apiRoot` until the test ends. */
function poll(
  { url, token = '700001:secret' }: { url: string; token?: string },
  given: { accept?: (update: Update) => Promise<void>; positions?: Map<string, string>; wait?: Wait } = {},
) {
  const texts: (string | undefined)[] = [];
  const reports: string[] = [];
  const { cursor, positions } = memoryCursor(given.positions);
  const stopping = new AbortController();
  const done = pollUpdates(
    {
      api: telegramApi({ token, apiRoot: url, timeoutSeconds: 30 }),
      account,
      cursor,
      accept: (update) => {
        texts.push(update.message?.text);
        return given.accept?.(update) ?? Promise.resolve();
      },
      report: (state, detail) => reports.push(`${state} ${detail ?? ''}`.trim()),
      wait: given.wait ?? hasty,
      log: recordedLog().log,
    },
    stopping.signal,
  );
  const stop = async () => {
    stopping.abort();
    await done;
  };
  clean.push(stop);
  return { texts, reports, positions, done, stop };
}

describe('pollUpdates, at Telegram', () => {
  let simulator: TelegramSimulator;
  const say = (text: string) => simulator.say({ chatId: '1001', userId: '1001', text });
  const nothingWaits = () => simulator.until(({ pendingUpdates }) => pendingUpdates === 0);

  beforeEach(async () => {
    simulator = await startTelegramSimulator();
    clean.push(() => simulator.close());
  });

  it('hands over what waited and what comes, in order, and keeps the position per bot', async () => {
    say('one');
    say('two');
    const { texts, positions } = poll(simulator);
    await nothingWaits();
    say('three');
    await nothingWaits();
    expect(texts).toEqual(['one', 'two', 'three']);
    expect([...positions.keys()]).toEqual([account]);
  });

  it('rule 3: moves past what is committed, and hands over again what is not', async () => {
    for (const text of ['one', 'two', 'three']) say(text);
    let failures = 2;
    const { texts, reports } = poll(simulator, {
      accept: ({ message }) =>
        message?.text === 'two' && failures-- > 0 ? Promise.reject(new Error('away')) : Promise.resolve(),
    });
    await nothingWaits();
    expect(texts).toEqual(['one', 'two', 'two', 'two', 'three']);
    expect(reports).toContain(
      'failing Messages cannot be stored just now; they wait at Telegram until they can.',
    );
    expect(reports.at(-1)).toBe('ready');
  });

  it('hands over under the same ids what Telegram delivers twice or out of order', async () => {
    simulator.deliveryFault({ kind: 'duplicate' });
    simulator.deliveryFault({ kind: 'swap' });
    for (const text of ['one', 'two', 'three']) say(text);
    const { texts } = poll(simulator);
    await expect.poll(() => texts.toSorted(), soon).toEqual(['one', 'one', 'three', 'two']);
    expect(texts.indexOf('two')).toBeLessThan(texts.indexOf('three'));
  });

  it('heals a position that a slower process put back', async () => {
    say('one');
    const positions = new Map<string, string>();
    const first = poll(simulator, { positions });
    await nothingWaits();
    await first.stop();
    const before = positions.get(account)!;
    say('two');
    // Committed, but Telegram has not been told so.
    const second = poll(simulator, { positions, accept: () => Promise.resolve(void second.stop()) });
    await second.done;
    const after = positions.get(account);
    positions.set(account, before);
    const third = poll(simulator, { positions });
    await nothingWaits();
    await third.stop();
    expect([first.texts, second.texts, third.texts]).toEqual([['one'], ['two'], ['two']]);
    expect(positions.get(account)).toBe(after);
  });

  it('rule 3: removes a webhook and keeps what waits behind it', async () => {
    const api = telegramApi({ token: simulator.token, apiRoot: simulator.url, timeoutSeconds: 10 });
    await api.setWebhook('https://old.example.com/hook');
    say('one');
    const { texts } = poll(simulator);
    await nothingWaits();
    expect(texts).toEqual(['one']);
    expect((await api.getWebhookInfo()).url).toBe('');
  });

  it.each(['server_error', 'cut', 'rate_limit'] as const)('outlives Telegram failing: %s', async (kind) => {
    simulator.fault({ method: 'getUpdates', kind, times: 3 });
    say('one');
    const { texts, reports } = poll(simulator);
    await nothingWaits();
    expect(texts).toEqual(['one']);
    expect(reports.filter((report) => report.startsWith('failing '))).toHaveLength(3);
    expect(reports.at(-1)).toBe('ready');
  });

  it('says that another program polls the same bot, and goes on when it is gone', async () => {
    const other = poll(simulator);
    await expect.poll(() => other.reports, soon).toContain('ready');
    const { texts, reports } = poll(simulator);
    await expect
      .poll(() => [...reports, ...other.reports].join())
      .toMatch(/Another program reads the updates/);
    await other.stop();
    say('one');
    await nothingWaits();
    expect([...other.texts, ...texts]).toContain('one');
    await expect.poll(() => reports.at(-1), soon).toBe('ready');
  });
});

describe('pollUpdates, at a server made for it', () => {
  const serve = async (answer: Parameters<typeof fakeBotApi>[0]) => {
    const server = await fakeBotApi(answer);
    clean.push(() => server.close());
    return server;
  };

  it('rule 3: goes on from its own position, never from that of another bot', async () => {
    const server = await serve(() => 'hang');
    poll(server, { positions: new Map([[account, '381002']]) });
    await expect.poll(() => server.calls.map(({ payload }) => payload.offset), soon).toEqual([381_002]);
    poll(server, { positions: new Map([['1', '999999']]) });
    await expect.poll(() => server.calls.length, soon).toBe(2);
    expect(server.calls[1]?.payload).not.toHaveProperty('offset');
  });

  it('stops for a token that is refused, and says so', async () => {
    const server = await serve(() => refusal(401, 'Unauthorized'));
    const { done, reports } = poll(server);
    await done;
    expect(reports.at(-1)).toMatch(/^failing Telegram refused TELEGRAM_BOT_TOKEN/);
    expect(server.calls).toHaveLength(1);
  });

  it('puts a batch that is out of order into order', async () => {
    const message = (id: number) => ({ update_id: id, message: { text: `update ${id}` } });
    const server = await serve((_method, _payload, call) =>
      call === 1 ? ok([message(8), message(7)]) : 'hang',
    );
    const { texts, positions } = poll(server);
    await expect.poll(() => positions.get(account), soon).toBe('9');
    expect(texts).toEqual(['update 7', 'update 8']);
  });

  it('follows Telegram to lower numbers', async () => {
    const message = (id: number) => ({ update_id: id, message: { text: `update ${id}` } });
    const server = await serve((_method, _payload, call) =>
      call <= 2 ? ok([message(call === 1 ? 900 : 7)]) : 'hang',
    );
    poll(server);
    await expect
      .poll(() => server.calls.map(({ payload }) => payload.offset), soon)
      .toEqual([undefined, 901, 8]);
  });

  it('pauses where the server does not hold the question', async () => {
    const server = await serve((_method, _payload, call) => (call <= 3 ? ok([]) : 'hang'));
    const waits: number[] = [];
    poll(server, {
      wait: (ms, signal) => {
        waits.push(ms);
        return hasty(ms, signal);
      },
    });
    await expect.poll(() => server.calls.length, soon).toBe(4);
    expect(waits).toEqual([1_000, 1_000]);
  });

  it('asks a short question first and long ones then', async () => {
    const server = await serve((_method, _payload, call) => (call === 1 ? ok([]) : 'hang'));
    poll(server);
    await expect.poll(() => server.calls.map(({ payload }) => payload.timeout), soon).toEqual([0, 25]);
  });
});
