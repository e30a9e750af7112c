import { useQuery } from '@tanstack/react-query';
import { BookmarkPlus, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { viewsQuery } from '../../api/inbox-queries.ts';
import { labelsQuery, teamQuery } from '../../api/team-queries.ts';
import { type InboxSearch, searchText } from '../../inbox-filter/inbox-search.ts';
import { useNarrow } from '../../inbox-filter/use-inbox-search.ts';
import { isSearch, narrowing } from '../../inbox-filter/views.ts';
import classes from './filter-chips.module.css';
import { filterWords } from './filter-words.ts';

const ViewDialog = lazy(() => import('./view-dialog.tsx').then((module) => ({ default: module.ViewDialog })));

/** What narrows the view, each to be taken away by itself. Nothing when nothing does. */
export function FilterChips({ search }: { search: InboxSearch }) {
  const narrow = useNarrow();
  const names = narrowing(search);
  const { data: views } = useQuery(viewsQuery);
  const { data: labels } = useQuery({ ...labelsQuery, enabled: names.includes('label') });
  const { data: team } = useQuery({ ...teamQuery, enabled: names.includes('assignee') });
  const [isSaving, setSaving] = useState(false);
  if (names.length === 0) return null;

  const { q: _q, ...kept } = search;
  const isSaved = views?.some((view) => isSearch(view.search, search)) ?? true;
  const without = Object.fromEntries(names.map((name) => [name, undefined]));
  return (
    <div className={classes.chips}>
      {names.map((name) => {
        const words = filterWords(name, search, { labels, team });
        return (
          <button
            key={name}
            type="button"
            className={classes.chip}
            aria-label={`Remove filter ${words}`}
            onClick={() => narrow({ [name]: undefined })}
          >
            <span dir="auto">{words}</span>
            <X size={12} aria-hidden="true" />
          </button>
        );
      })}
      <button type="button" className={classes.clear} onClick={() => narrow(without)}>
        Clear filters
      </button>
      {!isSaved && (
        <button type="button" className={classes.save} onClick={() => setSaving(true)}>
          <BookmarkPlus size={13} aria-hidden="true" /> Save view
        </button>
      )}
      {isSaving && (
        <Suspense>
          <ViewDialog search={searchText(kept)} onClose={() => setSaving(false)} />
        </Suspense>
      )}
    </div>
  );
}
