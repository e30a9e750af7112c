import { type SavedViewDraft, savedView, savedViewList, sessionCounts } from '@frontdesk/shared/inbox';
import { queryOptions } from '@tanstack/react-query';
import { command, request } from './request.ts';
import { urls } from './urls.ts';

/** How many open sessions stand in which view; live events keep it true. */
export const sessionCountsQuery = queryOptions({
  queryKey: ['session-counts'],
  queryFn: ({ signal }) => request(sessionCounts, urls.sessionCounts, { signal }),
});

/** One's own saved views. */
export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: ({ signal }) => request(savedViewList, urls.views, { signal }),
  staleTime: 60_000,
});

/** With an id: in its place. */
export const saveView = (body: SavedViewDraft, id?: number) =>
  id === undefined
    ? request(savedView, urls.views, { method: 'POST', body })
    : request(savedView, urls.view(id), { method: 'PUT', body });

export const deleteView = (id: number) => command(urls.view(id), { method: 'DELETE' });
