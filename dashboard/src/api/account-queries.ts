import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { getAuthState, getStatus } from './endpoints.ts';

/** Who is signed in; asked once, then kept true by signing in and out and by any 401. */
export const authQuery = queryOptions({
  queryKey: ['auth'],
  queryFn: ({ signal }) => getAuthState(signal),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The channels' health has no live event of its own, so it is asked now and then. */
export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: ({ signal }) => getStatus(signal),
  refetchInterval: 30_000,
});

/** Who may do what has changed: reads it anew wherever it is on screen, whoever changed it. */
export const accessChanged = (client: QueryClient) =>
  Promise.all(
    ['auth', 'account', 'users', 'groups', 'invites', 'team'].map((key) =>
      client.invalidateQueries({ queryKey: [key] }),
    ),
  );
