import type { LiveEvent } from '@frontdesk/shared/live';
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { accessChanged } from '../api/account-queries.ts';
import { detailsQuery } from '../api/detail-queries.ts';
import { getSession } from '../api/endpoints.ts';
import { messagesQuery } from '../api/message-queries.ts';
import { patchSession, sessionQuery, sessionsPageSize, sessionsQuery } from '../api/session-queries.ts';
import { dropDrafts, setDraft } from './drafts.ts';

/** Events of one commit come together; one refetch serves them all. */
const batchMs = 60;

export interface EventApplier {
  apply(event: LiveEvent): void;
  /** Reads everything on screen anew: events may have been missed. */
  refreshAll(): void;
}

/** Live events are hints: the growing text is shown as it comes, for all else they say what to fetch again. */
export function createEventApplier(client: QueryClient): EventApplier {
  const changed = new Set<string>();
  const ended = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = async () => {
    timer = undefined;
    const sessionIds = [...changed];
    const turns = [...ended];
    changed.clear();
    ended.clear();
    await Promise.all([
      refreshList(client, sessionIds),
      ...sessionIds.map((id) => refreshSession(client, id)),
    ]);
    dropDrafts(turns);
  };

  return {
    apply(event) {
      if (event.type === 'access.changed') {
        void accessChanged(client);
        return;
      }
      const { sessionId } = event;
      if (event.type === 'presence') return;
      if (event.type === 'turn.text') {
        setDraft(sessionId, event.text);
        return;
      }
      if (event.type === 'turn.started') {
        ended.delete(sessionId);
        setDraft(sessionId, '');
        patchSession(client, sessionId, { thinking: true });
      }
      if (event.type === 'turn.ended') ended.add(sessionId);
      changed.add(sessionId);
      timer ??= setTimeout(() => void flush(), batchMs);
    },
    refreshAll() {
      for (const query of client.getQueryCache().findAll({ type: 'active' }))
        void refresh(client, query.queryKey);
    },
  };
}

/** The transcript first: the answer has to stand there before the session says that nobody is thinking any more. */
async function refreshSession(client: QueryClient, sessionId: string): Promise<void> {
  await refresh(client, messagesQuery(sessionId).queryKey);
  await Promise.all([
    refresh(client, sessionQuery(sessionId).queryKey),
    refresh(client, detailsQuery(sessionId).queryKey),
  ]);
}

/** The newest page holds every session with a new message; a change further down is asked by itself. */
async function refreshList(client: QueryClient, sessionIds: string[]): Promise<void> {
  await refresh(client, sessionsQuery.queryKey);
  const sessions = client.getQueryData(sessionsQuery.queryKey)?.sessions ?? [];
  const further = new Set(sessions.slice(sessionsPageSize).map((session) => session.sessionId));
  await Promise.all(
    sessionIds
      .filter((sessionId) => further.has(sessionId))
      .map(async (sessionId) => patchSession(client, sessionId, await getSession(sessionId))),
  );
}

/** A first load that is under way may have read before the event, and would not be repeated: wait for it. */
async function refresh(client: QueryClient, queryKey: QueryKey): Promise<void> {
  const query = client.getQueryCache().find({ queryKey, exact: true });
  if (query && query.state.data === undefined) await query.promise?.catch(() => undefined);
  await client.invalidateQueries({ queryKey, exact: true });
}
