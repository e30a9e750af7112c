import { messagePage, sessionPage, sessionSummary } from '@frontdesk/shared/chat';
import { sessionCounts, sessionFilter } from '@frontdesk/shared/inbox';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Database } from '../../store/database.ts';
import type { ModelPrices } from '../../store/model-prices.ts';
import { countSessions, listSessions } from '../../store/session-list.ts';
import { findSession, listMessages } from '../../store/sessions.ts';
import type { HttpEnv } from '../http-env.ts';
import { refuseInvalid } from '../problem.ts';
import { found } from './found.ts';
import { json, refusal } from './responses.ts';
import { signedIn } from './signed-in.ts';

const missing = refusal('No such session');
const sessionId = z.object({ sessionId: z.string().max(255) });
const pageSize = (most: number, usual: number) => z.coerce.number().int().min(1).max(most).default(usual);

const list = createRoute({
  method: 'get',
  path: '/',
  request: { query: sessionFilter.extend({ cursor: z.string().optional(), limit: pageSize(100, 40) }) },
  responses: { 200: json(sessionPage, 'The sessions the filter means, newest activity first') },
});
const counts = createRoute({
  method: 'get',
  path: '/counts',
  responses: { 200: json(sessionCounts, 'Open sessions of each view; 100: a hundred or more') },
});
const one = createRoute({
  method: 'get',
  path: '/{sessionId}',
  request: { params: sessionId },
  responses: { 200: json(sessionSummary, 'One session'), 404: missing },
});
const messages = createRoute({
  method: 'get',
  path: '/{sessionId}/messages',
  request: {
    params: sessionId,
    query: z.object({
      before: z.coerce.number().int().optional(),
      after: z.coerce.number().int().optional(),
      around: z.coerce.number().int().optional(),
      limit: pageSize(200, 50),
    }),
  },
  responses: { 200: json(messagePage, 'A page of the transcript, ascending'), 404: missing },
});

export interface SessionsDeps {
  db: Database;
  /** For the receipts. */
  modelPrices: ModelPrices;
}

/** The inbox: sessions and their transcripts. */
export function sessionsApi({ db, modelPrices }: SessionsDeps) {
  return (
    new OpenAPIHono<HttpEnv>({ defaultHook: refuseInvalid })
      .openapi(list, async (c) => {
        const { cursor = null, limit, ...filter } = c.req.valid('query');
        return c.json(await listSessions(db, signedIn(c).id, filter, { cursor, limit }), 200);
      })
      // Before the session that would be called "counts".
      .openapi(counts, async (c) => c.json(await countSessions(db, signedIn(c).id), 200))
      .openapi(one, async (c) =>
        c.json(found(await findSession(db, signedIn(c).id, c.req.valid('param').sessionId), 'session'), 200),
      )
      .openapi(messages, async (c) => {
        const page = await listMessages(
          db,
          signedIn(c).id,
          c.req.valid('param').sessionId,
          c.req.valid('query'),
          modelPrices,
        );
        return c.json(found(page, 'session'), 200);
      })
  );
}
