import { fromPathPart, toPathPart } from '@frontdesk/shared/session-path';
import { OpenAPIHono } from '@hono/zod-openapi';
import { expect, test } from 'vitest';
import { appForTests } from './chat/testing/app-for-tests.ts';
import type { HttpEnv } from './http-env.ts';

const names = [
  '.',
  '..',
  '~.',
  '~~..',
  'counts',
  '~counts',
  'bulk',
  '~',
  '~a',
  '...',
  'a.b',
  'with/slash',
  '100%',
  '%2E',
];

test.each(names)(
  'a session called %s is found in an address, with what is asked of it',
  async (sessionId) => {
    const admin = new OpenAPIHono<HttpEnv>()
      .get('/sessions/counts', (c) => c.text('the counts'))
      .get('/sessions/:sessionId', (c) => c.text(c.req.param('sessionId')))
      .get('/sessions/:sessionId/messages', (c) =>
        c.text(`${c.req.param('sessionId')} ${c.req.query('limit')}`),
      );
    const app = appForTests({ admin });
    const part = encodeURIComponent(toPathPart(sessionId));
    const read = async (path: string) => (await app.request(`/api/admin/sessions/${path}`)).text();
    expect(await read(part)).toBe(sessionId);
    expect(await read(`${part}/messages?limit=5`)).toBe(`${sessionId} 5`);
    expect(await read('counts')).toBe('the counts');
    expect(fromPathPart(toPathPart(sessionId))).toBe(sessionId);
  },
);
