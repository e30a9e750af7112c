import { sessionSummary } from '@frontdesk/shared/chat';
import { sessionChange } from '@frontdesk/shared/inbox';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import type { Upkeep } from '../../core/upkeep.ts';
import type { Database } from '../../store/database.ts';
import { findSession } from '../../store/sessions.ts';
import type { HttpEnv } from '../http-env.ts';
import { refuseInvalid } from '../problem.ts';
import { allow, demand } from './allow.ts';
import { authorOf } from './audit-by.ts';
import { found } from './found.ts';
import { body, json, refusal } from './responses.ts';
import { signedIn } from './signed-in.ts';

export interface SessionEditsDeps {
  db: Database;
  upkeep: Upkeep;
}

const missing = refusal('No such session');
const params = z.object({ sessionId: z.string().max(255) });
const change = createRoute({
  method: 'patch',
  middleware: allow('sessions.reply', 'sessions.edit'),
  path: '/{sessionId}',
  request: { params, body: body(sessionChange) },
  responses: {
    200: json(sessionSummary, 'The session as it is now'),
    404: missing,
    409: refusal('Somebody else has it, so it cannot be closed; the detail names them'),
    422: refusal('No such label, or somebody who may not read sessions'),
  },
});
const remove = createRoute({
  method: 'delete',
  middleware: allow('sessions.delete'),
  path: '/{sessionId}',
  request: { params },
  responses: { 204: { description: 'Gone, with everything in it' }, 404: missing },
});
const resolve = createRoute({
  method: 'post',
  middleware: allow('sessions.reply'),
  path: '/{sessionId}/resolve',
  request: { params },
  responses: { 204: { description: 'What was flagged has been seen to' }, 404: missing },
});

/** What people change of one session besides speaking in it. */
export function sessionEditsApi({ db, upkeep }: SessionEditsDeps) {
  return new OpenAPIHono<HttpEnv>({ defaultHook: refuseInvalid })
    .openapi(change, async (c) => {
      const { sessionId } = c.req.valid('param');
      const { title, ...edit } = c.req.valid('json');
      const { permissions, id } = signedIn(c);
      if (title !== undefined) demand(permissions, 'sessions.edit');
      if (Object.keys(edit).length > 0) demand(permissions, 'sessions.reply');
      // A title of nothing but spaces is none.
      const outcome = await upkeep.edit(sessionId, { ...edit, ...titled(title) }, authorOf(c));
      if (outcome.kind !== 'changed' && outcome.kind !== 'same') throw refusalOfEdit(outcome);
      return c.json(found(await findSession(db, id, sessionId), 'session'), 200);
    })
    .openapi(remove, async (c) => {
      const removed = await upkeep.remove(c.req.valid('param').sessionId, authorOf(c));
      found(removed, 'session');
      return c.body(null, 204);
    })
    .openapi(resolve, async (c) => {
      const outcome = await upkeep.edit(c.req.valid('param').sessionId, { resolved: true }, authorOf(c));
      if (outcome.kind === 'no_session') throw refusalOfEdit(outcome);
      return c.body(null, 204);
    });
}

const titled = (title: string | null | undefined) => (title === undefined ? {} : { title: title || null });

type Refused = Exclude<Awaited<ReturnType<Upkeep['edit']>>, { kind: 'changed' | 'same' }>;

/** Why it cannot be, in words. */
export function refusalOfEdit(outcome: Refused): HTTPException {
  switch (outcome.kind) {
    case 'taken':
      return new HTTPException(409, {
        message: `${outcome.by} has this session. It can be closed once they hand it back.`,
      });
    case 'no_session':
      return new HTTPException(404, { message: 'There is no such session (any more).' });
    case 'no_label':
      return new HTTPException(422, { message: 'There is no such label (any more). Choose another one.' });
    case 'no_assignee':
      return new HTTPException(422, {
        message: 'This person may not see conversations. Choose somebody who may.',
      });
  }
}
