import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { manualClock } from './manual-clock.ts';
import { startTelegramSimulator, type TelegramSimulator } from './server.ts';
import { apiOf } from './test/grammy-client.ts';

const clock = manualClock();
let simulator: TelegramSimulator;
beforeAll(async () => {
  simulator = await startTelegramSimulator({ clock });
});
afterEach(() => simulator.clearFaults());
afterAll(() => simulator.close());

const ann = { chatId: '1001', userId: '1001' };
const file = { type: 'file', ...ann, name: 'Cat.png', mimeType: 'image/png', content: btoa('cat') } as const;
/** The last update, as the bot gets it. */
const heard = async () => (await apiOf(simulator).getUpdates({ offset: -1, limit: 1 }))[0]?.message;
const download = (path = '', headers = {}) =>
  fetch(`${simulator.url}/file/bot${simulator.token}/${path}`, { headers });

test.each([
  ['photo', { photo: [{ file_size: 3, width: 800, height: 600 }], caption: 'Look!' }, /^photos\/.*\.jpg$/],
  ['voice', { voice: { mime_type: 'audio/ogg', file_size: 3 } }, /^voice\/.*\.oga$/],
  ['video', { video: { mime_type: 'image/png', file_name: 'Cat.png' } }, /^videos\//],
  ['document', { document: { mime_type: 'image/png', file_name: 'Cat.png' } }, /^documents\/.*\.png$/],
] as const)('a person sends a %s', async (as, shape, place) => {
  simulator.act({ ...file, as, ...(as === 'photo' && { text: 'Look!' }) });
  const message = await heard();
  expect(message).toMatchObject(shape);
  expect(message?.text).toBeUndefined();
  const { photo, voice, video, document } = message ?? {};
  const { file_id = '' } = photo?.[0] ?? voice ?? video ?? document ?? {};
  const { file_path } = await apiOf(simulator).getFile(file_id);
  expect(file_path).toMatch(place);
  expect(await (await download(file_path)).text()).toBe('cat');
});

test('tells no more of a photo than its sizes', async () => {
  simulator.act({ ...file, as: 'photo' });
  const { photo } = (await heard()) ?? {};
  expect(Object.keys(photo?.[0] ?? {}).sort()).toEqual([
    'file_id',
    'file_size',
    'file_unique_id',
    'height',
    'width',
  ]);
  expect(simulator.state().messages.at(-1)).toMatchObject({
    text: '[photo]',
    document: { name: 'Cat.png', sizeBytes: 3 },
  });
});

test('gives a file only where getFile said, for an hour, whole or in part', async () => {
  const api = apiOf(simulator);
  const send = async () => {
    simulator.act({ ...file, as: 'document' });
    return (await heard())?.document?.file_id ?? '';
  };
  const { file_path: known = '' } = await api.getFile(await send());
  const next = known.replace(/\d+/, (number) => String(Number(number) + 1));
  const id = await send();
  expect((await download(next)).status).toBe(404);
  const { file_path } = await api.getFile(id);
  expect(file_path).toBe(next);

  const part = await download(file_path, { range: 'bytes=1-' });
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
    206,
    'bytes 1-2/3',
    'at',
  ]);
  expect((await download(file_path, { range: 'bytes=9-' })).status).toBe(416);
  clock.advance(60 * 60_000 + 1);
  expect((await download(file_path)).status).toBe(404);
});

test('a group’s bot hears of a file only by name', async () => {
  const group = simulator.state().chats.find(({ kind }) => kind === 'group');
  const there = { ...file, chatId: group?.id ?? '', as: 'photo' } as const;
  simulator.act({ ...there, text: 'for Ann' });
  expect((await heard())?.caption).not.toBe('for Ann');
  simulator.act({ ...there, text: 'what is this?', mention: true });
  expect((await heard())?.caption).toMatch(/^@\w+ what is this\?$/);
});

test('refuses a caption that is too long', () => {
  expect(() => simulator.act({ ...file, text: 'x'.repeat(1025) })).toThrow('1024 characters');
});
