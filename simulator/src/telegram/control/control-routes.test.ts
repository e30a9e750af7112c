import { simMessage, simState } from '@frontdesk/shared/simulator';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTelegramSimulator, type TelegramSimulator } from '../server.ts';
import { apiOf, post, refusalOf } from '../test/grammy-client.ts';

let simulator: TelegramSimulator;
beforeEach(async () => {
  simulator = await startTelegramSimulator();
});
afterEach(() => simulator.close());

const control = (path: string, method: string, body?: unknown) =>
  fetch(`${simulator.url}/_control${path}`, {
    method,
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });

test('the state holds three people with a private chat each and a group with topics', async () => {
  const response = await control('/state', 'GET');
  const text = await response.text();
  const state = simState.parse(JSON.parse(text));
  expect(state).toMatchObject({ platform: 'telegram', pendingUpdates: 0 });
  expect(state.users.map((user) => user.id)).toEqual(['1001', '1002', '1003']);
  expect(state.chats.filter((chat) => chat.kind === 'private')).toHaveLength(3);
  expect(state.chats.find((chat) => chat.kind === 'group')).toMatchObject({
    title: 'Harbour Café team',
    topics: [{ title: 'Orders' }, { title: 'Rota' }],
  });
  expect(text).not.toContain(simulator.token);
});

test('a person writes, edits and blocks', async () => {
  const said = await control('/messages', 'POST', { chatId: '1001', userId: '1001', text: 'Helo' });
  expect(said.status).toBe(201);
  const message = simMessage.parse(await said.json());
  const act = async (action: unknown) => (await control('/actions', 'POST', action)).status;
  expect(await act({ type: 'edit', chatId: '1001', messageId: message.id, text: 'Hello' })).toBe(204);
  expect(await act({ type: 'block', chatId: '1001', blocked: true })).toBe(204);
  expect(await act({ type: 'block', chatId: '1001', blocked: false })).toBe(204);
  expect(await apiOf(simulator).getUpdates()).toMatchObject([
    { message: { text: 'Helo', from: { first_name: 'Mara' }, chat: { id: 1001 } } },
    { edited_message: { text: 'Hello', edit_date: expect.any(Number) as number } },
    { my_chat_member: { old_chat_member: { status: 'member' }, new_chat_member: { status: 'kicked' } } },
    { my_chat_member: { old_chat_member: { status: 'kicked' }, new_chat_member: { status: 'member' } } },
  ]);
});

describe('what cannot be is refused', () => {
  test.each<[string, string, unknown, number]>([
    ['no text', '/messages', { chatId: '1001', userId: '1001', text: '' }, 400],
    ['a chat that is not there', '/messages', { chatId: '1', userId: '1001', text: 'x' }, 404],
    ['a stranger’s chat', '/messages', { chatId: '1001', userId: '1002', text: 'x' }, 409],
    [
      'a topic that is not there',
      '/messages',
      { chatId: '1001', userId: '1001', text: 'x', threadId: '2' },
      404,
    ],
    ['4097 characters', '/messages', { chatId: '1001', userId: '1001', text: 'x'.repeat(4097) }, 409],
    ['blank text', '/messages', { chatId: '1001', userId: '1001', text: ' ' }, 409],
    ['an unknown action', '/actions', { type: 'dance' }, 400],
    [
      'no draft to stop',
      '/actions',
      { type: 'stop', chatId: '1001', userId: '1001', messageId: 'draft:1' },
      404,
    ],
    ['a group to block in', '/actions', { type: 'block', chatId: '-1002200000001', blocked: true }, 409],
    ['an unknown fault', '/faults', { kind: 'gremlins' }, 400],
  ])('%s', async (_, path, body, status) => {
    const response = await control(path, 'POST', body);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      error: expect.any(String) as string,
      message: expect.any(String) as string,
    });
  });

  test('a body that is no JSON', async () => {
    const response = await fetch(`${simulator.url}/_control/messages`, { method: 'POST', body: '{' });
    expect(response.status).toBe(400);
  });
});

test('faults are set and cleared', async () => {
  expect((await control('/faults', 'POST', { kind: 'server_error', times: 5 })).status).toBe(201);
  expect(await refusalOf(apiOf(simulator).getMe())).toBe('502 Bad Gateway');
  expect((await control('/faults', 'DELETE')).status).toBe(204);
  await expect(apiOf(simulator).getMe()).resolves.toBeDefined();
  expect(await (await control('/calls', 'GET')).json()).toMatchObject([
    { method: 'getMe', fault: 'server_error' },
    { method: 'getMe', fault: null },
  ]);
  expect((await control('/deliveries', 'POST', { kind: 'duplicate' })).status).toBe(201);
  expect((await control('/deliveries', 'DELETE')).status).toBe(204);
});

test('violations name what the real server would let pass', async () => {
  await post(simulator, 'getMe', { verbose: true });
  await post(simulator, 'getUpdates', { timeout: 'soon', limit: 500, allowed_updates: ['messages'] });
  await post(simulator, 'sendMessage', { chat_id: '1001' });
  expect(await (await control('/violations', 'GET')).json()).toEqual([
    { method: 'getMe', problem: 'there is no parameter verbose' },
    { method: 'getUpdates', problem: 'limit is not between 1 and 100' },
    { method: 'getUpdates', problem: 'timeout is not an integer' },
    { method: 'getUpdates', problem: 'allowed_updates: there are no updates messages' },
    { method: 'sendMessage', problem: 'text is missing' },
  ]);
});

test('a button is pressed, and the bot answers once', async () => {
  simulator.say({ chatId: '1001', userId: '1001', text: '/menu' });
  const api = apiOf(simulator);
  const sent = await api.sendMessage(1001, 'Table for two?', {
    reply_markup: { inline_keyboard: [[{ text: 'Yes', callback_data: 'table:2' }]] },
  });
  const press = { chatId: '1001', userId: '1001', messageId: String(sent.message_id), button: 'Yes' };
  expect((await control('/presses', 'POST', press)).status).toBe(204);
  expect((await control('/presses', 'POST', { ...press, button: 'No' })).status).toBe(404);
  const [update] = await api.getUpdates({ offset: -1 });
  expect(update!.callback_query).toMatchObject({ data: 'table:2', from: { id: 1001 }, message: sent });
  await expect(api.answerCallbackQuery(update!.callback_query!.id, { text: 'Done' })).resolves.toBe(true);
  expect(await refusalOf(api.answerCallbackQuery(update!.callback_query!.id))).toMatch(
    /^400 .*query is too old/,
  );
});

test('events tell the state at once and after every change, until the reader goes', async () => {
  const reader = new AbortController();
  const response = await fetch(`${simulator.url}/_control/events`, { signal: reader.signal });
  expect(response.headers.get('content-type')).toMatch('text/event-stream');
  const states = eventsOf(response);
  expect((await states.next()).value).toMatchObject({ event: 'state', data: { pendingUpdates: 0 } });
  simulator.say({ chatId: '1001', userId: '1001', text: 'Look' });
  const { data } = (await states.next()).value!;
  expect(simState.parse(data).messages.at(-1)).toMatchObject({ text: 'Look' });
  reader.abort();
});

async function* eventsOf(response: Response) {
  let rest = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    const parts = (rest + chunk).split('\n\n');
    rest = parts.pop()!;
    for (const part of parts) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(part)?.[1] ?? '';
      yield { event: field('event'), data: JSON.parse(field('data')) as { pendingUpdates: number } };
    }
  }
}
