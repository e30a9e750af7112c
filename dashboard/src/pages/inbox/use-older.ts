import type { SessionFilter } from '@frontdesk/shared/inbox';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { loadOlderSessions } from '../../api/session-lists.ts';

/** The next page: by itself when the end comes near, else by a button. */
export function useOlder(filter: SessionFilter, goesOn: boolean, nearsEnd: boolean) {
  const client = useQueryClient();
  const { mutate, isPending, isError } = useMutation({
    mutationFn: () => loadOlderSessions(client, filter),
  });
  // After a failure only the button goes on: nobody wants an endless loop of refusals.
  const isDue = goesOn && nearsEnd && !isPending && !isError;
  useEffect(() => {
    if (isDue) mutate();
  }, [isDue, mutate]);
  return { load: goesOn ? () => mutate() : undefined, isPending, isError };
}
