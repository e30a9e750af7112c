import { sessionSummary } from '@frontdesk/shared/chat';
import { labelList, type SessionChange, team } from '@frontdesk/shared/inbox';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { request } from './request.ts';
import { patchSession } from './session-queries.ts';
import { urls } from './urls.ts';

/** The team's labels, by name. They change seldom. */
export const labelsQuery = queryOptions({
  queryKey: ['labels'],
  queryFn: ({ signal }) => request(labelList, urls.labels, { signal }),
  staleTime: 60_000,
});

/** Who can be assigned, by name. */
export const teamQuery = queryOptions({
  queryKey: ['team'],
  queryFn: ({ signal }) => request(team, urls.team, { signal }),
  staleTime: 60_000,
});

/** Changes a session, and what is shown of it. Throws ApiError. */
export async function changeSession(
  client: QueryClient,
  sessionId: string,
  change: SessionChange,
): Promise<void> {
  const changed = await request(sessionSummary, urls.session(sessionId), { method: 'PATCH', body: change });
  patchSession(client, sessionId, changed);
}
