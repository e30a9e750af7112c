import type { SessionSummary } from '@frontdesk/shared/chat';
import type { SessionChange } from '@frontdesk/shared/inbox';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { patchSession } from '../api/session-queries.ts';
import { changeSession } from '../api/team-queries.ts';

interface Change {
  /** For the server, and the same as it is shown until the server has answered. */
  asked: SessionChange;
  shown: Partial<SessionSummary>;
}

/** Changes a session: at once on screen, and back again when the server refuses. */
export function useSessionChange(session: SessionSummary) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ asked }: Change) => changeSession(client, session.sessionId, asked),
    onMutate({ shown }) {
      const before = Object.fromEntries(
        Object.keys(shown).map((name) => [name, session[name as keyof SessionSummary]]),
      );
      patchSession(client, session.sessionId, shown);
      return before;
    },
    onError: (_error, _change, before) => before && patchSession(client, session.sessionId, before),
  });
}
