import type { SessionPage, SessionSummary } from '@frontdesk/shared/chat';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { getSession, getSessions } from './endpoints.ts';

export const sessionsPageSize = 40;
const sessionsKey = ['sessions'];

/**
 * The list as far as it was scrolled, newest activity first. A refetch reads the newest page only and joins it to
 * what is known, so a long list costs no more than a short one and nothing jumps.
 */
export const sessionsQuery = queryOptions({
  queryKey: sessionsKey,
  queryFn: async ({ client, signal }) => {
    const newest = await getSessions({ limit: sessionsPageSize }, signal);
    return joinNewest(newest, client.getQueryData<SessionPage>(sessionsKey));
  },
});

/** Reads the next page and appends it. */
export async function loadOlderSessions(client: QueryClient): Promise<void> {
  const cursor = client.getQueryData<SessionPage>(sessionsKey)?.nextCursor;
  if (!cursor) return;
  const older = await getSessions({ cursor, limit: sessionsPageSize });
  client.setQueryData<SessionPage>(sessionsKey, (known) => {
    if (known?.nextCursor !== cursor) return known;
    return {
      sessions: [...known.sessions, ...without(older.sessions, known.sessions)],
      nextCursor: older.nextCursor,
    };
  });
}

/** One session. While a turn runs it is asked again now and then: a lost "turn ended" must not think forever. */
export const sessionQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['session', sessionId],
    queryFn: ({ signal }) => getSession(sessionId, signal),
    refetchInterval: ({ state }) => (state.data?.thinking ? 15_000 : false),
  });

/** Changes what is known of a session, wherever it is shown. */
export function patchSession(client: QueryClient, sessionId: string, patch: Partial<SessionSummary>): void {
  const apply = (session: SessionSummary) =>
    session.sessionId === sessionId ? { ...session, ...patch } : session;
  client.setQueryData<SessionPage>(
    sessionsKey,
    (page) => page && { ...page, sessions: page.sessions.map(apply) },
  );
  client.setQueryData<SessionSummary>(['session', sessionId], (session) => session && apply(session));
}

/** Exported for its test. */
export function joinNewest(newest: SessionPage, known: SessionPage | undefined): SessionPage {
  if (!known || newest.nextCursor === null) return newest;
  // A session that stands in both unchanged proves that nothing lies between the newest page and the rest.
  const activity = new Map(known.sessions.map((session) => [session.sessionId, session.lastMessageAt]));
  const touches = newest.sessions.some(
    (session) => activity.has(session.sessionId) && activity.get(session.sessionId) === session.lastMessageAt,
  );
  const rest = without(known.sessions, newest.sessions);
  if (!touches || rest.length === 0) return newest;
  return { sessions: [...newest.sessions, ...rest], nextCursor: known.nextCursor };
}

function without(sessions: SessionSummary[], taken: SessionSummary[]): SessionSummary[] {
  const ids = new Set(taken.map((session) => session.sessionId));
  return sessions.filter((session) => !ids.has(session.sessionId));
}
