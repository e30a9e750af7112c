import type { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSlackSimulator } from '../server.ts';
import type { SlackSimulator } from '../simulator.ts';
import { call, slackClient } from '../testing/web-client.ts';

const channel_id = 'D0SIMANNA';
let slack: SlackSimulator;
let client: WebClient;

beforeAll(async () => {
  slack = await startSlackSimulator();
  client = slackClient(slack);
});
afterAll(() => slack.close());

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error) => error.data.error,
  );
const target = async (length: number) => {
  const { file_id: id = '', upload_url: url = '' } = await client.files.getUploadURLExternal({
    filename: 'data.json',
    length,
  });
  return { id, url, put: (body: string) => fetch(url, { method: 'POST', body }) };
};
const complete = (id: string, where: object = { channel_id }) =>
  call(client, 'files.completeUploadExternal', { files: [{ id, title: 'Data' }], ...where });

test("takes what the SDK's filesUploadV2 makes of a file, into a thread", async () => {
  const { id: thread_ts } = slack.say({ chatId: channel_id, userId: 'U0SIMANNA', text: 'my data' });
  await client.filesUploadV2({ channel_id, thread_ts, filename: 'data.json', content: '{"a":1}' });
  expect(slack.state().messages.at(-1)).toMatchObject({
    threadId: thread_ts,
    from: { isBot: true },
    files: [{ name: 'data.json', sizeBytes: 7 }],
  });
  expect(new TextDecoder().decode(slack.files().at(-1)!.bytes!)).toBe('{"a":1}');
  const { messages } = await client.conversations.replies({ channel: channel_id, ts: thread_ts });
  expect(messages?.at(-1)).toMatchObject({ subtype: 'file_share', files: [{ name: 'data.json', size: 7 }] });
});

test('shows nothing before the last step, and nothing without a channel', async () => {
  const before = slack.messages().length;
  const { id, put } = await target(2);
  expect((await put('{}')).status).toBe(200);
  expect(slack.messages()).toHaveLength(before);
  expect(await complete(id, {})).toMatchObject({ files: [{ id, title: 'Data', shares: {} }] });
  expect(slack.messages()).toHaveLength(before);
});

test('takes just the bytes that were announced, once', async () => {
  const { url, put } = await target(2);
  expect((await put('{"a":1}')).status).toBe(400);
  expect((await put('{}')).status).toBe(200);
  expect((await put('{}')).status).toBe(400);
  expect((await fetch(url.replace(/[^/]+$/, 'F0NOTHING'), { method: 'POST', body: '{}' })).status).toBe(400);
});

test('refuses files that are not there, and places where the app may not write', async () => {
  const { id, put } = await target(2);
  expect(await failure(complete(id))).toBe('file_not_found');
  await put('{}');
  expect(await failure(complete('F0NOTHING'))).toBe('file_not_found');
  expect(await failure(complete(id, { channel_id: 'C0NOWHERE' }))).toBe('channel_not_found');
  expect(await failure(complete(id, { channel_id: '#front-desk' }))).toBe('channel_not_found');
  expect(await failure(complete(id, { channel_id, thread_ts: '1.1' }))).toBe('thread_not_found');
  expect(await failure(complete(id))).toBeNull();
  expect(await failure(complete(id))).toBe('file_already_completed');
  expect(await failure(client.files.getUploadURLExternal({ filename: 'x', length: 0 }))).toBe(
    'invalid_arguments',
  );
});

const picture = { type: 'file', chatId: channel_id, userId: 'U0SIMANNA', name: 'Our Cat.png' } as const;

test('a person sends a file, which the app can fetch with its token', async () => {
  slack.act({ ...picture, mimeType: 'image/png', content: btoa('cat'), text: 'Look!' });
  const [message] = slack.messages().slice(-1);
  expect(message).toMatchObject({ text: 'Look!', user: 'U0SIMANNA' });
  const { file } = await client.files.info({ file: message?.files[0]?.id ?? '' });
  expect(file).toMatchObject({ name: 'Our Cat.png', mimetype: 'image/png', size: 3 });
  const { url_private: shown = '', url_private_download: download = '' } = file ?? {};
  expect(shown).toMatch(new RegExp(`^${slack.url}/files-pri/T\\w+-F\\w+/our_cat\\.png$`));

  const headers = { authorization: `Bearer ${slack.botToken}` };
  const answer = await fetch(download, { headers });
  expect([answer.headers.get('content-type'), await answer.text()]).toEqual(['image/png', 'cat']);
  const part = await fetch(shown, { headers: { ...headers, range: 'bytes=-2' } });
  expect([part.status, await part.text()]).toEqual([206, 'at']);
});

test('shows the sign-in page to everybody else', async () => {
  slack.act({ ...picture, mimeType: 'image/png', content: btoa('cat') });
  const { file } = await client.files.info({ file: slack.messages().at(-1)?.files[0]?.id ?? '' });
  const answer = await fetch(file?.url_private ?? '', { headers: { authorization: 'Bearer xoxb-other' } });
  expect([answer.status, answer.redirected, answer.headers.get('content-type')]).toEqual([
    200,
    true,
    expect.stringContaining('text/html'),
  ]);
  expect(await failure(client.files.info({ file: 'F0NOTHING' }))).toBe('file_not_found');
});
