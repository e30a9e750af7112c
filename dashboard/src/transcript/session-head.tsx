import type { SessionSummary } from '@frontdesk/shared/chat';
import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { Avatar, ChannelIcon } from '../parts/avatar.tsx';
import { channelLabels, sessionName } from '../parts/session-names.ts';
import classes from './session-head.module.css';

interface SessionHeadProps {
  session: SessionSummary | undefined;
  failed: boolean;
  back?: ReactNode;
  actions?: ReactNode;
}

export function SessionHead({ session, failed, back, actions }: SessionHeadProps) {
  return (
    <header className={classes.head}>
      {back}
      {session ? (
        <>
          <Avatar name={sessionName(session)} />
          <div className={classes.who}>
            <h2 className={classes.name} dir="auto">
              {sessionName(session)}
            </h2>
            <p className={classes.facts}>
              <ChannelIcon channel={session.channel} size={12} />
              <span>{facts(session).join(' · ')}</span>
            </p>
          </div>
        </>
      ) : failed ? (
        <h2 className={classes.name}>Conversation</h2>
      ) : (
        <Skeleton width={180} height={20} />
      )}
      {actions && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}

function facts({ channel, kind, title, contact, messageCount, closedAt }: SessionSummary): string[] {
  return [
    closedAt ? 'Closed' : null,
    channelLabels[channel],
    kind === 'group' && title ? 'Group' : null,
    contact?.username ? `@${contact.username}` : null,
    contact?.email ?? null,
    contact?.phone ?? null,
    messageCount === 1 ? '1 message' : `${messageCount} messages`,
  ].filter((fact) => fact !== null);
}
