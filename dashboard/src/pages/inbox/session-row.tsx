import type { MessageAuthor, SessionSummary } from '@frontdesk/shared/chat';
import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type MouseEvent, memo } from 'react';
import { keepFilter } from '../../inbox-filter/keep-filter.ts';
import { countText } from '../../inbox-filter/views.ts';
import { Avatar } from '../../parts/avatar.tsx';
import { sessionName } from '../../parts/session-names.ts';
import { When } from '../../parts/when.tsx';
import { RowFacts } from './row-facts.tsx';
import classes from './session-row.module.css';

const speakers: Record<MessageAuthor, string | null> = {
  user: null,
  bot: 'Assistant: ',
  person: 'Team: ',
  system: 'System: ',
};

interface SessionRowProps {
  session: SessionSummary;
  /** The one who looks. */
  me: string;
  isChosen: boolean;
  /** `toThis`: everything from the last chosen one on. */
  onChoose(sessionId: string, toThis: boolean): void;
}

export const SessionRow = memo(function SessionRow({ session, me, isChosen, onChoose }: SessionRowProps) {
  const { sessionId, channel, lastMessageAt, createdAt, unread } = session;
  const name = sessionName(session);
  const onShiftClick = (event: MouseEvent) => {
    if (!event.shiftKey) return;
    // Else the browser would open a window.
    event.preventDefault();
    onChoose(sessionId, true);
  };
  return (
    <div
      className={classes.row}
      data-session={sessionId}
      data-chosen={isChosen || undefined}
      data-unread={unread > 0 || undefined}
    >
      <Link
        to="/inbox/$sessionId"
        params={{ sessionId }}
        search={keepFilter}
        activeOptions={{ includeSearch: false }}
        className={classes.link}
        onClick={onShiftClick}
      >
        <Avatar name={name} channel={channel} />
        <span className={classes.name} dir="auto">
          {name}
          {session.title && session.contact?.name && (
            <span className={classes.by}>{session.contact.name}</span>
          )}
        </span>
        <span className={classes.time}>
          <When at={lastMessageAt ?? createdAt} />
        </span>
        <LastLine session={session} />
        {unread > 0 && (
          <span className={classes.unread}>
            {countText(unread)}
            <VisuallyHidden> unread</VisuallyHidden>
          </span>
        )}
        <RowFacts session={session} me={me} />
      </Link>
      <label className={classes.pick}>
        <input
          type="checkbox"
          aria-label={`Select ${name}`}
          checked={isChosen}
          onChange={(event) => onChoose(sessionId, (event.nativeEvent as globalThis.MouseEvent).shiftKey)}
        />
      </label>
    </div>
  );
});

function LastLine({ session }: { session: SessionSummary }) {
  const { thinking, lastMessageAuthor, lastMessageText } = session;
  if (thinking) return <span className={`${classes.last} ${classes.thinking}`}>Assistant is thinking…</span>;
  return (
    <span className={classes.last} dir="auto">
      <span className={classes.who}>{lastMessageAuthor && speakers[lastMessageAuthor]}</span>
      {lastMessageText ?? 'No messages yet'}
    </span>
  );
}
