import type { AuthState } from '@frontdesk/shared/account';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { authQuery } from './api/account-queries.ts';
import { ApiError } from './api/request.ts';

/** Any 401 means that nobody is signed in any more; the frame then leads to the sign-in page and back. */
export function createQueryClient(): QueryClient {
  const onError = (error: Error) => {
    if (!(error instanceof ApiError) || error.status !== 401) return;
    client.setQueryData<AuthState>(authQuery.queryKey, (auth) => auth && { ...auth, user: null });
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        // A refusal stays one however often it is asked; only an unreachable or broken server is tried again.
        retry: (failures, error) => failures < 2 && (!(error instanceof ApiError) || isPassing(error.status)),
        refetchOnWindowFocus: false,
      },
    },
  });
  return client;
}

const isPassing = (status: number) => status === 0 || status >= 502;
