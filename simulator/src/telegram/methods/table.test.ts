import { InputFile } from 'grammy';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTelegramSimulator, type TelegramSimulator } from '../server.ts';
import { apiOf, post } from '../test/grammy-client.ts';
import { botApi } from '../wire/bot-api.ts';
import { methods } from './table.ts';

let simulator: TelegramSimulator;
beforeAll(async () => {
  simulator = await startTelegramSimulator();
});
afterAll(() => simulator.close());

test('only methods of the Bot API are simulated', () => {
  expect(Object.keys(botApi)).toEqual(expect.arrayContaining(Object.keys(methods)));
});

test('every other method says that it is not', async () => {
  for (const name of Object.keys(botApi).filter((method) => !(method in methods))) {
    expect(await (await post(simulator, name)).json()).toEqual({
      ok: false,
      error_code: 501,
      description: `Not Implemented: the simulator does not do ${name} yet`,
    });
  }
});

test('a document goes up and comes down again', async () => {
  simulator.say({ chatId: '1001', userId: '1001', text: 'The menu, please' });
  const form = new FormData();
  form.set('chat_id', '1001');
  form.set('caption', 'Today');
  form.set('document', 'attach://menu');
  form.set('menu', new File(['Soup'], 'menu.txt', { type: 'text/plain' }));
  const response = await fetch(`${simulator.url}/bot${simulator.token}/sendDocument`, {
    method: 'POST',
    body: form,
  });
  const { result } = (await response.json()) as { result: { document: { file_id: string } } };
  expect(result).toMatchObject({
    caption: 'Today',
    document: { file_name: 'menu.txt', mime_type: 'text/plain', file_size: 4 },
  });
  expect(simulator.state().messages.at(-1)?.text).toBe('[menu.txt] Today');
  const api = apiOf(simulator);
  const file = await api.getFile(result.document.file_id);
  const download = await fetch(`${simulator.url}/file/bot${simulator.token}/${file.file_path}`);
  expect(await download.text()).toBe('Soup');
  await expect(api.sendDocument(1001, result.document.file_id)).resolves.toMatchObject({
    document: { file_id: result.document.file_id },
  });
});

test('grammY uploads a document, with a keyboard below', async () => {
  simulator.say({ chatId: '1001', userId: '1001', text: 'My data, please' });
  const file = new InputFile(new TextEncoder().encode('{"name":"Mära"}'), 'my-data.json');
  await apiOf(simulator, { duplex: 'half' }).sendDocument(1001, file, {
    reply_markup: { keyboard: [['Thanks']], resize_keyboard: true },
  });
  const document = { name: 'my-data.json', mimeType: 'application/json', content: '{"name":"Mära"}' };
  const state = simulator.state();
  expect(state.messages.at(-1)).toMatchObject({ text: '[my-data.json]', document });
  expect(state.chats[0]?.keyboards).toEqual([
    { userId: '1001', rows: [[{ label: 'Thanks', kind: 'text' }]], placeholder: null },
  ]);
});

test('commands are kept by scope and language', async () => {
  const api = apiOf(simulator);
  const commands = [{ command: 'start', description: 'Begin' }];
  await api.setMyCommands(commands);
  await api.setMyCommands([{ command: '/hilfe', description: 'Hilfe' }], { language_code: 'de' });
  expect(await api.getMyCommands()).toEqual(commands);
  expect(await api.getMyCommands({ language_code: 'de' })).toEqual([
    { command: 'hilfe', description: 'Hilfe' },
  ]);
  expect(await api.getMyCommands({ scope: { type: 'all_private_chats' } })).toEqual([]);
  const scope = { type: 'chat', chat_id: 1001 } as const;
  await api.setMyCommands([{ command: 'own', description: 'Own' }], { scope });
  expect(await api.getMyCommands({ scope })).toEqual([{ command: 'own', description: 'Own' }]);
  expect(await api.getMyCommands({ scope: { ...scope, chat_id: -1002200000001 } })).toEqual([]);
});
