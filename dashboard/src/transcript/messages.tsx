import type { SessionSummary } from '@frontdesk/shared/chat';
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { messagesQuery } from '../api/message-queries.ts';
import { refreshMessage } from '../api/message-window.ts';
import { useOutgoing } from '../composer/outgoing.ts';
import { forgetArrived } from '../composer/send.ts';
import { useDraft } from '../live/drafts.ts';
import { onLiveEvent } from '../live/live-updates.ts';
import { Failure } from '../parts/failure.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMe } from '../parts/use-me.ts';
import classes from './messages.module.css';
import { toRows } from './rows.ts';
import { Transcript } from './transcript.tsx';
import { TranscriptSkeleton } from './transcript-skeleton.tsx';
import { useBeyond } from './use-beyond.ts';
import { useVisit } from './use-visit.ts';

interface MessagesProps {
  sessionId: string;
  session: SessionSummary | undefined;
  jumpTo: number | undefined;
  watchOnly: boolean;
  /** Why the session could not be read. */
  failure: Error | null;
  retry(): unknown;
  /** The reader goes to the end. */
  onToTheEnd?: (() => void) | undefined;
}

/** All that was said in a session, live. */
export function Messages({ sessionId, session, jumpTo, watchOnly, ...rest }: MessagesProps) {
  const client = useQueryClient();
  const messages = useQuery(messagesQuery(sessionId, watchOnly ? 'end' : (jumpTo ?? 'unread')));
  const { data: page, isFetchedAfterMount: isFresh } = messages;
  const draft = useDraft(sessionId);
  const me = useMe();
  const outgoing = useOutgoing(sessionId, me?.id);
  const older = useBeyond(sessionId, 'older');
  const newer = useBeyond(sessionId, 'newer');
  const visit = useVisit(sessionId, { page, isFresh, session, jumpTo, watchOnly });
  const isLast = page?.hasNewer === false;
  const thinking = session?.thinking === true && isLast;
  const { newFrom } = visit;
  const rows = useMemo(
    () =>
      page
        ? toRows({
            messages: page.messages,
            outgoing: isLast ? outgoing : [],
            me: me?.name ?? '',
            newFrom,
            thinking,
          })
        : [],
    [page, outgoing, isLast, me?.name, newFrom, thinking],
  );

  useEffect(() => {
    if (page) forgetArrived(outgoing, page.messages);
  }, [page, outgoing]);
  useUpdates(client, sessionId);

  const error = rest.failure ?? messages.error;
  if (page && visit.place && rows.length > 0) {
    const { place } = visit;
    return (
      <div className={classes.messages}>
        {visit.problem && (
          <p role="alert" className={classes.problem}>
            {visit.problem}
            <button type="button" onClick={visit.forgetProblem}>
              Dismiss
            </button>
          </p>
        )}
        <Transcript
          key={place.visit}
          sessionId={sessionId}
          rows={rows}
          draft={draft}
          start={place.start}
          target={place.target}
          older={page.hasOlder ? older : null}
          newer={page.hasNewer ? newer : null}
          lastSaidAt={outgoing.at(-1)?.at ?? 0}
          onToTheEnd={() => {
            rest.onToTheEnd?.();
            visit.toTheEnd();
          }}
        />
      </div>
    );
  }
  if (page?.messages.length === 0 && isFresh) {
    return (
      <Notice title="No messages yet">This conversation was opened, and nobody has written so far.</Notice>
    );
  }
  if (!error || page) return <TranscriptSkeleton />;
  const retryBoth = () => {
    void rest.retry();
    void messages.refetch();
  };
  return <Failure error={error} retry={retryBoth} />;
}

/** Changes further up than a refetch looks; and a stretch that does not reach the end is left behind with the page. */
function useUpdates(client: QueryClient, sessionId: string): void {
  useEffect(() => {
    const { queryKey } = messagesQuery(sessionId);
    const unlisten = onLiveEvent((event) => {
      if (event.type === 'message.updated' && event.sessionId === sessionId)
        void refreshMessage(client, sessionId, event.messageId).catch(() => undefined);
    });
    return () => {
      unlisten();
      if (client.getQueryData(queryKey)?.hasNewer) client.removeQueries({ queryKey, exact: true });
    };
  }, [client, sessionId]);
}
