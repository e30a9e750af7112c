import { useMutation, useQueryClient } from '@tanstack/react-query';
import { loadNewerMessages, loadOlderMessages } from '../api/message-window.ts';
import type { Beyond } from './transcript-edges.tsx';

/** What lies before or after the known stretch of a transcript. */
export function useBeyond(sessionId: string, which: 'older' | 'newer'): Beyond {
  const client = useQueryClient();
  const mutationKey = [`${which} messages`, sessionId];
  const { mutate, isPending, isError } = useMutation({
    mutationKey,
    mutationFn: () =>
      which === 'older' ? loadOlderMessages(client, sessionId) : loadNewerMessages(client, sessionId),
  });
  return {
    status: isPending ? 'loading' : isError ? 'failed' : 'idle',
    load() {
      // `isPending` is known one render later, and a scroll may ask twice before.
      if (client.isMutating({ mutationKey }) === 0) mutate();
    },
  };
}
