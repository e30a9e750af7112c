import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Inbox } from 'lucide-react';
import { sessionsQuery } from '../../api/session-lists.ts';
import { Notice } from '../../parts/notice.tsx';
import { SessionPane } from '../../transcript/session-pane.tsx';
import { matchingSession } from './matching-session.ts';
import type { Place } from './place.ts';
import classes from './simulator.module.css';

/** The same conversation as the team sees it. */
export function SessionBeside({ place }: { place: Place }) {
  const { data } = useQuery(sessionsQuery({ status: 'all' }));
  const session = data && matchingSession(data.sessions, place);
  return (
    <div className={classes.inbox}>
      {session ? (
        <SessionPane
          key={session.sessionId}
          sessionId={session.sessionId}
          watchOnly
          actions={
            <Button
              size="compact-xs"
              variant="default"
              renderRoot={(props) => (
                <Link to="/inbox/$sessionId" params={{ sessionId: session.sessionId }} {...props} />
              )}
            >
              Open in inbox
            </Button>
          }
        />
      ) : (
        <Notice icon={<Inbox size={20} />} title="The inbox's side">
          {place.chat.kind === 'private'
            ? 'Write something in the chat: the conversation appears here as your team will see it.'
            : 'Mention the bot in the chat: the conversation appears here as your team will see it.'}
        </Notice>
      )}
    </div>
  );
}
