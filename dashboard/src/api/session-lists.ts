import type { SessionPage, SessionSummary } from '@frontdesk/shared/chat';
import type { SessionFilter } from '@frontdesk/shared/inbox';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { getSessions } from './endpoints.ts';

export const sessionsPageSize = 40;
/** All lists begin with it; then comes their filter. */
export const sessionListsKey = ['sessions'];

/** `outdated`: events came while nobody looked, so it begins anew at its next look. */
export type SessionList = SessionPage & { outdated?: true };

/**
 * A filter's list as far as it was scrolled, newest activity first. A refetch reads the newest page only and joins it to
 * what is known, so a long list costs no more than a short one and nothing jumps.
 */
export const sessionsQuery = (filter: SessionFilter) =>
  queryOptions({
    queryKey: [...sessionListsKey, filter],
    queryFn: async ({ client, signal }): Promise<SessionList> => {
      const newest = await getSessions(filter, { limit: sessionsPageSize }, signal);
      const known = client.getQueryData<SessionList>([...sessionListsKey, filter]);
      return known?.outdated ? newest : joinNewest(newest, known);
    },
  });

/** Reads the next page and appends it. */
export async function loadOlderSessions(client: QueryClient, filter: SessionFilter): Promise<void> {
  const { queryKey } = sessionsQuery(filter);
  const cursor = client.getQueryData(queryKey)?.nextCursor;
  if (!cursor) return;
  const older = await getSessions(filter, { cursor, limit: sessionsPageSize });
  client.setQueryData(queryKey, (known) => {
    if (known?.nextCursor !== cursor) return known;
    const fresh = older.sessions.filter(({ sessionId }) => !isListed(known, sessionId));
    return { sessions: [...known.sessions, ...fresh], nextCursor: older.nextCursor };
  });
}

/** Exported for its test. The newest page is the truth for its whole stretch; the rest stays as it was read. */
export function joinNewest(newest: SessionPage, known: SessionPage | undefined): SessionPage {
  const last = newest.sessions.at(-1);
  if (!known || !last || newest.nextCursor === null) return newest;
  // A session that stands in both unchanged proves that nothing lies between the newest page and the rest.
  const activity = new Map(known.sessions.map((session) => [session.sessionId, activityOf(session)]));
  const touches = newest.sessions.some((session) => activity.get(session.sessionId) === activityOf(session));
  // What would stand inside the stretch and does not is no longer of this list.
  const rest = withoutSessions(
    known,
    new Set(newest.sessions.map(({ sessionId }) => sessionId)),
  ).sessions.filter((session) => activityOf(session) <= activityOf(last));
  if (!touches || rest.length === 0) return newest;
  return { sessions: [...newest.sessions, ...rest], nextCursor: known.nextCursor };
}

/** At its place by activity, unless that lies beyond what was read. */
export function placeSession(page: SessionPage, session: SessionSummary): SessionPage {
  const { sessions, nextCursor } = withoutSessions(page, new Set([session.sessionId]));
  const index = sessions.findIndex((other) => activityOf(other) < activityOf(session));
  if (index === -1 && nextCursor !== null) return { sessions, nextCursor };
  return { sessions: sessions.toSpliced(index === -1 ? sessions.length : index, 0, session), nextCursor };
}

export const withoutSessions = (page: SessionPage, sessionIds: ReadonlySet<string>): SessionPage => ({
  ...page,
  sessions: page.sessions.filter(({ sessionId }) => !sessionIds.has(sessionId)),
});

export const isListed = (page: SessionPage, sessionId: string): boolean =>
  page.sessions.some((session) => session.sessionId === sessionId);

/** What lists are sorted by. */
export const activityOf = ({ lastMessageAt, createdAt }: SessionSummary): string =>
  lastMessageAt ?? createdAt;
