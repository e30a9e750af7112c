import { type BulkAction, bulkOutcome, bulkRequest } from '@frontdesk/shared/inbox';
import type { Permission } from '@frontdesk/shared/permissions';
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import type { Live } from '../../core/ports.ts';
import type { Upkeep } from '../../core/upkeep.ts';
import type { AuditAuthor } from '../../store/audit.ts';
import type { Database } from '../../store/database.ts';
import { markAllRead, markUnread } from '../../store/read-marks.ts';
import type { SessionEdit } from '../../store/session-edits.ts';
import { standingSessions } from '../../store/sessions.ts';
import type { HttpEnv } from '../http-env.ts';
import { refuseInvalid } from '../problem.ts';
import { demand } from './allow.ts';
import { authorOf } from './audit-by.ts';
import { body, json, refusal } from './responses.ts';
import { refusalOfEdit } from './session-edits.ts';
import { signedIn } from './signed-in.ts';

export interface SessionBulkDeps {
  db: Database;
  live: Live;
  upkeep: Upkeep;
}

const bulk = createRoute({
  method: 'post',
  path: '/bulk',
  request: { body: body(bulkRequest) },
  responses: {
    200: json(bulkOutcome, 'What changed, and of each other one why it did not'),
    422: refusal('No such label, or somebody who may not read sessions'),
  },
});

const needed: Record<BulkAction['type'], Permission> = {
  read: 'sessions.read',
  unread: 'sessions.read',
  delete: 'sessions.delete',
  assign: 'sessions.reply',
  label: 'sessions.reply',
  close: 'sessions.reply',
  reopen: 'sessions.reply',
  resolve: 'sessions.reply',
};

const gone = 'There is no such session (any more).';

/** One thing done to many sessions, each in a commit of its own: what cannot be done in one keeps nobody from the rest. */
export function sessionBulkApi({ db, live, upkeep }: SessionBulkDeps) {
  return new OpenAPIHono<HttpEnv>({ defaultHook: refuseInvalid }).openapi(bulk, async (c) => {
    const { sessionIds, action } = c.req.valid('json');
    const { id: userId, permissions } = signedIn(c);
    demand(permissions, needed[action.type]);
    const ids = [...new Set(sessionIds)];
    const reasons =
      action.type === 'read' || action.type === 'unread'
        ? await mark(userId, ids, action.type)
        : await eachOf(ids, action, authorOf(c));
    return c.json(
      {
        changed: ids.filter((id) => !reasons.has(id)),
        skipped: [...reasons].map(([sessionId, reason]) => ({ sessionId, reason })),
      },
      200,
    );
  });

  /** Resolves with why it was not done, by session. */
  async function mark(userId: string, ids: string[], as: 'read' | 'unread'): Promise<Map<string, string>> {
    const changed = await (as === 'read' ? markAllRead : markUnread)(db, userId, ids);
    for (const sessionId of changed) live.publish({ type: 'session.read', sessionId, userId });
    const standing = await standingSessions(db, ids);
    const already = as === 'read' ? 'Everything in it was read already.' : 'It was unread already.';
    return new Map(
      ids.filter((id) => !changed.includes(id)).map((id) => [id, standing.has(id) ? already : gone]),
    );
  }

  async function eachOf(ids: string[], action: Edits, author: AuditAuthor): Promise<Map<string, string>> {
    const reasons = new Map<string, string>();
    for (const id of ids) {
      const reason = await editOne(id, action, author);
      if (reason !== null) reasons.set(id, reason);
    }
    return reasons;
  }

  async function editOne(id: string, action: Edits, author: AuditAuthor): Promise<string | null> {
    if (action.type === 'delete') return (await upkeep.remove(id, author)) ? null : gone;
    const { edit, already } = editOf(action);
    const outcome = await upkeep.edit(id, edit, author);
    if (outcome.kind === 'changed') return null;
    if (outcome.kind === 'same') return already;
    // It would be refused of each of them.
    if (outcome.kind === 'no_label' || outcome.kind === 'no_assignee') throw refusalOfEdit(outcome);
    return refusalOfEdit(outcome).message;
  }
}

type Edits = Exclude<BulkAction, { type: 'read' | 'unread' }>;

function editOf(action: Exclude<Edits, { type: 'delete' }>): { edit: SessionEdit; already: string } {
  switch (action.type) {
    case 'assign':
      return {
        edit: { assigneeId: action.userId },
        already: action.userId ? 'It is theirs already.' : 'Nobody looks after it already.',
      };
    case 'label':
      return {
        edit: { label: { id: action.labelId, on: action.on } },
        already: action.on ? 'It has this label already.' : 'It does not have this label.',
      };
    case 'close':
      return { edit: { closed: true }, already: 'It is closed already.' };
    case 'reopen':
      return { edit: { closed: false }, already: 'It is open already.' };
    case 'resolve':
      return { edit: { resolved: true }, already: 'Nothing in it waits for a person.' };
  }
}
