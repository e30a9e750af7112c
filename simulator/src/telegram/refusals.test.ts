import type { MessageEntity } from 'grammy/types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTelegramSimulator, type TelegramSimulator } from './server.ts';
import { apiOf, post, refusalOf } from './test/grammy-client.ts';

let simulator: TelegramSimulator;
beforeAll(async () => {
  simulator = await startTelegramSimulator();
  simulator.say({ chatId: '1001', userId: '1001', text: '/start' });
});
afterAll(() => simulator.close());

const group = '-1002200000001';
const send = (parameters: Record<string, unknown>) =>
  refusalOf(apiOf(simulator).raw.sendMessage({ chat_id: 1001, text: 'Hi', ...parameters } as never));

async function answerOf(path: string, init?: RequestInit) {
  const response = await fetch(`${simulator.url}${path}`, init);
  return { status: response.status, ...((await response.json()) as object) };
}

describe('a request', () => {
  test('needs the token', async () => {
    const stranger = '123456:AAaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';
    expect(await answerOf(`/bot${stranger}/getMe`)).toEqual({
      status: 401,
      ok: false,
      error_code: 401,
      description: 'Unauthorized',
    });
    expect(await answerOf('/botsecret/getMe')).toMatchObject({
      description: 'Unauthorized: invalid token specified',
    });
    expect(await answerOf(`/file/bot${stranger}/documents/file_0`)).toMatchObject({ status: 401 });
  });

  test('needs a method', async () => {
    const notFound = { status: 404, ok: false, error_code: 404 };
    expect(await answerOf(`/bot${simulator.token}/sendMesage`)).toEqual({
      ...notFound,
      description: 'Not Found: method not found',
    });
    expect(await answerOf(`/bot${simulator.token}`)).toEqual({ ...notFound, description: 'Not Found' });
    expect(await answerOf('/')).toEqual({ ...notFound, description: 'Not Found' });
  });

  test('may come in any of four ways, and the name of its method in any case', async () => {
    const form = new FormData();
    form.set('chat_id', '1001');
    form.set('text', 'multipart');
    const path = `/bot${simulator.token}/SENDmessage`;
    const ok = { status: 200, ok: true };
    expect(await answerOf(`${path}?chat_id=1001&text=query`)).toMatchObject(ok);
    expect(
      await answerOf(path, { method: 'POST', body: new URLSearchParams({ chat_id: '1001', text: 'form' }) }),
    ).toMatchObject(ok);
    expect(await answerOf(path, { method: 'POST', body: form })).toMatchObject(ok);
    expect((await post(simulator, 'sendmessage', { chat_id: '1001', text: 'json' })).status).toBe(200);
    expect(simulator.state().messages.map((message) => message.text)).toEqual(
      expect.arrayContaining(['query', 'form', 'multipart', 'json']),
    );
  });

  test('is refused when its JSON is none', async () => {
    const json = (body: string) =>
      answerOf(`/bot${simulator.token}/getMe`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
    expect(await json('[1]')).toMatchObject({ description: 'Bad Request: JSON object expected' });
    expect(await json('{"a":')).toMatchObject({ status: 400 });
  });
});

describe('sendMessage refuses', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['no chat', { chat_id: '' }, 'chat_id is empty'],
    ['an unknown chat', { chat_id: 77 }, 'chat not found'],
    ['a person who never wrote', { chat_id: 1003 }, 'chat not found'],
    ['a name for a chat', { chat_id: '@nobody' }, 'chat not found'],
    ['no text', { text: '' }, 'message text is empty'],
    ['blank text', { text: ' \n' }, 'text must be non-empty'],
    ['4097 characters', { text: 'x'.repeat(4097) }, 'message is too long'],
    ['32769 bytes', { text: 'é'.repeat(16_385) }, 'text is too long'],
    ['half an emoji', { text: '\ud83d' }, 'strings must be encoded in UTF-8'],
    ['an unknown topic', { chat_id: group, message_thread_id: 99 }, 'message thread not found'],
    ['General by name', { chat_id: group, message_thread_id: 1 }, 'message thread not found'],
    ['a topic in private', { message_thread_id: 2 }, 'message thread not found'],
    ['a reply to nothing', { reply_parameters: { message_id: 5 } }, 'message to be replied not found'],
    ['no object as a reply', { reply_parameters: '5' }, 'object expected as reply parameters'],
    ['a reply without a message', { reply_parameters: { quote: 'x' } }, 'can\'t find field "message_id"'],
    ['an unknown parse mode', { parse_mode: 'BBCode' }, 'unsupported parse_mode'],
    ['no keyboard', { reply_markup: 'x' }, "can't parse reply keyboard markup JSON object"],
    [
      'buttons in no row',
      { reply_markup: { inline_keyboard: [{ text: 'a', callback_data: 'b' }] } },
      'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    ],
    [
      'a button that does nothing',
      { reply_markup: { inline_keyboard: [[{ text: 'a' }]] } },
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [
      '65 bytes of callback data',
      { reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'x'.repeat(65) }]] } },
      "can't parse inline keyboard button: BUTTON_DATA_INVALID",
    ],
    [
      'keys in no row',
      { reply_markup: { keyboard: [{ text: 'a' }] } },
      'field "keyboard" must be an Array of Arrays',
    ],
    [
      'a key without a text',
      { reply_markup: { keyboard: [[{ request_contact: true }]] } },
      'can\'t parse keyboard button: Can\'t find field "text"',
    ],
    [
      'a number as a key',
      { reply_markup: { keyboard: [[5]] } },
      "can't parse keyboard button: KeyboardButton must be a String or an Object",
    ],
    [
      'a word for a flag',
      { reply_markup: { keyboard: [['a']], one_time_keyboard: 'yes' } },
      'field "one_time_keyboard" must be of type Boolean',
    ],
    [
      'a word for a removal',
      { reply_markup: { remove_keyboard: 'yes' } },
      'field "remove_keyboard" must be of type Boolean',
    ],
    [
      'a placeholder of 65 characters',
      { reply_markup: { keyboard: [['a']], input_field_placeholder: 'x'.repeat(65) } },
      'REPLY_MARKUP_INVALID',
    ],
    [
      'to ask a group for a phone number',
      { chat_id: group, reply_markup: { keyboard: [[{ text: 'Share', request_contact: true }]] } },
      'phone number can be requested in private chats only',
    ],
    ['odd link options', { link_preview_options: '[]' }, 'object expected as link preview options'],
  ])('%s', async (_, parameters, reason) => {
    expect(await send(parameters)).toBe(`400 Bad Request: ${reason}`);
  });

  test.each<[string, unknown, string]>([
    ['a string', 'bold', 'expected an Object'],
    ['no offset', { type: 'bold', length: 1 }, 'Can\'t find field "offset"'],
    ['a wrong offset', { type: 'bold', offset: true, length: 1 }, 'Field "offset" must be a Number'],
    ['half an offset', { type: 'bold', offset: 0.5, length: 1 }, 'Field "offset" must be a valid Number'],
    ['no type', { offset: 0, length: 1 }, 'Can\'t find field "type"'],
    ['an unknown type', { type: 'heading', offset: 0, length: 1 }, 'Unsupported type specified'],
    ['a link to nowhere', { type: 'text_link', offset: 0, length: 1 }, 'Can\'t find field "url"'],
  ])('%s as an entity', async (_, entity, reason) => {
    expect(await send({ entities: [entity] })).toBe(`400 Bad Request: can't parse MessageEntity: ${reason}`);
  });

  test('what it cannot do yet, rather than pretend', async () => {
    expect(await send({ parse_mode: 'HTML' })).toBe(
      '501 Not Implemented: the simulator does not do parse_mode (send entities instead) yet',
    );
    expect(await send({ message_effect_id: '5' })).toMatch(/^501 /);
  });

  test('links that Telegram does not open', async () => {
    const entities: MessageEntity[] = [{ type: 'text_link', offset: 0, length: 2, url: 'ftp://example.com' }];
    expect(await send({ entities })).toBe(
      "400 Bad Request: entity URL 'ftp://example.com' is invalid: Unsupported URL protocol",
    );
  });
});

