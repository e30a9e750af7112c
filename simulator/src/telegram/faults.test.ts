import { HttpError } from 'grammy';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTelegramSimulator, type TelegramSimulator } from './server.ts';
import { apiOf, post, refusalOf } from './test/grammy-client.ts';

let simulator: TelegramSimulator;
beforeEach(async () => {
  simulator = await startTelegramSimulator();
  simulator.say({ chatId: '1001', userId: '1001', text: 'Hi' });
});
afterEach(() => simulator.close());

const send = (text: string, signal?: AbortSignal) =>
  apiOf(simulator).sendMessage(1001, text, {}, signal as never);
const sent = () =>
  simulator
    .state()
    .messages.filter((message) => message.from.isBot)
    .map(({ text }) => text);

const met = (fault: string) => simulator.until(() => simulator.calls().at(-1)?.fault === fault);

test('rate_limit says how long to wait', async () => {
  simulator.fault({ method: 'sendMessage', kind: 'rate_limit', retryAfter: 7 });
  const response = await post(simulator, 'sendmessage', { chat_id: 1001, text: 'x' });
  expect(response.status).toBe(429);
  expect(response.headers.get('retry-after')).toBe('7');
  expect(await response.json()).toEqual({
    ok: false,
    error_code: 429,
    description: 'Too Many Requests: retry after 7',
    parameters: { retry_after: 7 },
  });
  await send('second try');
  expect(sent()).toEqual(['second try']);
});

test('server_error has no effect', async () => {
  simulator.fault({ kind: 'server_error', times: 2 });
  expect(await refusalOf(send('x'))).toBe('502 Bad Gateway');
  expect(await refusalOf(send('x'))).toBe('502 Bad Gateway');
  await send('third try');
  expect(sent()).toEqual(['third try']);
});

test('cut breaks the connection before, accept_then_cut after the message is there', async () => {
  simulator.fault({ kind: 'cut' });
  await expect(send('lost')).rejects.toThrow(HttpError);
  simulator.fault({ kind: 'accept_then_cut' });
  await expect(send('there')).rejects.toThrow(HttpError);
  expect(sent()).toEqual(['there']);
});

test('hang never answers and has no effect', async () => {
  simulator.fault({ kind: 'hang' });
  const caller = new AbortController();
  const call = send('lost', caller.signal).catch((error: unknown) => error);
  await met('hang');
  caller.abort();
  expect(await call).toBeInstanceOf(HttpError);
  expect(sent()).toEqual([]);
});

test('accept_then_hang takes the message and never answers', async () => {
  simulator.fault({ kind: 'accept_then_hang' });
  const caller = new AbortController();
  const call = send('there', caller.signal).catch((error: unknown) => error);
  await simulator.until(() => sent().length > 0);
  caller.abort();
  expect(await call).toBeInstanceOf(HttpError);
  expect(sent()).toEqual(['there']);
});

test('faults meet the calls they are meant for, in order, until they are cleared', async () => {
  simulator.fault({ method: 'getMe', kind: 'server_error' });
  simulator.fault({ kind: 'rate_limit', times: 2 });
  expect(await refusalOf(send('x'))).toMatch(/^429 /);
  expect(await refusalOf(apiOf(simulator).getMe())).toMatch(/^502 /);
  simulator.clearFaults();
  await send('free');
  expect(sent()).toEqual(['free']);
});

test('a hanging call ends with the simulator', async () => {
  simulator.fault({ kind: 'hang' });
  const call = send('lost').catch((error: unknown) => error);
  await met('hang');
  await simulator.close();
  expect(await call).toBeInstanceOf(HttpError);
  simulator = await startTelegramSimulator();
});
