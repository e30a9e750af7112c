import type { SessionPage, SessionSummary } from '@frontdesk/shared/chat';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { getSession } from './endpoints.ts';
import { ApiError } from './request.ts';
import { isListed, sessionListsKey, withoutSessions } from './session-lists.ts';

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
  client.setQueriesData<SessionPage>({ queryKey: sessionListsKey }, (page) =>
    page && isListed(page, sessionId) ? { ...page, sessions: page.sessions.map(apply) } : page,
  );
  client.setQueryData<SessionSummary>(['session', sessionId], (session) => session && apply(session));
}

/** It is gone: no list shows it any more, and where it is open that is said. */
export function forgetSession(client: QueryClient, sessionId: string): void {
  client.setQueriesData<SessionPage>({ queryKey: sessionListsKey }, (page) =>
    page && isListed(page, sessionId) ? withoutSessions(page, new Set([sessionId])) : page,
  );
  const error = new ApiError(404, 'Deleted', 'This conversation has been deleted.');
  for (const name of ['session', 'messages']) {
    const query = client.getQueryCache().find({ queryKey: [name, sessionId], exact: true });
    void query?.cancel({ silent: true });
    query?.setState({ data: undefined, status: 'error', error, fetchStatus: 'idle' });
  }
}
