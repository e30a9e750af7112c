import type { SessionSummary } from '@frontdesk/shared/chat';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, lazy, Suspense, useMemo, useRef } from 'react';
import { authQuery } from '../../api/account-queries.ts';
import { ApiError } from '../../api/request.ts';
import { sessionsQuery } from '../../api/session-lists.ts';
import { sessionQuery } from '../../api/session-queries.ts';
import { type InboxSearch, searchText } from '../../inbox-filter/inbox-search.ts';
import { keepFilter } from '../../inbox-filter/keep-filter.ts';
import { toSessionFilter } from '../../inbox-filter/session-filter.ts';
import { useCommands } from '../../parts/commands.ts';
import { Failure } from '../../parts/failure.tsx';
import { useMay } from '../../parts/use-may.ts';
import { useShortcuts } from '../../parts/use-shortcuts.ts';
import classes from './inbox.module.css';
import { ListHead } from './list-head.tsx';
import { NothingHere } from './nothing-here.tsx';
import { focusedSession, linkOf } from './rows-in-page.ts';
import { SessionList } from './session-list.tsx';
import { SessionListSkeleton } from './session-list-skeleton.tsx';
import { showFailure, useBulk } from './use-bulk.ts';
import { useDeeds } from './use-deeds.ts';
import { useMarkAll } from './use-mark-all.ts';
import { useSelection } from './use-selection.ts';

const SearchResults = lazy(() =>
  import('./search-results.tsx').then((module) => ({ default: module.SearchResults })),
);
const BulkBar = lazy(() => import('./bulk-bar.tsx').then((module) => ({ default: module.BulkBar })));

/** The left pane: what the URL narrows the inbox to, and what can be done to it by keys. */
export function ConversationList({ search, openId }: { search: InboxSearch; openId: string | null }) {
  const pane = useRef<HTMLElement>(null);
  const navigate = useNavigate();
  const may = useMay();
  const me = useQuery(authQuery).data?.user?.id ?? '';
  const listKey = searchText(search);
  const filter = useMemo(() => toSessionFilter(search), [search]);
  const sessions = useQuery({
    ...sessionsQuery(filter),
    // While letters are typed what was found before stands; another view is another list.
    ...(search.q !== undefined && { placeholderData: keepPreviousData }),
  });
  const open = useQuery({ ...sessionQuery(openId ?? ''), enabled: openId !== null }).data;
  const selection = useSelection(listKey);
  const bulk = useBulk();
  const deeds = useDeeds();
  const markAll = useMarkAll(filter);

  const loaded = sessions.data?.sessions ?? [];
  const chosen = loaded.filter(({ sessionId }) => selection.ids.has(sessionId));
  const target = () => focusedSession(pane.current) ?? openId;
  const run = async (action: Parameters<typeof bulk>[0]) => {
    await bulk(action, chosen);
    selection.clear();
    if (action.type === 'delete' && chosen.some(({ sessionId }) => sessionId === openId)) await leave();
  };
  const leave = async () => {
    await navigate({ to: '/inbox', search: keepFilter });
    if (openId !== null) linkOf(pane.current, openId)?.focus();
  };
  const onTarget = (deed: (session: SessionSummary) => Promise<void>) => () => {
    const sessionId = target();
    if (sessionId === null) return;
    const session = loaded.find((session) => session.sessionId === sessionId);
    void (session ? deed(session) : deeds.find(sessionId).then(deed).catch(showFailure));
  };
  const closeOrReopen = () => {
    if (chosen.length === 0) onTarget(deeds.closeOrReopen)();
    else void run({ type: chosen.every(({ closedAt }) => closedAt !== null) ? 'reopen' : 'close' });
  };
  const markUnread = () => {
    if (chosen.length === 0) onTarget(deeds.markUnread)();
    else void run({ type: 'unread' });
  };

  useShortcuts({
    KeyX: () => {
      const sessionId = target();
      if (sessionId !== null) selection.toggle(sessionId);
    },
    KeyU: markUnread,
    Escape: () => (selection.ids.size > 0 ? selection.clear() : openId !== null && void leave()),
    ...(may('sessions.reply') && { KeyE: closeOrReopen }),
  });
  useCommands([
    ...(chosen.length > 0 || openId !== null
      ? [{ group: groupOf(chosen, open), label: 'Mark as unread', keys: ['U'], run: markUnread }]
      : []),
    ...(may('sessions.reply') && (chosen.length > 0 || openId !== null)
      ? [{ group: groupOf(chosen, open), label: 'Close or reopen', keys: ['E'], run: closeOrReopen }]
      : []),
    { group: 'Inbox', label: 'Mark all as read', run: () => void markAll() },
  ]);

  const onKeyDown = (event: KeyboardEvent) => {
    const isSelectAll = event.code === 'KeyA' && (event.ctrlKey || event.metaKey);
    if (!isSelectAll || isTextField(event.target)) return;
    event.preventDefault();
    selection.choose(loaded.map(({ sessionId }) => sessionId));
  };

  const isForbidden = sessions.error instanceof ApiError && sessions.error.status === 403;
  const body = () => {
    if (sessions.error && (!sessions.data || isForbidden))
      return <Failure error={sessions.error} retry={() => void sessions.refetch()} />;
    if (search.q !== undefined)
      return (
        <Suspense fallback={<SessionListSkeleton />}>
          <SearchResults search={search} sessions={sessions} me={me} selection={selection} />
        </Suspense>
      );
    if (!sessions.data) return <SessionListSkeleton />;
    if (loaded.length === 0 && openId === null) return <NothingHere search={search} />;
    return (
      <SessionList
        page={sessions.data}
        filter={filter}
        listKey={listKey}
        openId={openId}
        openSession={open}
        me={me}
        selection={selection}
      />
    );
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a shortcut for all that stands in it
    <section
      ref={pane}
      id="pane-list"
      className={classes.list}
      aria-label="Conversations"
      onKeyDown={onKeyDown}
    >
      <ListHead search={search} onMarkAllRead={() => void markAll()} />
      {body()}
      {chosen.length > 0 && (
        <Suspense>
          <BulkBar sessions={chosen} me={me} run={run} clear={selection.clear} />
        </Suspense>
      )}
    </section>
  );
}

const groupOf = (chosen: readonly SessionSummary[], open: SessionSummary | undefined) =>
  chosen.length > 0 ? `${chosen.length} selected` : open ? 'This conversation' : 'Conversation';

const isTextField = (target: EventTarget) =>
  target instanceof Element && target.matches('input[type="text"]');
