import { expect, test } from 'vitest';
import { appForTests } from './chat/testing/app-for-tests.ts';

const createPath = '/api/chat/sessions/create_session/';

/** As a request for this host arrives from a socket: in its URL and in its header. */
async function statusFor(host: string, deps: Parameters<typeof appForTests>[0] = {}): Promise<number> {
  const url = `http://${host}${createPath}`;
  const request = new Request(URL.canParse(url) ? url : `http://localhost${createPath}`, {
    method: 'POST',
    headers: { Host: host },
  });
  return (await appForTests(deps).request(request)).status;
}

test.each([
  'localhost',
  'localhost:3000',
  'LocalHost:8080',
  'localhost.:3000',
  '127.0.0.1',
  '127.0.0.1:49152',
  '[::1]',
  '[::1]:3000',
])('by default %s is allowed', async (host) => {
  expect(await statusFor(host)).toBe(201);
});

test.each([
  'evil.example',
  'evil.example:3000',
  'localhost.evil.example',
  'notlocalhost',
  '127.0.0.1.evil.example',
  'localhost/..',
  '192.168.0.5:3000',
  '0.0.0.0',
  '[::2]',
  '',
  'a b',
])('by default "%s" is refused', async (host) => {
  expect(await statusFor(host)).toBe(400);
});

test("PUBLIC_URL's host is allowed by default, on any port", async () => {
  const publicUrl = new URL('https://desk.example/base');
  expect(await statusFor('desk.example', { publicUrl })).toBe(201);
  expect(await statusFor('desk.example:3000', { publicUrl })).toBe(201);
  expect(await statusFor('localhost', { publicUrl })).toBe(201);
  expect(await statusFor('other.example', { publicUrl })).toBe(400);
});

test('ALLOWED_HOSTS names the allowed ones', async () => {
  const allowedHosts = ['desk.example', 'chat.example:8443', '.shop.example', '[2001:db8::1]'];
  const statuses = async (...hosts: string[]) =>
    Promise.all(hosts.map((host) => statusFor(host, { allowedHosts })));
  expect(
    await statuses(
      'desk.example:80',
      'chat.example:8443',
      'shop.example',
      'a.b.shop.example:3000',
      '[2001:db8::1]:3000',
    ),
  ).toEqual([201, 201, 201, 201, 201]);
  expect(await statuses('localhost', 'chat.example', 'chat.example:9000', 'myshop.example')).toEqual([
    400, 400, 400, 400,
  ]);
});

test('a star allows every host', async () => {
  expect(await statusFor('whatever.example', { allowedHosts: ['*'] })).toBe(201);
});

test('a value that is no host name stops the start and says so', () => {
  for (const name of ['https://desk.example', 'desk example', 'desk.example/chat', '']) {
    expect(() => appForTests({ allowedHosts: [name] })).toThrow(
      `ALLOWED_HOSTS: "${name}" is not a host name`,
    );
  }
});

test('the chat API refuses in its own shape, everything else as a problem', async () => {
  const app = appForTests();
  const headers = { Host: 'evil.example' };
  const chat = await app.request(createPath, { method: 'POST', headers });
  expect(await chat.json()).toEqual({ detail: expect.any(String) });
  const other = await app.request('/api/openapi.json', { headers });
  expect(other.status).toBe(400);
  expect(other.headers.get('content-type')).toBe('application/problem+json');
});

test('probes may call by any address', async () => {
  const response = await appForTests().request('/healthz', { headers: { Host: '10.1.2.3:3000' } });
  expect(response.status).toBe(200);
});
