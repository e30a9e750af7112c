import { ActionIcon } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ArrowLeft, PanelRight } from 'lucide-react';
import { type CSSProperties, useState } from 'react';
import { sessionQuery } from '../../api/session-queries.ts';
import { ContactPane } from '../../contact/contact-pane.tsx';
import { keepFilter } from '../../inbox-filter/keep-filter.ts';
import { Drawer } from '../../panes/drawer.tsx';
import { toggleContactPane, usePaneSizes } from '../../panes/pane-sizes.ts';
import { Separator } from '../../panes/separator.tsx';
import { sessionName } from '../../parts/session-names.ts';
import { useMedia } from '../../parts/use-media.ts';
import { useShortcuts } from '../../parts/use-shortcuts.ts';
import { SessionPane } from '../../transcript/session-pane.tsx';
import classes from './inbox.module.css';
import { useUnreadTitle } from './unread.tsx';
import { useReadMark } from './use-read-mark.ts';

const route = getRouteApi('/frame/inbox/$sessionId');

/** The conversation, and who it is with: beside it where there is room, else in a drawer. */
export function OpenSession() {
  const { sessionId } = route.useParams();
  const { message } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: session, isError } = useQuery(sessionQuery(sessionId));
  const isWide = useMedia('(min-width: 1200px)');
  const { contact, hidesContact } = usePaneSizes();
  const [drawerOf, setDrawerOf] = useState<string | null>(null);
  const title = useUnreadTitle(`${session ? sessionName(session) : 'Conversation'} · Inbox · Frontdesk`);
  useReadMark(sessionId);

  // Of what is not there nobody is the contact.
  const isBeside = isWide && !hidesContact && !isError;
  const isInDrawer = !isWide && drawerOf === sessionId && !isError;
  const toggle = () => (isWide ? toggleContactPane() : setDrawerOf(sessionId));
  useShortcuts({ BracketRight: toggle });

  const back = (
    <ActionIcon
      renderRoot={(props) => <Link to="/inbox" search={keepFilter} {...props} />}
      className={classes.back}
      aria-label="Back to the list"
    >
      <ArrowLeft size={18} />
    </ActionIcon>
  );
  const actions = (
    <ActionIcon
      aria-label={isBeside ? 'Hide contact' : 'Show contact'}
      aria-keyshortcuts="]"
      aria-expanded={isBeside || isInDrawer}
      title={`${isBeside ? 'Hide' : 'Show'} contact: ]`}
      onClick={toggle}
    >
      <PanelRight size={16} />
    </ActionIcon>
  );
  return (
    <div
      className={classes.conversation}
      data-contact={isBeside || undefined}
      style={{ '--contact': `${contact}px` } as CSSProperties}
    >
      <title>{title}</title>
      <SessionPane
        key={sessionId}
        sessionId={sessionId}
        back={back}
        actions={isError ? null : actions}
        jumpTo={message === undefined ? undefined : Number(message)}
        onJumpEnd={() => void navigate({ search: (old) => ({ ...old, message: undefined }), replace: true })}
      />
      {isBeside && (
        <>
          <Separator pane="contact" label="Width of the contact" side="after" />
          <div id="pane-contact" className={classes.contact}>
            <ContactPane key={sessionId} sessionId={sessionId} />
          </div>
        </>
      )}
      {isInDrawer && (
        <Drawer label="Contact" onClose={() => setDrawerOf(null)}>
          <ContactPane key={sessionId} sessionId={sessionId} />
        </Drawer>
      )}
    </div>
  );
}
