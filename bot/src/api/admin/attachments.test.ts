import { testDatabase } from '@frontdesk/prisma/testing';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { FrontdeskError } from '../../core/errors.ts';
import type { Attachment, Channel, ChannelFile, ChannelName } from '../../core/ports.ts';
import { storeInbound } from '../../store/inbound.ts';
import { fakeChannel, inbound } from '../../testing/fakes.ts';
import { adminForTests } from './testing/admin-for-tests.ts';

const { db, drop } = await testDatabase();
afterAll(drop);
const channels = new Map<ChannelName, Channel>();
const admin = await adminForTests(db, { channels });

type Give = NonNullable<Channel['file']>;
const whole: ChannelFile = { body: new ReadableStream(), takesRanges: false };
const file = (text: string, over: Partial<ChannelFile> = {}): ChannelFile => ({
  ...whole,
  body: new Response(text).body!,
  ...over,
});

let asked: { ref: string; range?: string; signal: AbortSignal }[];
let give: Give;
beforeEach(() => {
  asked = [];
  give = async () => file('cat');
  channels.set('telegram', {
    ...fakeChannel(),
    file: (ref, options) => {
      asked.push({ ref, ...options });
      return give(ref, options);
    },
  });
});

async function sent(...attachments: Attachment[]): Promise<string> {
  const { messageId } = (await storeInbound(db, 'telegram', inbound('[photo]', { attachments }), 0))!;
  return `/api/admin/messages/${messageId}/attachments`;
}
const get = (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) =>
  admin.app.request(`http://localhost${path}`, {
    ...init,
    headers: { cookie: admin.cookie, ...init.headers },
  });
const photo: Attachment = { kind: 'image', ref: 'F1', mimeType: 'image/png', name: 'Cat.png' };

