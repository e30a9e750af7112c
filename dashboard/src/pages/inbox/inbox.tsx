import { useQuery } from '@tanstack/react-query';
import { Outlet, useMatch } from '@tanstack/react-router';
import { useRef } from 'react';
import { sessionsQuery } from '../../api/session-queries.ts';
import { Failure } from '../../parts/failure.tsx';
import { useShortcuts } from '../../parts/use-shortcuts.ts';
import { EmptyInbox } from './empty-inbox.tsx';
import classes from './inbox.module.css';
import { SessionList } from './session-list.tsx';
import { SessionListSkeleton } from './session-list-skeleton.tsx';

/** The list, and beside it the conversation the URL names. On a small screen one of the two. */
export function InboxPage() {
  const isOpen = useMatch({ from: '/frame/inbox/$sessionId', shouldThrow: false }) !== undefined;
  const sessions = useQuery(sessionsQuery);
  const list = useRef<HTMLElement>(null);
  useShortcuts({ KeyJ: () => moveFocus(list.current, 1), KeyK: () => moveFocus(list.current, -1) });

  if (sessions.error && !sessions.data)
    return <Failure error={sessions.error} retry={() => void sessions.refetch()} />;
  if (sessions.data?.sessions.length === 0 && !isOpen) return <EmptyInbox />;

  return (
    <div className={classes.panes} data-open={isOpen || undefined}>
      {!isOpen && <title>Inbox · Frontdesk</title>}
      <section ref={list} className={classes.list} aria-label="Conversations">
        <header className={classes.head}>
          <h1>Inbox</h1>
        </header>
        {sessions.data ? <SessionList page={sessions.data} /> : <SessionListSkeleton />}
      </section>
      <div className={classes.open}>
        <Outlet />
      </div>
    </div>
  );
}

/** Among the rows' links; from nowhere, to the open row or else the first. */
function moveFocus(list: HTMLElement | null, step: 1 | -1): void {
  const links = [...(list?.querySelectorAll<HTMLAnchorElement>('li a') ?? [])];
  const focused = links.findIndex((link) => link === document.activeElement);
  const open = links.findIndex((link) => link.ariaCurrent === 'page');
  const from = focused === -1 ? open : focused;
  const target = from === -1 ? links[0] : links[from + step];
  target?.focus();
}
