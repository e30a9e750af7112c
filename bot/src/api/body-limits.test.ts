import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { appForTests } from './chat/testing/app-for-tests.ts';
import type { HttpEnv } from './http-env.ts';

const MiB = 1024 * 1024;
const path = '/api/chat/message/';

/** A body without Content-Length, in chunks of 64 KiB; `sent` counts them. */
function chunked(totalBytes: number) {
  const sent = { bytes: 0 };
  const stream = new ReadableStream({
    pull(controller) {
      const size = Math.min(65_536, totalBytes - sent.bytes);
      if (size === 0) return controller.close();
      sent.bytes += size;
      controller.enqueue(new Uint8Array(size).fill(0x20));
    },
  });
  return { stream, sent };
}

async function post(totalBytes: number, headers: Record<string, string> = {}) {
  const { stream, sent } = chunked(totalBytes);
  const init = { method: 'POST', body: stream, duplex: 'half' as const, headers };
  const response = await appForTests().request(path, init);
  return { response, sent };
}

test('exactly 1 MB is read, one byte more is refused', async () => {
  expect((await post(MiB, { 'Content-Type': 'text/plain' })).response.status).toBe(415);
  expect((await post(MiB + 1, { 'Content-Type': 'text/plain' })).response.status).toBe(413);
});

test('of the admin API only the simulator takes more, for files', async () => {
  const admin = new Hono<HttpEnv>().post('*', (c) => c.text('taken'));
  const sendTo = async (path: string, megabytes: number) => {
    const body = new Uint8Array(megabytes * MiB);
    return (await appForTests({ admin }).request(path, { method: 'POST', body })).status;
  };
  expect(await sendTo('/api/admin/sessions', 2)).toBe(413);
  expect(await sendTo('/api/admin/simulator/telegram/actions', 12)).toBe(200);
  expect(await sendTo('/api/admin/simulator/telegram/actions', 13)).toBe(413);
});

test('a body that is too large is swallowed to its end, so that the client gets to read the answer', async () => {
  const { response, sent } = await post(5 * MiB);
  expect([response.status, sent.bytes]).toEqual([413, 5 * MiB]);
  expect(response.headers.has('connection')).toBe(false);
});

test('a body without end is cut off', async () => {
  const { response, sent } = await post(Infinity);
  expect(response.status).toBe(413);
  expect(response.headers.get('connection')).toBe('close');
  expect(sent.bytes).toBeLessThan(66 * MiB);
});

test('a declared length beyond all patience is refused unread', async () => {
  const { response, sent } = await post(MiB, { 'Content-Length': String(1024 * MiB) });
  expect([response.status, response.headers.get('connection')]).toEqual([413, 'close']);
  expect(sent.bytes).toBeLessThan(MiB);
});
