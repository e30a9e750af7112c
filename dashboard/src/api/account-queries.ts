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

/** Asks anew what one may do. When it resolves, what one may not see any more is off the screen, and not asked again. */
export async function refreshAuth(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ queryKey: authQuery.queryKey });
  // Its observers hear of it one turn of the event loop later.
  await new Promise((resolve) => setTimeout(resolve));
}

/** Who may do what has changed: reads it anew wherever it is on screen, whoever changed it. */
export async function accessChanged(client: QueryClient): Promise<void> {
  await refreshAuth(client);
  await Promise.all(
    ['account', 'users', 'groups', 'invites', 'team'].map((key) =>
      client.invalidateQueries({ queryKey: [key] }),
    ),
  );
}
