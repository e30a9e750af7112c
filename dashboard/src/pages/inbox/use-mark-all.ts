import type { SessionFilter } from '@frontdesk/shared/inbox';
import { useQueryClient } from '@tanstack/react-query';
import { changeSessions } from '../../api/bulk.ts';
import { sessionCountsQuery } from '../../api/inbox-queries.ts';
import { markAllRead } from '../../api/read-marks.ts';
import { refreshLists } from '../../live/session-list-events.ts';
import { showToast } from '../../parts/toasts.ts';
import { countOf } from './bulk-words.ts';
import { showFailure } from './use-bulk.ts';

/** Reads everything a filter finds, loaded or not, with a way back. Never throws. */
export function useMarkAll(filter: SessionFilter): () => Promise<void> {
  const client = useQueryClient();
  const settle = (sessionIds: string[]) =>
    Promise.all([
      refreshLists(client, sessionIds),
      client.invalidateQueries({ queryKey: sessionCountsQuery.queryKey }),
    ]);
  const undo = async (sessionIds: string[]) => {
    await changeSessions(sessionIds, { type: 'unread' });
    await settle(sessionIds);
  };

  return async () => {
    try {
      const marked = await markAllRead(filter);
      if (marked.length === 0) {
        showToast({ text: 'Nothing is unread here.' });
        return;
      }
      showToast({
        text: `Marked as read: ${countOf(marked.length)}.`,
        action: { label: 'Undo', run: () => void undo(marked).catch(showFailure) },
      });
      await settle(marked);
    } catch (error) {
      showFailure(error);
    }
  };
}
