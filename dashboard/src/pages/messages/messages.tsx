import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import { foundMessagesQuery } from '../../api/found-message-queries.ts';
import { urls } from '../../api/urls.ts';
import { ExportMenu } from '../../parts/export-menu.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Notice } from '../../parts/notice.tsx';
import { MessageFilters } from './message-filters.tsx';
import { MessageTable } from './message-table.tsx';
import classes from './messages.module.css';
import { parseMessagesSearch, toMessageFilter } from './messages-search.ts';

const route = getRouteApi('/frame/messages');

/** Every message there is, newest first: to find one, to check what went wrong, to take some along. */
export function MessagesPage() {
  // Once more: the router keeps what the route's own parser left out.
  const search = parseMessagesSearch(route.useSearch());
  const filter = toMessageFilter(search);
  const found = useInfiniteQuery(foundMessagesQuery(filter));
  const messages = found.data?.pages.flatMap((page) => page.messages);
  const isNarrowed = Object.keys(search).length > 0;

  return (
    <div className={classes.page}>
      <title>Messages · Frontdesk</title>
      <header className={classes.head}>
        <h1>Messages</h1>
        <ExportMenu
          what={isNarrowed ? 'these messages' : 'all messages'}
          href={(format) => urls.exportMessages(filter, format)}
        />
      </header>
      <MessageFilters search={search} />
      <div className={classes.found} data-old={found.isPlaceholderData || undefined}>
        {found.error && !messages ? (
          <Failure error={found.error} retry={() => void found.refetch()} />
        ) : messages?.length === 0 ? (
          <NothingFound isNarrowed={isNarrowed} />
        ) : (
          <MessageTable
            messages={messages}
            more={{
              hasMore: found.hasNextPage,
              status: found.isFetchingNextPage ? 'loading' : found.isFetchNextPageError ? 'failed' : 'idle',
              load: () => void found.fetchNextPage(),
            }}
          />
        )}
      </div>
    </div>
  );
}

function NothingFound({ isNarrowed }: { isNarrowed: boolean }) {
  return isNarrowed ? (
    <Notice icon={<SearchX size={20} />} title="No message fits">
      Use fewer or other words, or take a filter away.
    </Notice>
  ) : (
    <Notice title="No messages yet">Every message of every channel appears here once somebody writes.</Notice>
  );
}
