import type { SessionPage } from '@frontdesk/shared/chat';
import { Button, Skeleton } from '@mantine/core';
import { type UseQueryResult, useInfiniteQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { foundMessagesQuery } from '../../api/found-message-queries.ts';
import type { InboxSearch } from '../../inbox-filter/inbox-search.ts';
import { toMessageFilter } from '../../inbox-filter/session-filter.ts';
import { useNarrow } from '../../inbox-filter/use-inbox-search.ts';
import { Failure } from '../../parts/failure.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useShortcuts } from '../../parts/use-shortcuts.ts';
import { FoundMessage } from './found-message.tsx';
import { sessionIdOf } from './rows-in-page.ts';
import classes from './search-results.module.css';
import { SessionRow } from './session-row.tsx';
import type { Selection } from './use-selection.ts';

interface SearchResultsProps {
  search: InboxSearch;
  sessions: UseQueryResult<SessionPage>;
  me: string;
  selection: Selection;
}

const firstShown = 5;

/** Conversations whose people are called so, then messages that say so. */
export function SearchResults({ search, sessions, me, selection }: SearchResultsProps) {
  const narrow = useNarrow();
  const list = useRef<HTMLDivElement>(null);
  const messages = useInfiniteQuery(foundMessagesQuery(toMessageFilter(search)));
  // Which words are shown in full: others begin short again.
  const [wholeOf, setWholeOf] = useState<string | null>(null);
  useShortcuts({ KeyJ: () => step(list.current, 1), KeyK: () => step(list.current, -1) });

  const found = sessions.data?.sessions ?? [];
  const shown = wholeOf === search.q ? found : found.slice(0, firstShown);
  const said = messages.data?.pages.flatMap((page) => page.messages) ?? [];
  const isNothing = sessions.data && messages.data && found.length === 0 && said.length === 0;
  const error = sessions.error ?? messages.error;

  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (by === null) return;
    event.preventDefault();
    step(list.current, by);
  };

  if (error && !(sessions.data && messages.data)) {
    const retry = () => {
      void sessions.refetch();
      void messages.refetch();
    };
    return <Failure error={error} retry={retry} />;
  }
  if (isNothing) {
    return (
      <Notice
        icon={<SearchX size={20} />}
        title={`Nothing found for “${search.q}”`}
        action={
          <Button variant="default" size="xs" onClick={() => narrow({ q: undefined })}>
            Clear the search
          </Button>
        }
      >
        Names, e-mail addresses, phone numbers, ids and the words of messages were searched. Parts of names
        will do.
      </Notice>
    );
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrows for the links in it
    <div
      ref={list}
      className={classes.results}
      data-choosing={selection.ids.size > 0 || undefined}
      onKeyDown={onKeyDown}
    >
      <Group title="Conversations" isLoading={!sessions.data} isNothing={found.length === 0}>
        {shown.map((session) => (
          <li key={session.sessionId} className={classes.session}>
            <SessionRow
              session={session}
              me={me}
              isChosen={selection.ids.has(session.sessionId)}
              onChoose={(sessionId, toThis) =>
                toThis
                  ? selection.extendTo(
                      sessionId,
                      shown.map((row) => row.sessionId),
                    )
                  : selection.toggle(sessionId)
              }
            />
          </li>
        ))}
        {found.length > shown.length && (
          <li className={classes.more}>
            <Button
              variant="subtle"
              color="gray"
              size="compact-xs"
              onClick={() => setWholeOf(search.q ?? null)}
            >
              Show {found.length - shown.length}
              {sessions.data?.nextCursor ? '+' : ''} more
            </Button>
          </li>
        )}
        {found.length === shown.length && sessions.data?.nextCursor && (
          <li className={classes.note}>These are the newest {found.length}. More letters find fewer.</li>
        )}
      </Group>
      <Group title="Messages" isLoading={!messages.data} isNothing={said.length === 0}>
        {said.map((message) => (
          <FoundMessage key={message.id} message={message} />
        ))}
        {messages.hasNextPage && (
          <li className={classes.more}>
            <Button
              variant="subtle"
              color="gray"
              size="compact-xs"
              loading={messages.isFetchingNextPage}
              onClick={() => void messages.fetchNextPage()}
            >
              More messages
            </Button>
          </li>
        )}
      </Group>
    </div>
  );
}

interface GroupProps {
  title: string;
  isLoading: boolean;
  isNothing: boolean;
  children: ReactNode;
}

function Group({ title, isLoading, isNothing, children }: GroupProps) {
  const id = useId();
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a <fieldset> is for fields
    <div role="group" aria-labelledby={id} aria-busy={isLoading}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      {isLoading ? (
        <div className={classes.loading}>
          <Skeleton height={11} width="52%" />
          <Skeleton height={10} width="84%" />
        </div>
      ) : isNothing ? (
        <p className={classes.note}>None.</p>
      ) : (
        <ul className={classes.list}>{children}</ul>
      )}
    </div>
  );
}

/** Among the results; above the first of them is the search field. */
function step(list: HTMLElement | null, by: 1 | -1): void {
  const links = [...(list?.querySelectorAll<HTMLElement>('[data-session] a, a[data-result]') ?? [])];
  const row = sessionIdOf(document.activeElement);
  const at = links.findIndex((link) => link === document.activeElement || (row && sessionIdOf(link) === row));
  const next = at === -1 ? links[0] : links[at + by];
  if (next) next.focus();
  else if (by === -1) list?.closest('section')?.querySelector('input')?.focus();
}
