import { messageFilter, sessionFilter } from '@frontdesk/shared/inbox';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Log } from '../../core/ports.ts';
import { recordAudit } from '../../store/audit.ts';
import type { Database } from '../../store/database.ts';
import { listFields } from '../../store/details.ts';
import { exportMessages } from '../../store/export-messages.ts';
import { exportSessions } from '../../store/export-sessions.ts';
import { filterInWords } from '../../store/filter-in-words.ts';
import { sessionWhere } from '../../store/session-filter.ts';
import type { HttpEnv } from '../http-env.ts';
import { refuseInvalid } from '../problem.ts';
import { allow } from './allow.ts';
import { auditBy } from './audit-by.ts';
import { download } from './download.ts';
import { messageColumns, sessionColumns } from './export-columns.ts';
import { refusal } from './responses.ts';
import { signedIn } from './signed-in.ts';

export interface ExportDeps {
  db: Database;
  log: Log;
}

const format = { format: z.enum(['csv', 'json']) };
const responses = {
  200: {
    content: {
      'text/csv': { schema: z.string() },
      'application/json': { schema: z.array(z.record(z.string(), z.unknown())) },
    },
    description: 'A file, written while it is read',
  },
  400: refusal('The filter does not fit'),
};
const sessions = createRoute({
  method: 'get',
  middleware: allow('data.export'),
  path: '/sessions',
  request: { query: sessionFilter.extend(format) },
  responses,
});
const messages = createRoute({
  method: 'get',
  middleware: allow('data.export'),
  path: '/messages',
  request: { query: messageFilter.extend(format) },
  responses,
});

/** What leaves the house as a file; it stands in the audit log before its first byte does. */
export function exportsApi({ db, log }: ExportDeps) {
  return new OpenAPIHono<HttpEnv>({ defaultHook: refuseInvalid })
    .openapi(sessions, async (c) => {
      const { format: chosen, ...filter } = c.req.valid('query');
      const file = {
        name: 'frontdesk-sessions',
        format: chosen,
        batches: exportSessions(db, sessionWhere(filter, signedIn(c).id)),
        columns: sessionColumns((await listFields(db)).map(({ key }) => key)),
      };
      const name = await filterInWords(db, { status: filter.q ? 'all' : 'open', ...filter });
      const target = { type: 'filter', id: chosen, name } as const;
      await recordAudit(db, auditBy(c, { action: 'sessions.exported', target }));
      return download(c, log, file);
    })
    .openapi(messages, async (c) => {
      const { format: chosen, ...filter } = c.req.valid('query');
      const file = {
        name: 'frontdesk-messages',
        format: chosen,
        batches: exportMessages(db, filter),
        columns: messageColumns,
      };
      const target = { type: 'filter', id: chosen, name: await filterInWords(db, filter) } as const;
      await recordAudit(db, auditBy(c, { action: 'messages.exported', target }));
      return download(c, log, file);
    });
}
