import type { SessionSummary } from '@frontdesk/shared/chat';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { handBack, resolveFlag, stopAnswer, takeOver } from '../api/takeover-deeds.ts';
import { useSessionChange } from '../contact/use-session-change.ts';
import { useMe } from '../parts/use-me.ts';
import { whoAnswers } from './who-answers.ts';

/** What one can do in a session, and why the last of it was refused. */
export function useDeeds(session: SessionSummary) {
  const client = useQueryClient();
  const me = useMe();
  const { sessionId } = session;
  const { mutate, error, reset, variables, isPending } = useMutation({
    // Offline it is refused at once: nobody wants to have taken over an hour later.
    networkMode: 'always',
    mutationFn: (deed: 'takeOver' | 'handBack' | 'stop' | 'resolve') => {
      if (deed === 'stop') return stopAnswer(sessionId);
      return { takeOver, handBack, resolve: resolveFlag }[deed](client, sessionId);
    },
  });
  const closing = useSessionChange(sessionId);
  const answering = whoAnswers(session, me?.id);
  return {
    answering,
    error: error ?? closing.error,
    forgetError: reset,
    isStopping: isPending && variables === 'stop',
    takeOver: () => mutate('takeOver'),
    handBack: () => mutate('handBack'),
    stop: () => mutate('stop'),
    resolve: () => mutate('resolve'),
    closeOrReopen: () =>
      closing.tryChange(({ closedAt }) => ({
        asked: { closed: closedAt === null },
        shown: { closedAt: closedAt === null ? new Date().toISOString() : null },
      })),
  };
}
