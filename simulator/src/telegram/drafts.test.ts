import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ManualClock, manualClock } from './manual-clock.ts';
import { startTelegramSimulator, type TelegramSimulator } from './server.ts';
import { apiOf, refusalOf } from './test/grammy-client.ts';

let clock: ManualClock;
let simulator: TelegramSimulator;
beforeEach(async () => {
  clock = manualClock();
  simulator = await startTelegramSimulator({ clock });
  simulator.say({ chatId: '1001', userId: '1001', text: 'Tell me a story' });
  await apiOf(simulator).getUpdates({ offset: -1 });
});
afterEach(() => simulator.close());

const draft = (text: string, other = {}, id = 7) =>
  apiOf(simulator).sendMessageDraft(1001, id, text, other as never);
const drafts = () => simulator.state().messages.filter((message) => message.id.startsWith('draft:'));
const statusOf = (chatId: string) => simulator.state().chats.find((chat) => chat.id === chatId)?.status;

describe('a draft', () => {
  test('grows, and gives way to the message', async () => {
    await draft('');
    expect(drafts()).toMatchObject([{ text: 'Thinking…', streaming: true, chatId: '1001' }]);
    await draft('Once');
    await draft('Once upon', { entities: [{ type: 'bold', offset: 0, length: 4 }] });
    expect(drafts()).toMatchObject([
      { id: 'draft:7', text: 'Once upon', streaming: true, entities: [{ type: 'bold' }] },
    ]);
    await apiOf(simulator).sendMessage(1001, 'Once upon a time.');
    expect(drafts()).toEqual([]);
    expect(simulator.state().messages.at(-1)).toMatchObject({ text: 'Once upon a time.', streaming: false });
  });

  test('replaces the one before', async () => {
    await draft('first');
    await draft('second', {}, 8);
    expect(drafts()).toMatchObject([{ id: 'draft:8', text: 'second' }]);
  });

  test('goes after 30 seconds unless it is sent again', async () => {
    await draft('Once');
    clock.advance(29_999);
    await draft('Once');
    clock.advance(29_999);
    expect(drafts()).toHaveLength(1);
    clock.advance(1);
    expect(drafts()).toEqual([]);
  });

  test('is for private chats, needs an id and no more than 4096 characters', async () => {
    const api = apiOf(simulator);
    expect(await refusalOf(api.sendMessageDraft(-1002200000001, 7, 'x'))).toBe(
      '400 Bad Request: TEXTDRAFT_PEER_INVALID',
    );
    expect(await refusalOf(draft('x', {}, 0))).toBe('400 Bad Request: RANDOM_ID_INVALID');
    expect(await refusalOf(draft('x'.repeat(4097)))).toBe('400 Bad Request: MESSAGE_TOO_LONG');
  });
});

describe('the Stop button', () => {
  const stop = () => simulator.act({ type: 'stop', chatId: '1001', userId: '1001', messageId: 'draft:7' });

  test('tells the bot, and hides the draft and what still comes of it', async () => {
    await draft('Once', { can_stop: true });
    stop();
    expect(await apiOf(simulator).getUpdates({ offset: -1 })).toMatchObject([
      { stopped_message_generation: { chat: { id: 1001, type: 'private' }, draft_id: 7 } },
    ]);
    expect(drafts()).toEqual([]);
    await draft('Once upon', { can_stop: true });
    expect(drafts()).toEqual([]);
  });

  test('leaves the draft for a while if the bot asked for it', async () => {
    await draft('Once', { can_stop: true, keep_on_stop: true });
    stop();
    expect(drafts()).toMatchObject([{ text: 'Once', streaming: false }]);
    expect(stop).toThrow('no Stop button');
    clock.advance(30_000);
    expect(drafts()).toEqual([]);
  });

  test('is there only if the bot asked for it', async () => {
    await draft('Once');
    expect(stop).toThrow('no Stop button');
    await apiOf(simulator).sendMessage(1001, 'Once.');
    expect(stop).toThrow('Nothing is being written');
  });
});

describe('typing', () => {
  test('shows for five seconds', async () => {
    await apiOf(simulator).sendChatAction(1001, 'typing');
    expect(statusOf('1001')).toBe('typing…');
    clock.advance(4999);
    await apiOf(simulator).sendChatAction(1001, 'typing');
    clock.advance(4999);
    expect(statusOf('1001')).toBe('typing…');
    clock.advance(1);
    expect(statusOf('1001')).toBeNull();
  });

  test('ends with the message', async () => {
    await apiOf(simulator).sendChatAction(1001, 'typing');
    await apiOf(simulator).sendMessage(1001, 'Hi');
    expect(statusOf('1001')).toBeNull();
  });
});
