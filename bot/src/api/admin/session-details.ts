import { type DetailField, detailField } from '@frontdesk/shared/details/field';
import type { Problem } from '@frontdesk/shared/details/field-type';
import { fieldTypes } from '@frontdesk/shared/details/field-types';
import {
  detailChange,
  type SessionDetail,
  sessionDetail,
  sessionDetails,
} from '@frontdesk/shared/details/session-details';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import { en } from '../../core/details/languages/en.ts';
import { everything } from '../../core/details/view.ts';
import type { Live } from '../../core/ports.ts';
import { recordAudit } from '../../store/audit.ts';
import type { Database } from '../../store/database.ts';
import { findField } from '../../store/detail-fields.ts';
import { findSessionContact, noteDetail, readContactFacts, readHistory } from '../../store/detail-history.ts';
import { listFields } from '../../store/details.ts';
import type { HttpEnv } from '../http-env.ts';
import { refuseInvalid } from '../problem.ts';
import { allow } from './allow.ts';
import { auditBy } from './audit-by.ts';
import { body, json, refusal } from './responses.ts';
import { sessionTarget } from './session-target.ts';
import { signedIn } from './signed-in.ts';

export interface SessionDetailsDeps {
  db: Database;
  live: Live;
  /** ISO 3166-1 alpha-2, for phone numbers that name no country. */
  region?: string;
}

const sessionId = z.string().max(255);
const read = createRoute({
  method: 'get',
  path: '/{sessionId}/details',
  request: { params: z.object({ sessionId }) },
  responses: { 200: json(sessionDetails, 'Each detail with its history'), 404: refusal('No such session') },
});
const change = createRoute({
  method: 'put',
  middleware: allow('sessions.edit'),
  path: '/{sessionId}/details/{field}',
  request: { params: z.object({ sessionId, field: detailField.shape.key }), body: body(detailChange) },
  responses: {
    200: json(sessionDetail, 'The detail as it stands now'),
    404: refusal('No such session or field'),
    409: refusal('There is nobody to note it of'),
    422: refusal('This is no value of the field’s type; the detail says why'),
  },
});

/** What is known of a session's contact, where it came from, and what the team corrects of it. */
export function sessionDetailsApi({ db, live, region }: SessionDetailsDeps) {
  const contactOf = async (id: string) => found(await findSessionContact(db, id), 'session').contactId;

  return new OpenAPIHono<HttpEnv>({ defaultHook: refuseInvalid })
    .openapi(read, async (c) => {
      const contactId = await contactOf(c.req.valid('param').sessionId);
      const [fields, history, contact] = await Promise.all([
        listFields(db),
        historyOf(db, contactId),
        contactId === null ? null : readContactFacts(db, contactId),
      ]);
      const refusedAll = history.questions.findLast(
        ({ field, state }) => field === everything && state === 'refused',
      );
      return c.json(
        {
          hasContact: contact !== null,
          contact,
          refusedAllAt: refusedAll?.askedAt ?? null,
          details: fields.map((field) => detailOf(field, history)),
        },
        200,
      );
    })
    .openapi(change, async (c) => {
      const { sessionId: id, field: key } = c.req.valid('param');
      const contactId = await contactOf(id);
      const field = found(await findField(db, key), 'field');
      const value = normal(c.req.valid('json').value, field, region);
      const noted =
        contactId === null
          ? 'gone'
          : await noteDetail(db, { contactId, field: key, value, userId: signedIn(c).id });
      if (noted === 'gone') {
        throw new HTTPException(409, { message: 'This session has no contact to note anything of.' });
      }
      if (noted !== 'same') {
        live.publish({ type: 'session.updated', sessionId: id });
        const changes = { [field.label]: { from: noted.before, to: value } };
        const target = await sessionTarget(db, id);
        await recordAudit(db, auditBy(c, { action: 'detail.changed', target, changes }));
      }
      return c.json(detailOf(field, await historyOf(db, contactId)), 200);
    });
}

type History = Awaited<ReturnType<typeof readHistory>>;

const historyOf = async (db: Database, contactId: number | null): Promise<History> =>
  contactId === null ? { records: [], questions: [] } : readHistory(db, contactId);

function detailOf(field: DetailField, { records, questions }: History): SessionDetail {
  const own = <T extends { field: string }>(rows: T[]) =>
    rows.filter((row) => row.field === field.key).map(({ field: _field, ...row }) => row);
  const history = own(records);
  const standing = history.find(({ supersededAt }) => supersededAt === null);
  return { field, value: standing?.value ?? null, history, questions: own(questions) };
}

/** A value in its normal form, as the conversation would note it. Throws 422 with the reason in words. */
function normal(value: string | null, { type, choices }: DetailField, region?: string): string | null {
  if (value === null) return null;
  const parsed = fieldTypes[type].schema({ region, choices }).safeParse(value);
  if (parsed.success) return parsed.data;
  const reason = (parsed.error.issues[0]?.message ?? 'empty') as Problem;
  throw new HTTPException(422, { message: en.says.problem[reason] });
}

function found<T>(value: T | null, what: 'session' | 'field'): T {
  if (value === null) throw new HTTPException(404, { message: `There is no such ${what} (any more).` });
  return value;
}
