import { ActionIcon } from '@mantine/core';
import { BellOff, BellRing, CheckCheck, Download, Ellipsis, ListFilter } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { urls } from '../../api/urls.ts';
import type { InboxSearch } from '../../inbox-filter/inbox-search.ts';
import { toSessionFilter } from '../../inbox-filter/session-filter.ts';
import { narrowing, viewOf } from '../../inbox-filter/views.ts';
import { askToNotify, stopNotifying, useNotifies } from '../../notify/permission.ts';
import { MenuItem } from '../../parts/menu-item.tsx';
import { PopUp } from '../../parts/pop-up.tsx';
import { useMay } from '../../parts/use-may.ts';
import { useMedia } from '../../parts/use-media.ts';
import { FilterChips } from './filter-chips.tsx';
import classes from './list-head.module.css';
import { SearchField } from './search-field.tsx';
import { Views } from './views.tsx';

const FilterForm = lazy(() => import('./filter-form.tsx').then((module) => ({ default: module.FilterForm })));

interface ListHeadProps {
  search: InboxSearch;
  onMarkAllRead(): void;
}

/** Above the list: what it shows, and all that narrows it. */
export function ListHead({ search, onMarkAllRead }: ListHeadProps) {
  const hasSidebar = useMedia('(min-width: 1100px)');
  const narrowed = narrowing(search).length;
  return (
    <header className={classes.head}>
      <div className={classes.title}>
        <h1>Inbox</h1>
        <p className={classes.view}>{whatIsShown(search)}</p>
        <PopUp
          label="Filters"
          align="end"
          trigger={
            <ActionIcon aria-label="Filter" data-on={narrowed > 0 || undefined}>
              <ListFilter size={16} />
            </ActionIcon>
          }
        >
          <Suspense fallback={<div className={classes.loading} />}>
            <FilterForm search={search} />
          </Suspense>
        </PopUp>
        <PopUp
          label="More"
          align="end"
          trigger={
            <ActionIcon aria-label="More">
              <Ellipsis size={16} />
            </ActionIcon>
          }
        >
          {(close) => <MoreMenu search={search} close={close} onMarkAllRead={onMarkAllRead} />}
        </PopUp>
      </div>
      <SearchField q={search.q ?? ''} />
      {!hasSidebar && <Views layout="strip" />}
      <FilterChips search={search} />
    </header>
  );
}

interface MoreMenuProps extends ListHeadProps {
  close(): void;
}

function MoreMenu({ search, close, onMarkAllRead }: MoreMenuProps) {
  const mayExport = useMay()('data.export');
  const notifies = useNotifies();
  const run = (action: () => void) => () => {
    close();
    action();
  };
  return (
    <div className={classes.menu}>
      <MenuItem icon={<CheckCheck size={14} />} onClick={run(onMarkAllRead)}>
        Mark all as read
      </MenuItem>
      {notifies ? (
        <MenuItem icon={<BellOff size={14} />} onClick={run(stopNotifying)}>
          Stop notifying me
        </MenuItem>
      ) : (
        <MenuItem icon={<BellRing size={14} />} onClick={run(() => void askToNotify())}>
          Notify me
        </MenuItem>
      )}
      {mayExport && (
        <>
          {(['csv', 'json'] as const).map((format) => (
            <MenuItem
              key={format}
              icon={<Download size={14} />}
              href={urls.exportSessions(toSessionFilter(search), format)}
              onClick={close}
            >
              Export these as {format.toUpperCase()}
            </MenuItem>
          ))}
        </>
      )}
    </div>
  );
}

/** Words search everywhere unless the view says otherwise. */
function whatIsShown(search: InboxSearch): string {
  const view = viewOf(search);
  if (!view) return 'Filtered';
  return search.q !== undefined && view.name === 'Open' ? 'Search in all' : view.name;
}
