import type { LiveEvent } from '@frontdesk/shared/live';
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { accessChanged, authQuery, refreshAuth } from '../api/account-queries.ts';
import { detailsQuery } from '../api/detail-queries.ts';
import { sessionCountsQuery } from '../api/inbox-queries.ts';
import { messagesQuery } from '../api/message-queries.ts';
import { sessionListsKey } from '../api/session-lists.ts';
import { forgetSession, patchSession, sessionQuery } from '../api/session-queries.ts';
import { dropDrafts, setDraft } from './drafts.ts';
import { hearPresence } from './presence.ts';
import { outdate, refreshLists } from './session-list-events.ts';

/** Events of one commit come together; one refetch serves them all. */
const batchMs = 60;
/** The counts are of a whole view each, and nobody reads them faster. */
const countsMs = 1000;

export interface EventApplier {
  apply(event: LiveEvent): void;
  /** Reads everything on screen anew: events may have been missed. `lost`: they surely were. */
  refreshAll(lost: boolean): void;
}

/** Live events are hints: the growing text is shown as it comes, for all else they say what to fetch again. */
export function createEventApplier(client: QueryClient): EventApplier {
  const changed = new Set<string>();
  const ended = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let countsTimer: ReturnType<typeof setTimeout> | undefined;
  let lists = Promise.resolve();

  const flush = async () => {
    timer = undefined;
    const sessionIds = [...changed];
    const turns = [...ended];
    changed.clear();
    ended.clear();
    // One after the other: an older answer never overwrites a newer one.
    lists = lists.then(() => refreshLists(client, sessionIds));
    await Promise.all([lists, ...sessionIds.map((id) => refreshSession(client, id))]);
    dropDrafts(turns);
  };
  const refreshCounts = () => {
    countsTimer ??= setTimeout(() => {
      countsTimer = undefined;
      void client.invalidateQueries({ queryKey: sessionCountsQuery.queryKey });
    }, countsMs);
  };
  const isMe = (userId: string) => client.getQueryData(authQuery.queryKey)?.user?.id === userId;

  return {
    apply(event) {
      if (event.type === 'access.changed') {
        const mine = event.userId === null || isMe(event.userId);
        void (mine ? refreshAccess(client) : accessChanged(client));
        return;
      }
      const { sessionId } = event;
      if (event.type === 'presence') {
        hearPresence(event);
        return;
      }
      if (event.type === 'turn.text') {
        setDraft(sessionId, event.text);
        return;
      }
      // What others have read changes nothing here.
      if (event.type === 'session.read' && !isMe(event.userId)) return;
      refreshCounts();
      if (event.type === 'session.deleted') {
        changed.delete(sessionId);
        forgetSession(client, sessionId);
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
    refreshAll(lost) {
      for (const { queryKey } of client
        .getQueryCache()
        .findAll({ queryKey: sessionListsKey, type: lost ? 'all' : 'inactive' }))
        outdate(client, queryKey);
      for (const query of client.getQueryCache().findAll({ type: 'active' }))
        void refresh(client, query.queryKey);
    },
  };
}

/** What one may do first: the pages then ask again, and are refused or not. */
async function refreshAccess(client: QueryClient): Promise<void> {
  await refreshAuth(client);
  await client.invalidateQueries();
}

/** The transcript first: the answer has to stand there before the session says that nobody is thinking any more. */
async function refreshSession(client: QueryClient, sessionId: string): Promise<void> {
  await refresh(client, messagesQuery(sessionId).queryKey);
  await Promise.all([
    refresh(client, sessionQuery(sessionId).queryKey),
    refresh(client, detailsQuery(sessionId).queryKey),
  ]);
}

/** A first load that is under way may have read before the event, and would not be repeated: wait for it. */
async function refresh(client: QueryClient, queryKey: QueryKey): Promise<void> {
  const query = client.getQueryCache().find({ queryKey, exact: true });
  if (query && query.state.data === undefined) await query.promise?.catch(() => undefined);
  await client.invalidateQueries({ queryKey, exact: true });
}
