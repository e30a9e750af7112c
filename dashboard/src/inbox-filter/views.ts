import type { SessionCounts } from '@frontdesk/shared/inbox';
import { type InboxSearch, searchFromText, searchText } from './inbox-search.ts';

export interface View {
  name: string;
  search: InboxSearch;
  /** Which of the counts stands beside it. */
  count?: keyof SessionCounts;
}

/** The views everybody has. Saved ones stand below them. */
export const builtInViews: View[] = [
  { name: 'Open', search: {} },
  { name: 'Needs a person', search: { needs: '1' }, count: 'needs' },
  { name: 'Mine', search: { mine: '1' }, count: 'mine' },
  { name: 'Unread', search: { unread: '1' }, count: 'unread' },
  { name: 'Incomplete details', search: { incomplete: '1' } },
  { name: 'Errors', search: { errors: '1' }, count: 'errors' },
  { name: 'Closed', search: { status: 'closed' } },
  { name: 'All', search: { status: 'all' } },
];

/** A view's own parameters; the others narrow it further. */
const viewNames = ['status', 'mine', 'unread', 'needs', 'errors', 'incomplete'] as const;

/** The built-in view a search is in. None when it mixes several. */
export const viewOf = (search: InboxSearch): View | undefined =>
  builtInViews.find((view) => viewNames.every((name) => view.search[name] === search[name]));

/** What a search narrows beyond the view it is in; the words are no filter. */
export function narrowing(search: InboxSearch): (keyof InboxSearch)[] {
  const view = viewOf(search);
  return (Object.keys(search) as (keyof InboxSearch)[]).filter(
    (name) => name !== 'q' && search[name] !== undefined && view?.search[name] !== search[name],
  );
}

/** Whether a saved view is exactly what is looked at, whatever is searched in it. */
export const isSearch = (saved: string, { q: _q, ...search }: InboxSearch): boolean =>
  searchText(searchFromText(saved)) === searchText(search);

/** 100: a hundred or more. */
export const countText = (count: number): string => (count >= 100 ? '99+' : String(count));
