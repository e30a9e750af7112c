import type { AuthState } from '@frontdesk/shared/account';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { authQuery } from '../api/account-queries.ts';

/** Goes inside once the server has let somebody in; without `next` to the first page they may see. */
export function useEnter(next = '/'): (auth: AuthState) => Promise<void> {
  const client = useQueryClient();
  const router = useRouter();
  return async (auth) => {
    // Somebody else may have been here before.
    client.removeQueries({ type: 'inactive' });
    client.setQueryData(authQuery.queryKey, auth);
    await router.navigate({ href: next, replace: true });
  };
}
