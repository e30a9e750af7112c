import type { SessionSummary } from '@frontdesk/shared/chat';
import { useQueryClient } from '@tanstack/react-query';
import { markRead } from '../../api/read-marks.ts';
import { sessionQuery } from '../../api/session-queries.ts';
import { changeSession } from '../../api/team-queries.ts';
import { sessionName } from '../../parts/session-names.ts';
import { showToast } from '../../parts/toasts.ts';
import { showFailure } from './use-bulk.ts';

/** What the keys do to one conversation. They tell what came of it and never throw. */
export function useDeeds() {
  const client = useQueryClient();

  const setClosed = async ({ sessionId, ...session }: SessionSummary, closed: boolean, tells: boolean) => {
    try {
      await changeSession(client, sessionId, { closed });
      if (!tells) return;
      showToast({
        text: `${closed ? 'Closed' : 'Reopened'}: ${sessionName({ sessionId, ...session })}.`,
        action: {
          label: 'Undo',
          run: () => void setClosed({ sessionId, ...session }, !closed, false),
        },
      });
    } catch (error) {
      showFailure(error);
    }
  };

  return {
    /** Asked for when no list shows it. */
    find: (sessionId: string) => client.fetchQuery({ ...sessionQuery(sessionId), staleTime: 60_000 }),
    closeOrReopen: (session: SessionSummary) => setClosed(session, session.closedAt === null, true),
    async markUnread({ sessionId }: SessionSummary) {
      try {
        await markRead(client, sessionId, null);
      } catch (error) {
        showFailure(error);
      }
    },
  };
}
