import { inspect } from 'node:util';
import { startTelegramSimulator } from '@frontdesk/simulator/telegram/server';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Attachment } from '../../core/ports.ts';
import { telegramChannel } from './index.ts';
import { fakeBotApi, ok, type Reply, refusal } from './testing/fake-bot-api.ts';
import { memoryCursor } from './testing/memory-cursor.ts';
import { recordedLog } from './testing/recorded-log.ts';
import { soon } from './testing/soon.ts';

const token = '700001:AAsecret-of-the-bot_0123456789';
const signal = new AbortController().signal;
const { log } = recordedLog();
const channelAt = (apiRoot: string) =>
  telegramChannel({ token, apiRoot, mode: 'polling', cursor: memoryCursor().cursor, log });

/** What Ann sent, as the bot heard of it, and the channel that heard it. */
async function heard(as: 'photo' | 'voice' | 'video' | 'document', name: string, mimeType: string) {
  const simulator = await startTelegramSimulator({ token });
  const channel = channelAt(simulator.url);
  onTestFinished(async () => {
    await channel.stop();
    await simulator.close();
  });
  const attachments: Attachment[] = [];
  await channel.start(async (inbound) => {
    if (inbound.type === undefined) attachments.push(...(inbound.attachments ?? []));
  });
  const content = btoa('0123456789');
  simulator.act({ type: 'file', chatId: '1001', userId: '1001', as, name, mimeType, content });
  await expect.poll(() => attachments.length, soon).toBe(1);
  return { channel, attachment: attachments[0]!, ref: attachments[0]?.ref ?? '' };
}

/** A bot whose files are at `answer`; getFile says where unless `getFile` says otherwise. */
async function failureOf(answer: Reply, getFile: Reply = ok({ file_id: 'F', file_path: 'photos/a b.jpg' })) {
  const server = await fakeBotApi((method) => (method === 'getFile' ? getFile : answer));
  onTestFinished(server.close);
  const outcome = await channelAt(server.url).file!('F', { signal }).catch((error: unknown) => error);
  expect(inspect(outcome, { depth: 9 })).not.toContain('secret-of-the-bot');
  return outcome;
}

const text = async (file: { body: ReadableStream }) => new Response(file.body).text();

describe('a file that somebody sent on Telegram', () => {
  it.each([
    ['photo', 'cat.png', 'image/png', { kind: 'image' }, 'image/jpeg'],
    ['voice', 'v.ogg', 'audio/ogg', { kind: 'audio', mimeType: 'audio/ogg' }, 'audio/ogg'],
    ['video', 'v.mp4', 'video/mp4', { kind: 'video', name: 'v.mp4' }, 'video/mp4'],
    ['document', 'Menu.pdf', 'application/pdf', { kind: 'file', mimeType: 'application/pdf' }, undefined],
  ] as const)('comes as it was: %s', async (as, name, mimeType, told, type) => {
    const { channel, attachment, ref } = await heard(as, name, mimeType);
    expect(attachment).toMatchObject({ ...told, sizeBytes: 10 });
    const file = await channel.file!(ref, { signal });
    expect(file).toMatchObject({ sizeBytes: 10, takesRanges: true });
    expect([file.mimeType, file.contentRange, await text(file)]).toEqual([type, undefined, '0123456789']);
  });

  it('comes in parts, and whole when there is no such part', async () => {
    const { channel, ref } = await heard('video', 'v.mp4', 'video/mp4');
    const part = await channel.file!(ref, { signal, range: 'bytes=2-4' });
    expect([part.contentRange, part.sizeBytes, await text(part)]).toEqual(['bytes 2-4/10', 3, '234']);
    const whole = await channel.file!(ref, { signal, range: 'bytes=99-' });
    expect([whole.contentRange, await text(whole)]).toEqual([undefined, '0123456789']);
  });

  it('ends with its reader', async () => {
    const { channel, ref } = await heard('video', 'v.mp4', 'video/mp4');
    const left = AbortSignal.abort(new Error('the tab was closed'));
    await expect(channel.file!(ref, { signal: left })).rejects.toThrow('the tab was closed');
  });

  it.each([
    ['of another bot', refusal(400, 'Bad Request: wrong file_id'), 'gone', /another bot/],
    ['that is too big', refusal(400, 'Bad Request: file is too big'), 'too_large', /20 MB.*another way/],
    ['for a token that is wrong', refusal(401, 'Unauthorized'), 'refused', /BOT_TOKEN/],
    ['when Telegram has no time', refusal(429, 'Too Many', { retry_after: 3 }), 'not_sent', /wait 3 s/],
    ['when the connection breaks', 'cut' as const, 'not_sent', /^The connection to Telegram broke[^.]*\.$/],
    ['without a place', ok({ file_id: 'F' }), 'gone', /any more/],
    ['on the disk of a local server', ok({ file_path: `/data/${token}/a.jpg` }), 'refused', /--local/],
  ])('is told of in words: %s', async (_, getFile, code, words) => {
    expect(await failureOf('cut', getFile)).toMatchObject({ code, message: expect.stringMatching(words) });
  });

  it.each([
    [{ status: 404, body: {} }, 'gone', /any more/],
    [{ status: 401, body: {} }, 'refused', /BOT_TOKEN/],
    [{ status: 502, body: 'no' }, 'not_sent', /now \(502\)/],
    [{ status: 302, body: 'no' }, 'not_sent', /now \(302\)/],
    ['cut' as const, 'not_sent', /connection to Telegram broke/],
  ])('is told of in words: the file server says %j', async (answer, code, words) => {
    expect(await failureOf(answer)).toMatchObject({ code, message: expect.stringMatching(words) });
  });
});
