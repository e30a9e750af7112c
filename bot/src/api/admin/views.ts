import { savedView, savedViewDraft, savedViewList } from '@frontdesk/shared/inbox';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Database } from '../../store/database.ts';
import { changeView, createView, deleteView, listViews } from '../../store/saved-views.ts';
import type { HttpEnv } from '../http-env.ts';
import { refuseInvalid } from '../problem.ts';
import { allow } from './allow.ts';
import { found } from './found.ts';
import { body, json, refusal } from './responses.ts';
import { signedIn } from './signed-in.ts';

const params = z.object({ id: z.coerce.number().int() });
const missing = refusal('No such view of yours');
const list = createRoute({
  method: 'get',
  path: '/',
  responses: { 200: json(savedViewList, 'Your own views, in the order in which you made them') },
});
const create = createRoute({
  method: 'post',
  path: '/',
  request: { body: body(savedViewDraft) },
  responses: { 201: json(savedView, 'The new view') },
});
const change = createRoute({
  method: 'put',
  path: '/{id}',
  request: { params, body: body(savedViewDraft) },
  responses: { 200: json(savedView, 'The view as it is now'), 404: missing },
});
const remove = createRoute({
  method: 'delete',
  path: '/{id}',
  request: { params },
  responses: { 204: { description: 'Gone' }, 404: missing },
});

/** The filters of the inbox that somebody keeps. They are theirs alone, and no entry of the audit log. */
export function viewsApi(db: Database) {
  const app = new OpenAPIHono<HttpEnv>({ defaultHook: refuseInvalid });
  app.use(allow('sessions.read'));
  return app
    .openapi(list, async (c) => c.json(await listViews(db, signedIn(c).id), 200))
    .openapi(create, async (c) => c.json(await createView(db, signedIn(c).id, c.req.valid('json')), 201))
    .openapi(change, async (c) => {
      const { id } = c.req.valid('param');
      return c.json(found(await changeView(db, signedIn(c).id, id, c.req.valid('json')), 'view'), 200);
    })
    .openapi(remove, async (c) => {
      found(await deleteView(db, signedIn(c).id, c.req.valid('param').id), 'view');
      return c.body(null, 204);
    });
}
