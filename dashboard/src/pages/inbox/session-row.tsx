import type { MessageAuthor, SessionSummary } from '@frontdesk/shared/chat';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { Avatar } from '../../parts/avatar.tsx';
import { sessionName } from '../../parts/session-names.ts';
import { When } from '../../parts/when.tsx';
import classes from './session-list.module.css';

const speakers: Record<MessageAuthor, string | null> = {
  user: null,
  bot: 'Assistant: ',
  person: 'Team: ',
  system: 'System: ',
};

export const SessionRow = memo(function SessionRow({ session }: { session: SessionSummary }) {
  const { sessionId, channel, lastMessageAt, createdAt } = session;
  return (
    <li>
      <Link to="/inbox/$sessionId" params={{ sessionId }} className={classes.row}>
        <Avatar name={sessionName(session)} channel={channel} />
        <span className={classes.name} dir="auto">
          {sessionName(session)}
          {session.title && session.contact?.name && (
            <span className={classes.by}>{session.contact.name}</span>
          )}
        </span>
        <span className={classes.time}>
          <When at={lastMessageAt ?? createdAt} />
        </span>
        <LastLine session={session} />
      </Link>
    </li>
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
