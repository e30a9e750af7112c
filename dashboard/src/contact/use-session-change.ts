import type { SessionSummary } from '@frontdesk/shared/chat';
import type { SessionChange } from '@frontdesk/shared/inbox';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { patchSession, sessionQuery } from '../api/session-queries.ts';
import { changeSession } from '../api/team-queries.ts';

interface Change {
  asked: SessionChange;
  /** The same as it is shown until the server has answered. */
  shown: Partial<SessionSummary>;
}

/**
 * Changes a session: at once on screen, one after the other on the server, and back again when it refuses. What is
 * changed is what stands at that moment, which may be newer than what was drawn last.
 */
export function useSessionChange(sessionId: string) {
  const client = useQueryClient();
  const { mutateAsync, error } = useMutation({
    scope: { id: `session ${sessionId}` },
    mutationFn: ({ asked }: Change) => changeSession(client, sessionId, asked),
  });
  const change = async (next: (session: SessionSummary) => Change) => {
    const session = client.getQueryData(sessionQuery(sessionId).queryKey);
    if (!session) return;
    const { asked, shown } = next(session);
    const before = Object.fromEntries(
      Object.keys(shown).map((name) => [name, session[name as keyof SessionSummary]]),
    );
    patchSession(client, sessionId, shown);
    try {
      await mutateAsync({ asked, shown });
    } catch (refusal) {
      patchSession(client, sessionId, before);
      throw refusal;
    }
  };
  return {
    error,
    /** Rejects with what the server said. */
    change,
    /** The same, where `error` is shown. */
    tryChange: (next: (session: SessionSummary) => Change) => void change(next).catch(() => undefined),
  };
}
