import type { SessionFilter } from '@frontdesk/shared/inbox';
import type { QueryClient } from '@tanstack/react-query';
import { changeSessions } from './bulk.ts';
import { getSessions } from './endpoints.ts';
import { sessionCountsQuery } from './inbox-queries.ts';
import { command } from './request.ts';
import { patchSession } from './session-queries.ts';
import { urls } from './urls.ts';

/** Read up to this message; null: unread again from the last one on. Throws ApiError. */
export async function markRead(
  client: QueryClient,
  sessionId: string,
  messageId: number | null,
): Promise<void> {
  await command(urls.read(sessionId), { method: 'POST', body: { messageId } });
  patchSession(client, sessionId, { unread: messageId === null ? 1 : 0 });
  await client.invalidateQueries({ queryKey: sessionCountsQuery.queryKey });
}

const pageSize = 100;

/** Everything unread of a filter, however far one has scrolled. Resolves with what was marked. Throws ApiError. */
export async function markAllRead(filter: SessionFilter): Promise<string[]> {
  const marked: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await getSessions({ ...filter, unread: '1' }, { cursor, limit: pageSize });
    const sessionIds = page.sessions.map((session) => session.sessionId);
    if (sessionIds.length > 0) marked.push(...(await changeSessions(sessionIds, { type: 'read' })).changed);
    cursor = page.nextCursor;
  } while (cursor);
  return marked;
}
