import { VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { sessionCountsQuery } from '../../api/inbox-queries.ts';
import { countText } from '../../inbox-filter/views.ts';
import { useMay } from '../../parts/use-may.ts';
import classes from './unread.module.css';

function useUnread(): number {
  const mayRead = useMay()('sessions.read');
  const { data } = useQuery({ ...sessionCountsQuery, enabled: mayRead });
  return data?.unread ?? 0;
}

/** "(3) Inbox · Frontdesk": seen in the row of tabs. */
export function useUnreadTitle(title: string): string {
  const unread = useUnread();
  return unread > 0 ? `(${countText(unread)}) ${title}` : title;
}

/** How many conversations hold something new, beside the inbox in the navigation; and a dot on the tab's icon. */
export function UnreadBadge() {
  const unread = useUnread();
  if (unread === 0) return null;
  return (
    <>
      <link rel="icon" type="image/svg+xml" href="/favicon-unread.svg" />
      <span className={classes.badge}>
        {countText(unread)}
        <VisuallyHidden> unread</VisuallyHidden>
      </span>
    </>
  );
}
