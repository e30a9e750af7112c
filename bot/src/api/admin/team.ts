import { team } from '@frontdesk/shared/inbox';
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import type { Database } from '../../store/database.ts';
import { listTeam } from '../../store/members.ts';
import type { HttpEnv } from '../http-env.ts';
import { allow } from './allow.ts';
import { json } from './responses.ts';

const list = createRoute({
  method: 'get',
  middleware: allow('sessions.read'),
  path: '/',
  responses: { 200: json(team, 'Who can be assigned: everybody who may answer, by name') },
});

/** The team as everybody in it sees it. */
export function teamApi(db: Database) {
  return new OpenAPIHono<HttpEnv>().openapi(list, async (c) =>
    c.json(await listTeam(db, 'sessions.reply'), 200),
  );
}
