import type { SessionSummary } from '@frontdesk/shared/chat';
import type { SessionFilter } from '@frontdesk/shared/inbox';

/**
 * Whether a session belongs into a filter's list, as far as can be said here: the words of `q` and `contactOf` only the
 * server can weigh (null). `me`: a user's id.
 */
export function matches(filter: SessionFilter, session: SessionSummary, me: string): boolean | null {
  const narrowed =
    hasStatus(filter, session) &&
    (!filter.channel || session.channel === filter.channel) &&
    (!filter.mine || isMine(session, me)) &&
    (!filter.unread || session.unread > 0) &&
    (!filter.needs || session.flagReason !== null) &&
    (!filter.errors || (session.flagReason !== null && session.flagIsError)) &&
    (!filter.incomplete || isIncomplete(session)) &&
    (filter.label === undefined || session.labels.some(({ id }) => id === filter.label)) &&
    (!filter.assignee || (session.assignee?.id ?? 'none') === filter.assignee) &&
    isWithin(filter, session.lastMessageAt);
  return narrowed && (filter.q || filter.contactOf) ? null : narrowed;
}

export const isMine = ({ assignee, owner }: SessionSummary, me: string): boolean =>
  assignee?.id === me || owner?.id === me;

function hasStatus({ status, q }: SessionFilter, { closedAt, state }: SessionSummary): boolean {
  const wanted = status ?? (q ? 'all' : 'open');
  if (wanted === 'all') return true;
  if (wanted === 'closed') return closedAt !== null;
  return closedAt === null && (wanted === 'open' || state === wanted);
}

const isIncomplete = ({ kind, details }: SessionSummary) =>
  kind === 'private' && details !== null && details.known < details.asked;

/** The server writes instants in UTC and in one form, and so do we: they sort as texts. */
const isWithin = ({ from, to }: SessionFilter, at: string | null) =>
  (!from || (at !== null && at >= from)) && (!to || (at !== null && at < to));
