import { label } from '@frontdesk/shared/chat';
import { labelDraft, labelList } from '@frontdesk/shared/inbox';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import type { Database } from '../../store/database.ts';
import { changeLabel, createLabel, deleteLabel, type LabelOutcome, listLabels } from '../../store/labels.ts';
import type { HttpEnv } from '../http-env.ts';
import { refuseInvalid } from '../problem.ts';
import { allow } from './allow.ts';
import { authorOf } from './audit-by.ts';
import { found } from './found.ts';
import { body, json, refusal } from './responses.ts';

const params = z.object({ id: z.coerce.number().int() });
const taken = refusal('A label of this name stands already');
const missing = refusal('No such label');
const list = createRoute({
  method: 'get',
  middleware: allow('sessions.read'),
  path: '/',
  responses: { 200: json(labelList, 'Every label, by name') },
});
const create = createRoute({
  method: 'post',
  middleware: allow('sessions.edit'),
  path: '/',
  request: { body: body(labelDraft) },
  responses: { 201: json(label, 'The new label'), 409: taken },
});
const change = createRoute({
  method: 'put',
  middleware: allow('sessions.edit'),
  path: '/{id}',
  request: { params, body: body(labelDraft) },
  responses: { 200: json(label, 'The label as it is now'), 404: missing, 409: taken },
});
const remove = createRoute({
  method: 'delete',
  middleware: allow('sessions.edit'),
  path: '/{id}',
  request: { params },
  responses: { 204: { description: 'Gone, from every session too' }, 404: missing },
});

/** What the team sorts its sessions by. */
export function labelsApi(db: Database) {
  return new OpenAPIHono<HttpEnv>({ defaultHook: refuseInvalid })
    .openapi(list, async (c) => c.json(await listLabels(db), 200))
    .openapi(create, async (c) =>
      c.json(written(await createLabel(db, c.req.valid('json'), authorOf(c))), 201),
    )
    .openapi(change, async (c) => {
      const { id } = c.req.valid('param');
      return c.json(written(await changeLabel(db, id, c.req.valid('json'), authorOf(c))), 200);
    })
    .openapi(remove, async (c) => {
      found(await deleteLabel(db, c.req.valid('param').id, authorOf(c)), 'label');
      return c.body(null, 204);
    });
}

function written(outcome: LabelOutcome) {
  if (outcome === 'name_taken') {
    throw new HTTPException(409, { message: 'There is a label of this name already. Choose another name.' });
  }
  return found(outcome === 'no_label' ? null : outcome, 'label');
}
