import type { SessionSummary } from '@frontdesk/shared/chat';
import type { BulkAction } from '@frontdesk/shared/inbox';
import { useQueryClient } from '@tanstack/react-query';
import { changeSessions } from '../../api/bulk.ts';
import { sessionCountsQuery } from '../../api/inbox-queries.ts';
import { forgetSession } from '../../api/session-queries.ts';
import { refreshLists } from '../../live/session-list-events.ts';
import { showToast } from '../../parts/toasts.ts';
import { bulkWords, undoOf } from './bulk-words.ts';

/** Does the same to many, and tells what came of it, with a way back where there is one. Never throws. */
export function useBulk(): (action: BulkAction, sessions: readonly SessionSummary[]) => Promise<void> {
  const client = useQueryClient();

  const settle = async (changed: string[]) => {
    // Events say the same in a moment; whoever has just acted does not wait for them.
    await Promise.all([
      refreshLists(client, changed),
      client.invalidateQueries({ queryKey: sessionCountsQuery.queryKey }),
      ...changed.map((sessionId) => client.invalidateQueries({ queryKey: ['session', sessionId] })),
    ]);
  };
  const undo = async (steps: ReturnType<typeof undoOf>) => {
    for (const [action, sessionIds] of steps) {
      if (sessionIds.length > 0) await settle((await changeSessions(sessionIds, action)).changed);
    }
    showToast({ text: 'Undone.' });
  };

  return async (action, sessions) => {
    try {
      const outcome = await changeSessions(
        sessions.map(({ sessionId }) => sessionId),
        action,
      );
      const steps = undoOf(action, outcome.changed, sessions).filter(([, ids]) => ids.length > 0);
      showToast({
        ...bulkWords(action, outcome, sessions),
        ...(steps.length > 0 && {
          action: { label: 'Undo', run: () => void undo(steps).catch(showFailure) },
        }),
      });
      if (action.type === 'delete') for (const sessionId of outcome.changed) forgetSession(client, sessionId);
      else await settle(outcome.changed);
    } catch (error) {
      showFailure(error);
    }
  };
}

export const showFailure = (error: unknown): void =>
  showToast({
    text: 'That did not work.',
    detail: error instanceof Error ? error.message : String(error),
    isError: true,
  });
