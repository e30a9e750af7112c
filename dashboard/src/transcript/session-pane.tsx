import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiError } from '../api/request.ts';
import { sessionQuery } from '../api/session-queries.ts';
import { Composer } from '../composer/composer.tsx';
import { Unsent } from '../composer/unsent.tsx';
import { usePresenceReports } from '../live/presence-reports.ts';
import { Failure } from '../parts/failure.tsx';
import { useMay } from '../parts/use-may.ts';
import { FlagBanner } from './flag-banner.tsx';
import { Messages } from './messages.tsx';
import { SessionHead } from './session-head.tsx';
import classes from './session-pane.module.css';
import { WorkBar } from './work-bar.tsx';

interface SessionPaneProps {
  sessionId: string;
  /** Before the name: the way back on a small screen. */
  back?: ReactNode;
  /** At the end of the head. */
  actions?: ReactNode;
  /** The message to show, by its id. */
  jumpTo?: number | undefined;
  /** The reader leaves it for the newest. */
  onJumpEnd?: () => void;
  /** Nobody reads or answers here: it stands beside something else. */
  watchOnly?: boolean;
}

/** One conversation, live: who it is with, all that was said, and where to answer. Give it `key={sessionId}`. */
export function SessionPane({
  sessionId,
  back,
  actions,
  jumpTo,
  watchOnly = false,
  ...rest
}: SessionPaneProps) {
  const session = useQuery(sessionQuery(sessionId));
  const may = useMay();
  const acts = !watchOnly && may('sessions.reply');
  const isGone = session.error instanceof ApiError && session.error.status === 404;
  const reporter = usePresenceReports(sessionId, !watchOnly && session.data !== undefined && !isGone);
  const known = isGone ? undefined : session.data;
  return (
    <section className={classes.pane} aria-label="Conversation">
      <SessionHead session={known} failed={session.isError} back={back} actions={actions} />
      {known && <WorkBar session={known} acts={acts} />}
      {known && <FlagBanner session={known} acts={acts} />}
      <div className={classes.messages}>
        {isGone && session.error ? (
          <>
            <Failure error={session.error} />
            <Unsent sessionId={sessionId} />
          </>
        ) : (
          <Messages
            sessionId={sessionId}
            session={known}
            jumpTo={jumpTo}
            watchOnly={watchOnly}
            failure={session.error}
            retry={session.refetch}
            onToTheEnd={rest.onJumpEnd}
          />
        )}
      </div>
      {acts &&
        !isGone &&
        (known ? <Composer session={known} reporter={reporter} /> : <div className={classes.composer} />)}
    </section>
  );
}
