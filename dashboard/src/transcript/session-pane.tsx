import type { SessionSummary } from '@frontdesk/shared/chat';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { loadOlderMessages, messagesQuery } from '../api/message-queries.ts';
import { sessionQuery } from '../api/session-queries.ts';
import { useDraft } from '../live/drafts.ts';
import { Failure } from '../parts/failure.tsx';
import { Notice } from '../parts/notice.tsx';
import { SessionHead } from './session-head.tsx';
import classes from './session-pane.module.css';
import { Transcript } from './transcript.tsx';
import { TranscriptSkeleton } from './transcript-skeleton.tsx';

interface SessionPaneProps {
  sessionId: string;
  /** Before the name: the way back on a small screen. */
  back?: ReactNode;
  /** At the end of the head. */
  actions?: ReactNode;
  /** The message to show, by its id. */
  jumpTo?: number | undefined;
}

/** One conversation, live: who it is with, and all that was said. Give it `key={sessionId}`. */
export function SessionPane({ sessionId, back, actions }: SessionPaneProps) {
  const session = useQuery(sessionQuery(sessionId));
  return (
    <section className={classes.pane} aria-label="Conversation">
      <SessionHead session={session.data} failed={session.isError} back={back} actions={actions} />
      <Messages
        sessionId={sessionId}
        session={session.data}
        failure={session.error}
        retry={session.refetch}
      />
    </section>
  );
}

interface MessagesProps {
  sessionId: string;
  session: SessionSummary | undefined;
  failure: Error | null;
  retry(): unknown;
}

function Messages({ sessionId, session, failure, retry }: MessagesProps) {
  const client = useQueryClient();
  const messages = useQuery(messagesQuery(sessionId));
  const draft = useDraft(sessionId);
  const olderKey = ['older messages', sessionId];
  const older = useMutation({
    mutationKey: olderKey,
    mutationFn: () => loadOlderMessages(client, sessionId),
  });
  const loadOlder = () => {
    // `isPending` is known one render later, and a scroll may ask twice before.
    if (client.isMutating({ mutationKey: olderKey }) === 0) older.mutate();
  };
  const error = failure ?? messages.error;

  if (messages.data?.messages.length === 0 && !session?.thinking) {
    return (
      <Notice title="No messages yet">This conversation was opened, and nobody has written so far.</Notice>
    );
  }
  if (messages.data) {
    return (
      <Transcript
        messages={messages.data.messages}
        draft={session?.thinking ? draft : null}
        older={messages.data.hasOlder ? { load: loadOlder, status: statusOf(older) } : null}
      />
    );
  }
  if (!error) return <TranscriptSkeleton />;
  const retryBoth = () => {
    void retry();
    void messages.refetch();
  };
  return <Failure error={error} retry={retryBoth} />;
}

function statusOf({ isPending, isError }: { isPending: boolean; isError: boolean }) {
  if (isPending) return 'loading';
  return isError ? 'failed' : 'idle';
}
