import type { Permission } from '@frontdesk/shared/permissions';
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

/** What else shows who may do what, by the first word of its key, and what one needs to see it. */
const shownAccess: [key: string, needs?: Permission][] = [
  ['account'],
  ['users', 'people.manage'],
  ['groups', 'people.manage'],
  ['invites', 'people.manage'],
  ['team', 'sessions.read'],
];

/**
 * Who may do what has changed, whoever changed it: reads it anew wherever it is on screen. Oneself first: what one may
 * not see any more is on its way off the screen, and not asked.
 */
export async function accessChanged(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ queryKey: authQuery.queryKey });
  const held = client.getQueryData(authQuery.queryKey)?.user?.permissions ?? [];
  const seen = shownAccess.filter(([, needs]) => !needs || held.includes(needs));
  await Promise.all(seen.map(([key]) => client.invalidateQueries({ queryKey: [key] })));
}
