import type { SessionSummary } from '@frontdesk/shared/chat';
import { activityOf } from '../../api/session-lists.ts';

/** A row, and the activity by which it keeps its place. */
export interface SteadyRow {
  session: SessionSummary;
  at: string;
}

export interface Held {
  /** The conversation that is open stays in the list it was opened from, even when it no longer belongs there. */
  open: string | null;
  /** As it is now; undefined: not known, or gone. */
  openSession?: SessionSummary | undefined;
  /** The row under the pointer stays where it is: nobody clicks on what has just slid in there. */
  pointed: string | null;
}

/** The rows to show, after those that are shown, from what the server says now. */
export function steadyRows(
  shown: readonly SteadyRow[],
  sessions: readonly SessionSummary[],
  held: Held,
): SteadyRow[] {
  const before = new Map(shown.map((row) => [row.session.sessionId, row]));
  const rows: SteadyRow[] = [];
  const moved: SteadyRow[] = [];
  for (const session of sessions) {
    const at = activityOf(session);
    const known = before.get(session.sessionId);
    const staysPut = known && session.sessionId === held.pointed && known.at !== at;
    if (staysPut) moved.push({ session, at: known.at });
    else rows.push({ session, at });
  }
  const listed = new Set(sessions.map(({ sessionId }) => sessionId));
  for (const sessionId of new Set([held.open, held.pointed])) {
    const left = sessionId !== null && !listed.has(sessionId) ? before.get(sessionId) : undefined;
    if (!left) continue;
    const now = sessionId === held.open ? held.openSession : left.session;
    if (now) moved.push({ session: now, at: left.at });
  }
  for (const row of moved) {
    const index = rows.findIndex((other) => other.at < row.at);
    rows.splice(index === -1 ? rows.length : index, 0, row);
  }
  return rows;
}
