import type { SessionPage, SessionSummary } from '@frontdesk/shared/chat';
import type { SessionFilter } from '@frontdesk/shared/inbox';
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { authQuery } from '../api/account-queries.ts';
import { getSession } from '../api/endpoints.ts';
import { ApiError } from '../api/request.ts';
import {
  isListed,
  placeSession,
  type SessionList,
  sessionListsKey,
  sessionsPageSize,
  withoutSessions,
} from '../api/session-lists.ts';
import { matches } from '../inbox-filter/matches.ts';

/** null: it is gone; undefined: no answer came, so it stays as it is until the next event. */
type Ask = (sessionId: string) => Promise<SessionSummary | null | undefined>;

/** Makes every list true again after something changed in these sessions. */
export async function refreshLists(client: QueryClient, sessionIds: string[]): Promise<void> {
  const ask = askOnce();
  const lists = client.getQueryCache().findAll({ queryKey: sessionListsKey });
  await Promise.all(
    lists.map(async (list) => {
      if (!list.isActive()) return outdate(client, list.queryKey);
      // A first load that is under way may have read before the event, and would not be repeated: wait for it.
      if (list.state.data === undefined) await list.promise?.catch(() => undefined);
      await client.refetchQueries({ queryKey: list.queryKey, exact: true });
      await refreshFurther(client, list.queryKey, sessionIds, ask);
    }),
  );
}

/** Nobody looks at it: it is read anew when somebody does. */
export function outdate(client: QueryClient, queryKey: QueryKey): void {
  client.setQueryData<SessionList>(queryKey, (list) => list && { ...list, outdated: true });
}

/** The newest page has just been read. What lies further down is asked by itself, and put where it belongs. */
async function refreshFurther(client: QueryClient, queryKey: QueryKey, sessionIds: string[], ask: Ask) {
  const list = client.getQueryData<SessionPage>(queryKey);
  if (!list || list.sessions.length <= sessionsPageSize) return;
  const newest = new Set(list.sessions.slice(0, sessionsPageSize).map(({ sessionId }) => sessionId));
  const filter = queryKey[1] as SessionFilter;
  const me = client.getQueryData(authQuery.queryKey)?.user?.id ?? '';
  const further = sessionIds.filter((sessionId) => !newest.has(sessionId));
  await Promise.all(
    further.map(async (sessionId) => {
      const session = await ask(sessionId);
      if (session === undefined) return;
      client.setQueryData<SessionPage>(queryKey, (page) => {
        if (!page) return page;
        // Only the server can weigh words: whoever was found by them stays, and nobody joins.
        const belongs = session && (matches(filter, session, me) ?? isListed(page, sessionId));
        return belongs ? placeSession(page, session) : withoutSessions(page, new Set([sessionId]));
      });
    }),
  );
}

/** Several lists may want to know of the same session. */
function askOnce(): Ask {
  const asked = new Map<string, ReturnType<Ask>>();
  return (sessionId) => {
    const answer =
      asked.get(sessionId) ??
      getSession(sessionId).catch((error: unknown) =>
        error instanceof ApiError && error.status === 404 ? null : undefined,
      );
    asked.set(sessionId, answer);
    return answer;
  };
}
