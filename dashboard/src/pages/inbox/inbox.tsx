import { useQuery } from '@tanstack/react-query';
import { Outlet, useMatch } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import { sessionsQuery } from '../../api/session-lists.ts';
import { useInboxSearch } from '../../inbox-filter/use-inbox-search.ts';
import { usePaneSizes } from '../../panes/pane-sizes.ts';
import { Separator } from '../../panes/separator.tsx';
import { ConversationList } from './conversation-list.tsx';
import { EmptyInbox } from './empty-inbox.tsx';
import classes from './inbox.module.css';
import { useUnreadTitle } from './unread.tsx';

/** The list, and beside it the conversation the URL names. On a small screen one of the two. */
export function InboxPage() {
  const openId = useMatch({ from: '/frame/inbox/$sessionId', shouldThrow: false })?.params.sessionId ?? null;
  const search = useInboxSearch();
  const { list } = usePaneSizes();
  const title = useUnreadTitle('Inbox · Frontdesk');
  const isFirstRun = useIsFirstRun(openId === null && Object.keys(search).length === 0);
  if (isFirstRun) return <EmptyInbox />;

  return (
    <div
      className={classes.panes}
      data-open={openId !== null || undefined}
      style={{ '--list': `${list}px` } as CSSProperties}
    >
      {openId === null && <title>{title}</title>}
      <ConversationList search={search} openId={openId} />
      <div className={classes.separator}>
        <Separator pane="list" label="Width of the list" side="before" />
      </div>
      <div className={classes.open}>
        <Outlet />
      </div>
    </div>
  );
}

/** Nobody has ever written: not even a closed conversation is there. */
function useIsFirstRun(mayBe: boolean): boolean {
  const open = useQuery({ ...sessionsQuery({}), enabled: mayBe });
  const isNothingOpen = mayBe && open.data?.sessions.length === 0;
  const all = useQuery({ ...sessionsQuery({ status: 'all' }), enabled: isNothingOpen });
  return isNothingOpen && all.data?.sessions.length === 0;
}
