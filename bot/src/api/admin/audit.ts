import { auditFilter, auditPage } from '@frontdesk/shared/audit';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { listAudit } from '../../store/audit.ts';
import type { Database } from '../../store/database.ts';
import type { HttpEnv } from '../http-env.ts';
import { refuseInvalid } from '../problem.ts';
import { allow } from './allow.ts';
import { json } from './responses.ts';

const list = createRoute({
  method: 'get',
  middleware: allow('audit.read'),
  path: '/',
  request: {
    query: auditFilter.extend({
      cursor: z.coerce.number().int().positive().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: { 200: json(auditPage, 'What people of the team did, the newest first') },
});

/** What was changed and what left the house, by whom. */
export function auditApi(db: Database) {
  return new OpenAPIHono<HttpEnv>({ defaultHook: refuseInvalid }).openapi(list, async (c) =>
    c.json(await listAudit(db, c.req.valid('query')), 200),
  );
}
