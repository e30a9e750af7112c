import type { SessionSummary } from '@frontdesk/shared/chat';
import type { BulkAction, BulkOutcome } from '@frontdesk/shared/inbox';
import { sessionName } from '../../parts/session-names.ts';

const done: Record<BulkAction['type'], string> = {
  assign: 'Assigned',
  label: 'Labelled',
  close: 'Closed',
  reopen: 'Reopened',
  read: 'Marked as read',
  unread: 'Marked as unread',
  resolve: 'Seen to',
  delete: 'Deleted',
};

/** What came of it, and for whom it did not and why. */
export function bulkWords(
  action: BulkAction,
  { changed, skipped }: BulkOutcome,
  sessions: readonly SessionSummary[],
): { text: string; detail?: string; isError?: boolean } {
  const verb = isTakenAway(action) ? `${done[action.type]} no more` : done[action.type];
  const all = changed.length + skipped.length;
  if (skipped.length === 0) return { text: `${verb}: ${countOf(changed.length)}.` };
  const names = new Map(sessions.map((session) => [session.sessionId, sessionName(session)]));
  const reasons = skipped.map(({ sessionId, reason }) => `${names.get(sessionId) ?? sessionId}: ${reason}`);
  const shown = reasons.slice(0, 3);
  if (reasons.length > shown.length) shown.push(`and ${reasons.length - shown.length} more`);
  return {
    text: changed.length === 0 ? 'Nothing was changed.' : `${verb}: ${changed.length} of ${all}.`,
    detail: `Not ${changed.length === 0 ? 'possible' : 'changed'}: ${shown.join(' · ')}`,
    isError: true,
  };
}

export const countOf = (count: number): string => (count === 1 ? '1 conversation' : `${count} conversations`);

const isTakenAway = (action: BulkAction) =>
  (action.type === 'assign' && action.userId === null) || (action.type === 'label' && !action.on);

/** What puts everything back as it was, as far as that can be done: what each was before decides. */
export function undoOf(
  action: BulkAction,
  changed: readonly string[],
  before: readonly SessionSummary[],
): [action: BulkAction, sessionIds: string[]][] {
  const sessions = before.filter(({ sessionId }) => changed.includes(sessionId));
  const idsWhere = (is: (session: SessionSummary) => boolean) =>
    sessions.filter(is).map(({ sessionId }) => sessionId);
  switch (action.type) {
    case 'assign': {
      const assignees = new Set(sessions.map(({ assignee }) => assignee?.id ?? null));
      return [...assignees].map((userId) => [
        { type: 'assign', userId },
        idsWhere(({ assignee }) => (assignee?.id ?? null) === userId),
      ]);
    }
    case 'label': {
      const { labelId, on } = action;
      const had = (session: SessionSummary) => session.labels.some(({ id }) => id === labelId);
      return [[{ type: 'label', labelId, on: !on }, idsWhere((session) => had(session) !== on)]];
    }
    case 'close':
      return [[{ type: 'reopen' }, idsWhere(({ closedAt }) => closedAt === null)]];
    case 'reopen':
      return [[{ type: 'close' }, idsWhere(({ closedAt }) => closedAt !== null)]];
    case 'read':
      return [[{ type: 'unread' }, idsWhere(({ unread }) => unread > 0)]];
    case 'unread':
      return [[{ type: 'read' }, idsWhere(({ unread }) => unread === 0)]];
    default:
      return [];
  }
}
