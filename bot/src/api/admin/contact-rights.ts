import { erasureReceipt } from '@frontdesk/shared/inbox';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import type { ContactRights } from '../../core/contact-rights.ts';
import { recordAudit } from '../../store/audit.ts';
import type { Database } from '../../store/database.ts';
import type { HttpEnv } from '../http-env.ts';
import { refuseInvalid } from '../problem.ts';
import { allow } from './allow.ts';
import { auditBy } from './audit-by.ts';
import { json, refusal } from './responses.ts';
import { sessionTarget } from './session-target.ts';

export interface ContactRightsDeps {
  db: Database;
  contactRights: ContactRights;
}

const params = z.object({ sessionId: z.string().max(255) });
const refusals = {
  404: refusal('No such session'),
  409: refusal('A group, or nothing is known of anybody (any more)'),
};
const dossier = createRoute({
  method: 'get',
  middleware: allow('data.export'),
  path: '/{sessionId}/dossier',
  request: { params },
  responses: {
    200: json(z.looseObject({ exportedAt: z.string() }), 'Everything stored about the person, as a file'),
    ...refusals,
  },
});
const erase = createRoute({
  method: 'post',
  middleware: allow('sessions.delete'),
  path: '/{sessionId}/erase',
  request: { params },
  responses: { 200: json(erasureReceipt, 'What was erased; it cannot be undone'), ...refusals },
});

/** What a person may ask of us about their data, done for them by the team. */
export function contactRightsApi({ db, contactRights }: ContactRightsDeps) {
  return new OpenAPIHono<HttpEnv>({ defaultHook: refuseInvalid })
    .openapi(dossier, async (c) => {
      const { sessionId } = c.req.valid('param');
      const found = somebody(await contactRights.export(sessionId));
      const target = await sessionTarget(db, sessionId);
      await recordAudit(db, auditBy(c, { action: 'contact.exported', target }));
      const name = sessionId.replace(/[^\w-]/g, '_').slice(0, 64);
      c.header('Content-Disposition', `attachment; filename="contact-${name}.json"`);
      return c.json(found, 200);
    })
    .openapi(erase, async (c) => {
      const { sessionId } = c.req.valid('param');
      const erased = somebody(await contactRights.erase(sessionId));
      // Whose it was is what was erased.
      const target = { type: 'session', id: sessionId, name: '[erased]' } as const;
      const changes = { receipt: { from: null, to: erased.receipt } };
      await recordAudit(db, auditBy(c, { action: 'contact.erased', target, changes }));
      return c.json(erased, 200);
    });
}

function somebody<T extends object>(found: T | 'nobody' | null): T {
  if (found === null) throw new HTTPException(404, { message: 'There is no such session (any more).' });
  if (found !== 'nobody') return found;
  const message =
    'There is nobody here whose data this could be: it is a group, or everything was erased already. Look in a person’s private conversation.';
  throw new HTTPException(409, { message });
}
