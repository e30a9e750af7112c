import type { SavedView } from '@frontdesk/shared/inbox';
import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { sessionCountsQuery, viewsQuery } from '../../api/inbox-queries.ts';
import { searchFromText } from '../../inbox-filter/inbox-search.ts';
import { useInboxSearch } from '../../inbox-filter/use-inbox-search.ts';
import { builtInViews, countText, isSearch, narrowing, viewOf } from '../../inbox-filter/views.ts';
import { useMay } from '../../parts/use-may.ts';
import classes from './views.module.css';

const ViewDialog = lazy(() => import('./view-dialog.tsx').then((module) => ({ default: module.ViewDialog })));

/** The views everybody has, then one's own. `side`: in the sidebar; `strip`: in a row above the list. */
export function Views({ layout = 'side' }: { layout?: 'side' | 'strip' }) {
  const mayRead = useMay()('sessions.read');
  const { data: counts } = useQuery({ ...sessionCountsQuery, enabled: mayRead });
  const { data: saved = [] } = useQuery({ ...viewsQuery, enabled: mayRead });
  const [edited, setEdited] = useState<SavedView | null>(null);
  const search = useInboxSearch();
  const current = saved.find((view) => isSearch(view.search, search));
  const builtIn = current && narrowing(search).length > 0 ? undefined : viewOf(search);
  if (!mayRead) return null;

  return (
    <nav aria-label="Views" className={classes.views} data-layout={layout}>
      {layout === 'side' && (
        <h2 className={classes.heading} aria-hidden="true">
          Views
        </h2>
      )}
      {builtInViews.map(({ name, search, count }) => (
        <Link
          key={name}
          to="/inbox"
          search={search}
          activeOptions={isNeverActive}
          className={classes.view}
          aria-current={name === builtIn?.name ? 'true' : undefined}
        >
          <span className={classes.name}>{name}</span>
          {count && counts && counts[count] > 0 && (
            <span className={classes.count}>
              {countText(counts[count])}
              <VisuallyHidden> conversations</VisuallyHidden>
            </span>
          )}
        </Link>
      ))}
      {saved.map((view) => (
        <span key={view.id} className={classes.saved}>
          <Link
            to="/inbox"
            search={searchFromText(view.search)}
            activeOptions={isNeverActive}
            className={classes.view}
            aria-current={view === current ? 'true' : undefined}
          >
            <span className={classes.name} dir="auto">
              {view.name}
            </span>
          </Link>
          <ActionIcon
            size="sm"
            className={classes.edit}
            aria-label={`Edit view ${view.name}`}
            onClick={() => setEdited(view)}
          >
            <Pencil size={12} />
          </ActionIcon>
        </span>
      ))}
      {edited && (
        <Suspense>
          <ViewDialog view={edited} search={edited.search} onClose={() => setEdited(null)} />
        </Suspense>
      )}
    </nav>
  );
}

/** Which one is current is said above: the router knows of paths, not of what a search means. */
const isNeverActive = { exact: true, includeSearch: true, includeHash: true, explicitUndefined: true };