describe('sendMessage takes', () => {
  const api = () => apiOf(simulator);

  test('4096 characters, and counts an emoji as one', async () => {
    await expect(api().sendMessage(1001, '😀'.repeat(4096))).resolves.toBeDefined();
    expect(simulator.violations()).toContainEqual({
      method: 'sendMessage',
      problem: expect.stringContaining('UTF-16') as string,
    });
  });

  test('a reply to nothing that may stand alone', async () => {
    const message = await api().sendMessage(1001, 'Alone', {
      reply_parameters: { message_id: 5, allow_sending_without_reply: true },
    });
    expect(message).not.toHaveProperty('reply_to_message');
  });

  test('entities, and gives them back with those it finds', async () => {
    const sent = await api().sendMessage(1001, 'Ask Mara at https://a.example ', {
      entities: [
        { type: 'text_link', offset: 4, length: 4, url: 'tg://user?id=1001' },
        { type: 'mention', offset: 0, length: 3 },
        { type: 'bold', offset: 0, length: 3 },
      ],
    });
    expect(sent).toMatchObject({ text: 'Ask Mara at https://a.example' });
    expect(sent.entities).toEqual([
      { type: 'bold', offset: 0, length: 3 },
      { type: 'text_mention', offset: 4, length: 4, user: expect.objectContaining({ id: 1001 }) as object },
      { type: 'url', offset: 12, length: 17 },
    ]);
  });
});

