import {
  detailFieldList,
  lastingFields,
  savedDetailField,
} from '@frontdesk/shared/details/configured-fields';
import { type DetailField, detailField } from '@frontdesk/shared/details/field';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import { type NewAuditEntry, recordAudit } from '../../store/audit.ts';
import type { Database } from '../../store/database.ts';
import { deleteField, saveField } from '../../store/detail-fields.ts';
import { listFields } from '../../store/details.ts';
import type { HttpEnv } from '../http-env.ts';
import { refuseInvalid } from '../problem.ts';
import { allow } from './allow.ts';
import { auditBy } from './audit-by.ts';
import { body, json, refusal } from './responses.ts';

const params = z.object({ key: detailField.shape.key });
const list = createRoute({
  method: 'get',
  middleware: allow('sessions.read', 'fields.manage'),
  path: '/',
  responses: { 200: json(detailFieldList, 'What is asked of contacts, by position') },
});
const save = createRoute({
  method: 'put',
  middleware: allow('fields.manage'),
  path: '/{key}',
  request: { params, body: body(savedDetailField) },
  responses: {
    200: json(detailField, 'The field as it is asked from now on'),
    400: refusal('It does not fit'),
  },
});
const remove = createRoute({
  method: 'delete',
  middleware: allow('fields.manage'),
  path: '/{key}',
  request: { params },
  responses: {
    204: { description: 'Nobody is asked for it any more; what was noted stays' },
    404: refusal('No such field'),
    409: refusal('Name, e-mail and phone cannot be deleted'),
  },
});

/** Which details are asked of contacts, when, and why. */
export function detailFieldsApi(db: Database) {
  return new OpenAPIHono<HttpEnv>({ defaultHook: refuseInvalid })
    .openapi(list, async (c) => c.json({ fields: await listFields(db) }, 200))
    .openapi(save, async (c) => {
      const field = c.req.valid('json');
      if (field.key !== c.req.valid('param').key) {
        throw new HTTPException(400, { message: 'The key in the address is not the key of the field.' });
      }
      const before = await saveField(db, field);
      const changes = differences(before, field);
      if (Object.keys(changes).length > 0) {
        await recordAudit(db, auditBy(c, { action: 'field.saved', target: targetOf(field), changes }));
      }
      return c.json(field, 200);
    })
    .openapi(remove, async (c) => {
      const { key } = c.req.valid('param');
      if (lastingFields.includes(key)) {
        throw new HTTPException(409, {
          message: `The field “${key}” cannot be deleted. Set it to be asked never instead.`,
        });
      }
      const deleted = await deleteField(db, key);
      if (!deleted) throw new HTTPException(404, { message: 'There is no such field (any more).' });
      await recordAudit(db, auditBy(c, { action: 'field.deleted', target: targetOf(deleted) }));
      return c.body(null, 204);
    });
}

const targetOf = ({ key, label }: DetailField) => ({ type: 'field' as const, id: key, name: label });

/** `before`: null when the field is new. */
function differences(before: DetailField | null, after: DetailField) {
  const told = (value: unknown) => (Array.isArray(value) ? value.join(', ') : value);
  const changes: NonNullable<NewAuditEntry['changes']> = {};
  for (const key of Object.keys(after) as (keyof DetailField)[]) {
    const [from, to] = [told(before?.[key] ?? null), told(after[key])];
    if (from !== to) changes[key] = { from, to };
  }
  return changes;
}
