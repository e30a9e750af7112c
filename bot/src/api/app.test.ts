import { OpenAPIHono } from '@hono/zod-openapi';
import { expect, test } from 'vitest';
import { quiet } from '../testing/fakes.ts';
import { appForTests } from './chat/testing/app-for-tests.ts';
import type { HttpEnv } from './http-env.ts';

test('the OpenAPI document describes the chat endpoints as they are called', async () => {
  const response = await appForTests({ version: '1.2.3' }).request('/api/openapi.json');
  const document = await response.json();
  const paths = [
    '/api/chat/sessions/create_session/',
    '/api/chat/message/',
    '/api/chat/sessions/get_session/',
    '/api/chat/sessions/update_user_details/',
    '/api/chat/sessions/my_data/',
    '/api/chat/sessions/export/',
    '/api/chat/sessions/forget/',
  ];
  expect(document).toMatchObject({
    openapi: '3.1.0',
    info: { title: 'Frontdesk', version: '1.2.3' },
    paths: Object.fromEntries(paths.map((path) => [path, expect.any(Object)])),
    components: {
      schemas: {
        ChatAsk: {
          required: ['session_id', 'message'],
          properties: { message: { type: 'string', maxLength: 5000 } },
        },
      },
    },
  });
});

test('every answer carries a request id; a well-formed one of the caller is kept', async () => {
  const app = appForTests();
  const made = await app.request('/healthz');
  expect(made.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  const kept = await app.request('/healthz', { headers: { 'X-Request-Id': 'mine-1' } });
  expect(kept.headers.get('x-request-id')).toBe('mine-1');
  const replaced = await app.request('/healthz', { headers: { 'X-Request-Id': '<script>' } });
  expect(replaced.headers.get('x-request-id')).not.toBe('<script>');
});

test('an unknown address is a problem, with the security headers on it', async () => {
  const response = await appForTests().request('/nothing');
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ title: 'Not found', status: 404 });
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('x-frame-options')).toBe('DENY');
  expect(response.headers.has('strict-transport-security')).toBe(false);
});

test('HSTS is sent once the public address is known to be TLS', async () => {
  const response = await appForTests({ publicUrl: new URL('https://desk.example') }).request('/healthz');
  expect(response.headers.get('strict-transport-security')).toBe('max-age=15552000');
});

test('the auth and admin routers get their place, with a limit on their bodies', async () => {
  const router = () => new OpenAPIHono<HttpEnv>().post('/echo', async (c) => c.text(await c.req.text()));
  const app = appForTests({ auth: router(), admin: router() });
  for (const path of ['/api/auth/echo', '/api/admin/echo']) {
    expect(await (await app.request(path, { method: 'POST', body: 'Hi' })).text()).toBe('Hi');
    expect((await app.request(path, { method: 'POST', body: 'x'.repeat(1_100_000) })).status).toBe(413);
  }
});

test('the request log names the path without its query', async () => {
  const lines: object[] = [];
  const app = appForTests({ log: { ...quiet, info: (fields) => lines.push(fields) } });
  await app.request('/api/chat/sessions/get_session/?session_id=secret');
  await app.request('/healthz');
  expect(lines).toMatchObject([{ method: 'GET', path: '/api/chat/sessions/get_session/', status: 404 }]);
  expect(JSON.stringify(lines)).not.toContain('secret');
});