describe('a file that came with a message', () => {
  it('is handed on as it is, and nothing about where it was', async () => {
    give = async () => file('cat', { sizeBytes: 3 });
    const answer = await get(`${await sent(photo)}/0`);
    expect([answer.status, await answer.text()]).toEqual([200, 'cat']);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': '3',
      'content-disposition': `inline; filename="Cat.png"; filename*=UTF-8''Cat.png`,
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, max-age=300',
    });
    expect(asked).toMatchObject([{ ref: 'F1', range: undefined }]);
  });

  it('is found by its place among them', async () => {
    const path = await sent(photo, { kind: 'file', ref: 'F2', name: 'menu.pdf' });
    await get(`${path}/1`);
    expect(asked).toMatchObject([{ ref: 'F2' }]);
    expect((await get(`${path}/2`)).status).toBe(404);
  });

  it('comes in parts where the platform gives them', async () => {
    give = async (_, { range }) =>
      range ? file('a', { contentRange: 'bytes 1-1/3', sizeBytes: 1, takesRanges: true }) : file('cat');
    const part = await get(`${await sent({ ...photo, mimeType: 'video/mp4' })}/0`, {
      headers: { range: 'bytes=1-1' },
    });
    expect([part.status, part.headers.get('content-range'), part.headers.get('accept-ranges')]).toEqual([
      206,
      'bytes 1-1/3',
      'bytes',
    ]);
    const answer = await get(`${await sent(photo)}/0`);
    expect([answer.status, answer.headers.get('accept-ranges')]).toEqual([200, null]);
  });

  it.each([
    ['image/jpeg; charset=binary', 'image/jpeg', 'inline'],
    ['IMAGE/GIF', 'image/gif', 'inline'],
    ['audio/ogg', 'audio/ogg', 'inline'],
    ['video/mp4', 'video/mp4', 'inline'],
    ['application/pdf', 'application/pdf', 'inline'],
    ['image/svg+xml', 'application/octet-stream', 'attachment'],
    ['text/html', 'application/octet-stream', 'attachment'],
    ['text/plain', 'application/octet-stream', 'attachment'],
    ['application/xhtml+xml', 'application/octet-stream', 'attachment'],
    ['audio/x\r\nset-cookie: a', 'application/octet-stream', 'attachment'],
    [undefined, 'application/octet-stream', 'attachment'],
  ])('that says it is %j is %s, %s', async (mimeType, type, way) => {
    const answer = await get(`${await sent({ ...photo, mimeType })}/0`);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('content-disposition')).toMatch(new RegExp(`^${way};`));
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy?.includes('sandbox')).toBe(type !== 'application/pdf');
  });

  it('without a type is what the platform says it is, and without a name has one', async () => {
    give = async () => file('cat', { mimeType: 'image/jpeg' });
    const path = await sent({ kind: 'image', ref: 'F1' });
    const { headers } = await get(`${path}/0`);
    expect(headers.get('content-type')).toBe('image/jpeg');
    expect(headers.get('content-disposition')).toMatch(/filename="image-\d+\.jpg"/);
  });

  it.each([
    ['Ärger & 猫.png', `filename="_rger & _.png"; filename*=UTF-8''%C3%84rger%20%26%20%E7%8C%AB.png`],
    ['../../etc/"x".png', `filename=".._.._etc__x_.png"; filename*=UTF-8''.._.._etc_%22x%22.png`],
    ['a\r\nSet-Cookie: b', `filename="aSet-Cookie: b"; filename*=UTF-8''aSet-Cookie%3A%20b`],
    ['cod\u202Egnp.exe', `filename="codgnp.exe"; filename*=UTF-8''codgnp.exe`],
    ['it’s (new)*', `filename="it_s (new)*"; filename*=UTF-8''it%E2%80%99s%20%28new%29%2A`],
    ['\u200B', `filename="file"; filename*=UTF-8''file`],
  ])('called %j keeps its name', async (name, told) => {
    const answer = await get(`${await sent({ ...photo, name })}/0`);
    expect(answer.headers.get('content-disposition')).toBe(`inline; ${told}`);
  });

  it.each([
    ['gone', 410],
    ['too_large', 413],
    ['refused', 502],
    ['not_sent', 502],
  ] as const)('that is %s is a %i with words', async (code, status) => {
    give = async () => {
      throw new FrontdeskError(code, 'Telegram says why.');
    };
    const answer = await get(`${await sent(photo)}/0`);
    expect([answer.status, await answer.json()]).toEqual([
      status,
      expect.objectContaining({ detail: 'Telegram says why.' }),
    ]);
  });

  it('ends at its platform when its reader leaves', async () => {
    const left = new AbortController();
    give = (_, { signal }) =>
      new Promise((_resolve, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason as Error)),
      );
    const answer = get(`${await sent(photo)}/0`, { signal: left.signal });
    await expect.poll(() => asked.length).toBe(1);
    left.abort();
    await answer;
    expect(asked[0]?.signal.aborted).toBe(true);
  });

  it('is not there: a place, a message that is none, a channel without files', async () => {
    const place = await sent({ kind: 'location', name: '1, 2' }, photo);
    expect(await (await get(`${place}/0`)).json()).toMatchObject({
      status: 404,
      detail: 'There is no file behind this location.',
    });
    expect((await get('/api/admin/messages/2000000000/attachments/0')).status).toBe(404);
    expect((await get('/api/admin/messages/20000000000/attachments/0')).status).toBe(400);
    channels.set('telegram', fakeChannel());
    expect((await get(`${place}/1`)).status).toBe(404);
    channels.delete('telegram');
    expect(await (await get(`${place}/1`)).json()).toMatchObject({
      status: 502,
      detail: expect.stringContaining('not connected'),
    });
  });

  it('is for those who may read the session', async () => {
    const path = await sent(photo);
    const other = await admin.as(['audit.read']);
    expect((await get(`${path}/0`, { headers: { cookie: other.cookie } })).status).toBe(403);
    expect((await get(`${path}/0`, { headers: { cookie: '' } })).status).toBe(401);
    expect(asked).toEqual([]);
  });
});
