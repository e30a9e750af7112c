import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type InboxSearch, parseInboxSearch, searchFromText, searchText } from './inbox-search.ts';

/** What the URL says, the same object for as long as it says the same. Empty on other pages. */
export function useInboxSearch(): InboxSearch {
  const given: Record<string, unknown> = useSearch({ strict: false });
  const text = searchText(parseInboxSearch(given));
  return useMemo(() => searchFromText(text), [text]);
}

/** Changes it; undefined takes a filter away. `replace`: no step of the history of its own. */
export function useNarrow(): (change: InboxSearch, options?: { replace: boolean }) => void {
  const navigate = useNavigate();
  return (change, options) => {
    // The conversation that is open stays open.
    const search = (previous: object) => parseInboxSearch({ ...previous, ...change });
    void navigate({ to: '.', search, replace: options?.replace ?? false });
  };
}
