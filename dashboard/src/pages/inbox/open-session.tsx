import { ActionIcon } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { sessionQuery } from '../../api/session-queries.ts';
import { ContactPane } from '../../contact/contact-pane.tsx';
import { sessionName } from '../../parts/session-names.ts';
import { SessionPane } from '../../transcript/session-pane.tsx';
import beside from './contact-beside.module.css';
import classes from './inbox.module.css';

const route = getRouteApi('/frame/inbox/$sessionId');

export function OpenSession() {
  const { sessionId } = route.useParams();
  const { data: session } = useQuery(sessionQuery(sessionId));
  const back = (
    <ActionIcon
      renderRoot={(props) => <Link to="/inbox" {...props} />}
      className={classes.back}
      aria-label="Back to the list"
    >
      <ArrowLeft size={18} />
    </ActionIcon>
  );
  return (
    <>
      <title>{`${session ? sessionName(session) : 'Conversation'} · Inbox · Frontdesk`}</title>
      <div className={beside.panes}>
        <SessionPane key={sessionId} sessionId={sessionId} back={back} />
        <div className={beside.contact}>
          <ContactPane sessionId={sessionId} />
        </div>
      </div>
    </>
  );
}
