import { presenceReport, readMark } from '@frontdesk/shared/inbox';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Live } from '../../core/ports.ts';
import type { Database } from '../../store/database.ts';
import { markRead, markUnread } from '../../store/read-marks.ts';
import { standingSessions } from '../../store/sessions.ts';
import type { HttpEnv } from '../http-env.ts';
import { refuseInvalid } from '../problem.ts';
import { demand } from './allow.ts';
import { found } from './found.ts';
import { body, refusal } from './responses.ts';
import { signedIn } from './signed-in.ts';

export interface SessionReadsDeps {
  db: Database;
  live: Live;
}

const params = z.object({ sessionId: z.string().max(255) });
const done = { description: 'Done' };
const read = createRoute({
  method: 'post',
  path: '/{sessionId}/read',
  request: { params, body: body(readMark) },
  responses: { 204: done, 404: refusal('No such session, or no such message in it') },
});
const presence = createRoute({
  method: 'post',
  path: '/{sessionId}/presence',
  request: { params, body: body(presenceReport) },
  responses: { 204: done, 404: refusal('No such session') },
});

/** What the one who asks has read, and where they are. It is theirs alone, and no entry of the audit log. */
export function sessionReadsApi({ db, live }: SessionReadsDeps) {
  const tell = (userId: string, sessionIds: string[]) => {
    for (const sessionId of sessionIds) live.publish({ type: 'session.read', sessionId, userId });
  };
  const stands = async (sessionId: string) => (await standingSessions(db, [sessionId])).has(sessionId);

  return new OpenAPIHono<HttpEnv>({ defaultHook: refuseInvalid })
    .openapi(read, async (c) => {
      const { sessionId } = c.req.valid('param');
      const { messageId } = c.req.valid('json');
      const { id } = signedIn(c);
      if (messageId === null) {
        found(await stands(sessionId), 'session');
        tell(id, await markUnread(db, id, [sessionId]));
      } else {
        const marked = found(await markRead(db, id, sessionId, messageId), 'message in this session');
        if (marked === 'moved') tell(id, [sessionId]);
      }
      return c.body(null, 204);
    })
    .openapi(presence, async (c) => {
      const { sessionId } = c.req.valid('param');
      const { tab, state } = c.req.valid('json');
      const { id: userId, name, permissions } = signedIn(c);
      if (state === 'replying') demand(permissions, 'sessions.reply');
      found(await stands(sessionId), 'session');
      live.publish({ type: 'presence', sessionId, userId, name, tab, state });
      return c.body(null, 204);
    });
}
