import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { groupId } from './cast.ts';
import { startTelegramSimulator, type TelegramSimulator } from './server.ts';
import { apiOf } from './test/grammy-client.ts';

let simulator: TelegramSimulator;
beforeEach(async () => {
  simulator = await startTelegramSimulator();
});
afterEach(() => simulator.close());

const chatId = String(groupId);
const say = (text: string, other = {}) => simulator.say({ chatId, userId: '1002', text, ...other });
const updates = () => apiOf(simulator).getUpdates();
const topicId = (title: string) =>
  simulator
    .state()
    .chats.find((chat) => chat.id === chatId)!
    .topics!.find((topic) => topic.title === title)!.id;

describe('with privacy mode on the bot', () => {
  test('does not hear what people say to each other', async () => {
    say('Who takes the early shift?');
    say('@mara_okafor can you?');
    say('/roll@another_bot');
    expect(await updates()).toEqual([]);
  });

  test.each(['/start', '/start@frontdesk_sim_bot', 'Hey @Frontdesk_Sim_Bot, are we open?'])(
    'hears %j',
    async (text) => {
      say(text);
      expect(await updates()).toMatchObject([{ message: { text } }]);
    },
  );

  test('hears replies to it, and no others', async () => {
    const sent = await apiOf(simulator).sendMessage(groupId, 'Good morning');
    const answer = say('Morning!', { replyToId: String(sent.message_id) });
    say('Morning, Jonas', { replyToId: answer.id });
    expect(await updates()).toMatchObject([
      {
        message: {
          text: 'Morning!',
          reply_to_message: { message_id: sent.message_id, text: 'Good morning' },
        },
      },
    ]);
  });

  test('hears edits of what it could hear', async () => {
    const unheard = say('nothing for bots');
    simulator.act({ type: 'edit', chatId, messageId: unheard.id, text: 'still nothing' });
    simulator.act({ type: 'edit', chatId, messageId: unheard.id, text: '@frontdesk_sim_bot now' });
    expect(await updates()).toMatchObject([{ edited_message: { text: '@frontdesk_sim_bot now' } }]);
  });

  test('knows from getMe that it does not read all', async () => {
    expect(await apiOf(simulator).getMe()).toMatchObject({
      id: 7_000_000_001,
      can_read_all_group_messages: false,
    });
  });
});

test('a mention stands in front, with its entity', async () => {
  const said = say('are we open?', { mention: true });
  expect(said.text).toBe('@frontdesk_sim_bot are we open?');
  const [update] = await updates();
  expect(update!.message).toMatchObject({
    chat: { id: groupId, title: 'Harbour Café team', type: 'supergroup', is_forum: true },
    entities: [{ type: 'mention', offset: 0, length: 18 }],
  });
  expect(update!.message).not.toHaveProperty('message_thread_id');
});

test('a message in a topic replies to the one that opened it, as on the real service', async () => {
  const orders = topicId('Orders');
  say('/status', { threadId: orders });
  expect(await updates()).toMatchObject([
    {
      message: {
        message_thread_id: Number(orders),
        is_topic_message: true,
        reply_to_message: { message_id: Number(orders), forum_topic_created: { name: 'Orders' } },
      },
    },
  ]);
});

test('the bot answers in the topic it names or the one it replies in', async () => {
  const api = apiOf(simulator);
  const orders = topicId('Orders');
  const question = say('/status', { threadId: orders });
  await api.sendMessage(groupId, 'by name', { message_thread_id: Number(orders) });
  await api.sendMessage(groupId, 'by reply', { reply_parameters: { message_id: Number(question.id) } });
  await api.sendMessage(groupId, 'in General');
  expect(simulator.state().messages.slice(-3)).toMatchObject([
    { text: 'by name', threadId: orders, replyToId: null },
    { text: 'by reply', threadId: orders, replyToId: question.id },
    { text: 'in General', threadId: null },
  ]);
});

test('getChat tells what kind of a chat it is', async () => {
  simulator.say({ chatId: '1003', userId: '1003', text: 'Hi' });
  const api = apiOf(simulator);
  expect(await api.getChat(groupId)).toMatchObject({ title: 'Harbour Café team', is_forum: true });
  expect(await api.getChat(1003)).toMatchObject({ type: 'private', first_name: 'Priya' });
});

test('groups, private chats and their messages are numbered apart', async () => {
  const inGroup = await apiOf(simulator).sendMessage(groupId, 'a');
  const first = simulator.say({ chatId: '1001', userId: '1001', text: 'b' });
  const second = simulator.say({ chatId: '1002', userId: '1002', text: 'c' });
  expect(Number(second.id)).toBe(Number(first.id) + 1);
  expect(Number(first.id)).toBe(inGroup.message_id);
});
