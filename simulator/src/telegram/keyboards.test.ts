import type { Api } from 'grammy';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTelegramSimulator, type TelegramSimulator } from './server.ts';
import { apiOf } from './test/grammy-client.ts';

let simulator: TelegramSimulator;
let api: Api;
beforeEach(async () => {
  simulator = await startTelegramSimulator();
  api = apiOf(simulator);
  simulator.say({ chatId: '1001', userId: '1001', text: 'Hello' });
  await api.getUpdates({ offset: -1 });
});
afterEach(() => simulator.close());

const group = '-1002200000001';
const mara = { chatId: '1001', userId: '1001' };
const keyboardsOf = (chatId: string) =>
  simulator.state().chats.find(({ id }) => id === chatId)?.keyboards ?? [];
const heard = async () => (await api.getUpdates({ offset: -1 })).at(-1)?.message;
const asks = {
  keyboard: [[{ text: 'Share', request_contact: true }], ['Skip']],
  one_time_keyboard: true,
  input_field_placeholder: 'Your number',
};

test('a keyboard is seen until it is removed, whatever is said in between', async () => {
  await api.sendMessage(1001, 'How can we reach you?', { reply_markup: asks });
  await api.sendMessage(1001, 'Take your time.');
  simulator.say({ ...mara, text: 'Why?' });
  expect(keyboardsOf('1001')).toEqual([
    {
      userId: '1001',
      rows: [[{ label: 'Share', kind: 'contact' }], [{ label: 'Skip', kind: 'text' }]],
      placeholder: 'Your number',
    },
  ]);
  await api.sendMessage(1001, 'Never mind.', { reply_markup: { remove_keyboard: true } });
  expect(keyboardsOf('1001')).toEqual([]);
  expect(simulator.violations()).toEqual([]);
});

test('a key sends its text; a keyboard for one time goes with it', async () => {
  await api.sendMessage(1001, 'How can we reach you?', { reply_markup: asks });
  const said = simulator.say({ ...mara, text: 'Skip', key: true });
  expect(said).toMatchObject({ text: 'Skip', replyToId: null });
  expect(await heard()).toMatchObject({ text: 'Skip', from: { id: 1001 } });
  expect(keyboardsOf('1001')).toEqual([]);
  expect(() => simulator.say({ ...mara, text: 'Skip', key: true })).toThrow('has no key "Skip"');
});

test('a key that asks for it shares one’s own number, as a reply', async () => {
  const { message_id } = await api.sendMessage(1001, 'How can we reach you?', { reply_markup: asks });
  simulator.say({ ...mara, text: 'Share', key: true });
  expect(await heard()).toMatchObject({
    contact: { phone_number: '447700900142', first_name: 'Mara', user_id: 1001 },
    reply_to_message: { message_id },
  });
  expect(simulator.state().messages.at(-1)?.text).toBe('[contact: Mara, 447700900142]');
});

test('other keyboards stay when a key is pressed', async () => {
  await api.sendMessage(1001, 'Again?', { reply_markup: { keyboard: [['Yes']] } });
  simulator.say({ ...mara, text: 'Yes', key: true });
  expect(keyboardsOf('1001')).toHaveLength(1);
});

test('in a group all see a keyboard, or only those whom it concerns; a key replies to the bot', async () => {
  await api.sendMessage(group, 'Lunch?', { reply_markup: { keyboard: [['Yes']], one_time_keyboard: true } });
  expect(keyboardsOf(group).map(({ userId }) => userId)).toEqual(['1001', '1002', '1003']);
  const said = simulator.say({ chatId: group, userId: '1002', text: 'Yes', key: true });
  expect(said.replyToId).not.toBeNull();
  expect(await heard()).toMatchObject({ text: 'Yes', from: { id: 1002 } });
  expect(keyboardsOf(group).map(({ userId }) => userId)).toEqual(['1001', '1003']);
  await api.sendMessage(group, 'Not you, @mara_okafor.', {
    reply_markup: { remove_keyboard: true, selective: true },
  });
  expect(keyboardsOf(group).map(({ userId }) => userId)).toEqual(['1003']);
});

test('what a keyboard cannot have is noted', async () => {
  await api.sendMessage(1001, 'x', { reply_markup: { keyboard: [['']] } });
  await api.sendMessage(1001, 'x', { reply_markup: { keyboard: [['a']], input_field_placeholder: '' } });
  await api.sendMessage(1001, 'x', { reply_markup: {} as never });
  expect(simulator.violations().map(({ problem }) => problem)).toEqual([
    'reply_markup.keyboard: keys are empty or too many and not shown',
    'reply_markup.keyboard has no keys',
    'reply_markup.input_field_placeholder is not 1 to 64 characters',
    'reply_markup does nothing',
  ]);
});

test('people send cards, pass things on and follow links', async () => {
  simulator.act({ type: 'card', ...mara, name: 'Bo Lind', phone: '+4915187654321', ofUserId: '1002' });
  expect(await heard()).toMatchObject({
    contact: { phone_number: '+4915187654321', first_name: 'Bo', last_name: 'Lind', user_id: 1002 },
  });
  simulator.act({ type: 'forward', ...mara, text: 'Call me', from: 'Bo' });
  expect(await heard()).toMatchObject({
    text: 'Call me',
    forward_origin: { type: 'hidden_user', sender_user_name: 'Bo' },
  });
  expect(simulator.state().messages.at(-1)).toMatchObject({ text: 'Call me', forwardedFrom: 'Bo' });
  simulator.act({ type: 'open', userId: '1003', payload: 'a-B_9' });
  expect(await heard()).toMatchObject({
    text: '/start a-B_9',
    chat: { id: 1003 },
    entities: [{ type: 'bot_command', offset: 0, length: 6 }],
  });
  expect(() => simulator.act({ type: 'open', userId: '1003', payload: 'no spaces' })).toThrow('No link');
});