describe('an edit', () => {
  const api = () => apiOf(simulator);

  test('is refused when it changes nothing, concerns nothing or is not the bot’s to make', async () => {
    const theirs = simulator.say({ chatId: '1001', userId: '1001', text: 'Mine' });
    const sent = await api().sendMessage(1001, 'First');
    const edit = (messageId: number, text: string) => refusalOf(api().editMessageText(1001, messageId, text));
    expect(await edit(sent.message_id, 'First ')).toBe(
      '400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
    expect(await edit(5, 'x')).toBe('400 Bad Request: message to edit not found');
    expect(await edit(Number(theirs.id), 'x')).toBe("400 Bad Request: message can't be edited");
    expect(await edit(sent.message_id, 'x'.repeat(4097))).toBe('400 Bad Request: MESSAGE_TOO_LONG');
  });

  test('has no keys', async () => {
    const { message_id } = await api().sendMessage(1001, 'Choose');
    const other = { reply_markup: { keyboard: [['a']] } } as never;
    expect(await refusalOf(api().editMessageText(1001, message_id, 'Choose!', other))).toBe(
      '400 Bad Request: inline keyboard expected',
    );
  });

  test('shows', async () => {
    const sent = await api().sendMessage(1001, 'Before');
    expect(await api().editMessageText(1001, sent.message_id, 'After')).toMatchObject({ text: 'After' });
    expect(simulator.state().messages.at(-1)).toMatchObject({ text: 'After', edited: true });
  });
});

test('a deletion is refused for what is gone or a stranger’s in a group', async () => {
  const api = apiOf(simulator);
  const sent = await api.sendMessage(1001, 'Oops');
  await api.deleteMessage(1001, sent.message_id);
  expect(simulator.state().messages.some((message) => message.text === 'Oops')).toBe(false);
  expect(await refusalOf(api.deleteMessage(1001, sent.message_id))).toBe(
    '400 Bad Request: message to delete not found',
  );
  expect(await refusalOf(api.deleteMessage(group, 2))).toBe("400 Bad Request: message can't be deleted");
});

test('nobody is written to who has blocked the bot', async () => {
  simulator.say({ chatId: '1002', userId: '1002', text: 'Hi' });
  simulator.act({ type: 'block', chatId: '1002', blocked: true });
  const api = apiOf(simulator);
  const blocked = '403 Forbidden: bot was blocked by the user';
  expect(await refusalOf(api.sendMessage(1002, 'Still there?'))).toBe(blocked);
  expect(await refusalOf(api.sendChatAction(1002, 'typing'))).toBe(blocked);
  expect(() => simulator.say({ chatId: '1002', userId: '1002', text: 'Hi' })).toThrow('has blocked the bot');
});

test('other calls are refused in the same manner', async () => {
  const api = apiOf(simulator);
  const refused = async (method: string, parameters: unknown) =>
    ((await (await post(simulator, method, parameters)).json()) as { description: string }).description;
  const bad = 'Bad Request: ';
  expect(await refused('sendChatAction', { chat_id: 1001, action: 'dancing' })).toBe(
    `${bad}wrong parameter action in request`,
  );
  expect(await refused('getFile', { file_id: 'x' })).toBe(`${bad}invalid file_id`);
  expect(await refused('getFile', {})).toBe(`${bad}file_id not specified`);
  expect(await refused('answerCallbackQuery', { callback_query_id: '1' })).toBe(
    `${bad}query is too old and response timeout expired or query ID is invalid`,
  );
  expect(await refused('setMyCommands', { commands: [{ command: 'Start', description: 'x' }] })).toBe(
    `${bad}BOT_COMMAND_INVALID`,
  );
  expect(await refused('setMyCommands', { commands: [{ command: 'a' }] })).toBe(
    `${bad}can't parse BotCommand: Can't find field "description"`,
  );
  const commands = [{ command: 'a', description: 'x' }];
  expect(await refused('setMyCommands', { commands, language_code: 'deu' })).toBe(
    `${bad}invalid language code specified`,
  );
  expect(await refused('setMyCommands', { commands, scope: { type: 'chat', chat_id: 77 } })).toBe(
    `${bad}chat not found`,
  );
  const { message_id } = await api.sendMessage(1001, 'React to me');
  const react = (reaction: unknown) => refused('setMessageReaction', { chat_id: 1001, message_id, reaction });
  expect(await react([{ type: 'emoji', emoji: '🍕' }])).toBe(`${bad}REACTION_INVALID`);
  expect(await react('x')).toBe(`${bad}can't parse reaction types JSON object`);
  await expect(api.setMessageReaction(1001, message_id, [{ type: 'emoji', emoji: '👀' }])).resolves.toBe(
    true,
  );
});
