import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import { requestId } from 'hono/request-id';
import { expect, test } from 'vitest';
import { quiet } from '../testing/fakes.ts';
import type { HttpEnv } from './http-env.ts';
import { answerErrors, refuseInvalid } from './problem.ts';

const logged: object[] = [];
const body = z.object({ name: z.string().min(1, 'Write your name.'), tags: z.array(z.string()) });
const route = createRoute({
  method: 'post',
  path: '/people',
  request: { body: { required: true, content: { 'application/json': { schema: body } } } },
  responses: { 204: { description: 'Done' } },
});
const app = new OpenAPIHono<HttpEnv>({ defaultHook: refuseInvalid });
app.onError(answerErrors({ ...quiet, error: (fields) => logged.push(fields) }));
app.use(requestId());
app.openapi(route, (c) => c.body(null, 204));
app.get('/conflict', () => {
  throw new HTTPException(409, { message: 'Ann has this conversation. Ask her to hand it back.' });
});
app.get('/broken', () => {
  throw new Error('password=hunter2');
});

const headers = { 'X-Request-Id': 'req-7', 'Content-Type': 'application/json' };

test('names each field a schema refuses', async () => {
  const response = await app.request('/people', {
    method: 'POST',
    headers,
    body: '{"name": "", "tags": ["a", 5]}',
  });
  expect(response.status).toBe(400);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(await response.json()).toEqual({
    title: 'Bad request',
    status: 400,
    detail: 'Some values do not fit. Correct the listed fields and send it again.',
    requestId: 'req-7',
    errors: [
      { path: 'name', message: 'Write your name.' },
      { path: 'tags.1', message: 'Invalid input: expected string, received number' },
    ],
  });
});

test('malformed JSON is a problem too', async () => {
  const response = await app.request('/people', { method: 'POST', headers, body: '{' });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ title: 'Bad request', requestId: 'req-7' });
});

test('what a route throws for a person is passed on', async () => {
  const response = await app.request('/conflict', { headers });
  expect(await response.json()).toEqual({
    title: 'Conflict',
    status: 409,
    detail: 'Ann has this conversation. Ask her to hand it back.',
    requestId: 'req-7',
  });
});

test('an unexpected error shows no more than where to find it', async () => {
  const response = await app.request('/broken', { headers });
  const text = await response.text();
  expect(response.status).toBe(500);
  expect(text).toContain('req-7');
  expect(text).not.toContain('hunter2');
  expect(logged).toMatchObject([{ requestId: 'req-7', method: 'GET', path: '/broken' }]);
});
