import type { Label } from '@frontdesk/shared/chat';
import { label, sessionPage } from '@frontdesk/shared/chat';
import type { LabelDraft } from '@frontdesk/shared/inbox';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { command, request } from './request.ts';
import { labelsQuery } from './team-queries.ts';
import { urls } from './urls.ts';

/** A hundred or more are not counted any further. */
export const mostCounted = 100;

/** How many sessions, closed ones too, have a label. */
export const labelUseQuery = (id: number) =>
  queryOptions({
    queryKey: ['label use', id],
    queryFn: async ({ signal }) =>
      (await request(sessionPage, urls.sessionsOfLabel(id, mostCounted), { signal })).sessions.length,
    gcTime: 0,
  });

/** Throws ApiError; 409 when the name stands. */
export async function createLabel(client: QueryClient, draft: LabelDraft): Promise<Label> {
  const created = await request(label, urls.labels, { method: 'POST', body: draft });
  await client.invalidateQueries({ queryKey: labelsQuery.queryKey });
  return created;
}

export async function changeLabel(client: QueryClient, id: number, draft: LabelDraft): Promise<void> {
  await request(label, urls.label(id), { method: 'PUT', body: draft });
  await refreshLabelled(client);
}

export async function deleteLabel(client: QueryClient, id: number): Promise<void> {
  await command(urls.label(id), { method: 'DELETE' });
  await refreshLabelled(client);
}

/** Sessions carry their labels with them. */
async function refreshLabelled(client: QueryClient): Promise<void> {
  void client.invalidateQueries({ queryKey: ['sessions'] });
  void client.invalidateQueries({ queryKey: ['session'] });
  await client.invalidateQueries({ queryKey: labelsQuery.queryKey });
}
