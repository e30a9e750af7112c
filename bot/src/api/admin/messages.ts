import { foundMessagePage, messageFilter } from '@frontdesk/shared/inbox';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Database } from '../../store/database.ts';
import { findMessages } from '../../store/message-search.ts';
import type { HttpEnv } from '../http-env.ts';
import { refuseInvalid } from '../problem.ts';
import { allow } from './allow.ts';
import { json, refusal } from './responses.ts';

const find = createRoute({
  method: 'get',
  middleware: allow('sessions.read'),
  path: '/',
  request: {
    query: messageFilter.extend({
      cursor: z.string().optional(),
      limit: z.coerce.number().int().min(1).max(100).default(40),
    }),
  },
  responses: {
    200: json(foundMessagePage, 'Messages, newest first; with `q`, those that hold its words'),
    400: refusal('The filter does not fit'),
  },
});

/** Finding what was said, in all sessions. */
export function messagesApi(db: Database) {
  return new OpenAPIHono<HttpEnv>({ defaultHook: refuseInvalid }).openapi(find, async (c) => {
    const { cursor, limit, ...filter } = c.req.valid('query');
    return c.json(await findMessages(db, filter, { cursor, limit }), 200);
  });
}
