import { expect, test } from 'vitest';
import { appForTests } from './chat/testing/app-for-tests.ts';
import type { WebhookChannel } from './webhooks.ts';

const seen: { headers: Headers; body: string }[] = [];
const telegram: WebhookChannel = {
  name: 'telegram',
  async webhook(request) {
    seen.push({ headers: request.headers, body: await request.text() });
    return new Response('taken', { status: 202 });
  },
};
const app = appForTests({ channels: [telegram, { name: 'slack' }] });
const post = (path: string, body = '{}', headers = {}) =>
  app.request(path, { method: 'POST', body, headers });

test('hands the request to its channel as it came, and passes its answer on', async () => {
  const response = await post('/webhooks/telegram', '{"a": "ü"}', { 'X-Signature': 's' });
  expect([response.status, await response.text()]).toEqual([202, 'taken']);
  expect(seen.at(-1)?.body).toBe('{"a": "ü"}');
  expect(seen.at(-1)?.headers.get('x-signature')).toBe('s');
});

test('is 404 where no channel listens', async () => {
  for (const path of [
    '/webhooks/slack',
    '/webhooks/web',
    '/webhooks/nobody',
    '/webhooks/__proto__',
    '/webhooks',
  ]) {
    expect((await post(path)).status).toBe(404);
  }
  expect((await app.request('/webhooks/telegram')).status).toBe(404);
});

test('takes up to 4 MB', async () => {
  const MiB = 1024 * 1024;
  expect(
    (await post('/webhooks/telegram', 'x'.repeat(4 * MiB), { 'Content-Length': `${4 * MiB}` })).status,
  ).toBe(202);
  const before = seen.length;
  expect((await post('/webhooks/telegram', 'x'.repeat(4 * MiB + 1))).status).toBe(413);
  expect(seen).toHaveLength(before);
});

test('a channel that breaks is a 500 without its reason: the platform sends the update again', async () => {
  const broken: WebhookChannel = { name: 'slack', webhook: () => Promise.reject(new Error('xoxb-secret')) };
  const response = await appForTests({ channels: [broken] }).request('/webhooks/slack', { method: 'POST' });
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('xoxb');
});
