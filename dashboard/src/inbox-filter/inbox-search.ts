/** The inbox's URL parameters: the server's filter in strings, days in the reader's time zone. Absent: not narrowed. */
export interface InboxSearch {
  q?: string;
  status?: 'open' | 'bot' | 'human' | 'closed' | 'all';
  mine?: '1';
  unread?: '1';
  needs?: '1';
  errors?: '1';
  incomplete?: '1';
  channel?: 'telegram' | 'slack' | 'web';
  /** A label's id. */
  label?: string;
  /** A team member's id, or `none`. */
  assignee?: string;
  /** YYYY-MM-DD, both included. */
  from?: string;
  to?: string;
}

const oneOf =
  (...values: string[]) =>
  (value: string) =>
    values.includes(value);
const flag = oneOf('1');
const day = (value: string) => /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));

const valid: Record<keyof InboxSearch, (value: string) => boolean> = {
  q: (value) => value.trim() !== '' && value.length <= 200,
  status: oneOf('open', 'bot', 'human', 'closed', 'all'),
  mine: flag,
  unread: flag,
  needs: flag,
  errors: flag,
  incomplete: flag,
  channel: oneOf('telegram', 'slack', 'web'),
  label: (value) => /^\d{1,9}$/.test(value),
  assignee: (value) => value !== '',
  from: day,
  to: day,
};
const searchNames = Object.keys(valid) as (keyof InboxSearch)[];

/** Whatever has no meaning is left out: an address typed by hand never breaks the page. */
export function parseInboxSearch(given: Record<string, unknown>): InboxSearch {
  const entries = searchNames.flatMap((name) => {
    const value = given[name];
    return typeof value === 'string' && valid[name](value) ? [[name, value]] : [];
  });
  return Object.fromEntries(entries) as InboxSearch;
}

/** As `a=b&c=d`, in one order: two that mean the same are the same text. */
export function searchText(search: InboxSearch): string {
  const params = new URLSearchParams();
  for (const name of searchNames) if (search[name] !== undefined) params.set(name, search[name]);
  return params.toString();
}

export const searchFromText = (text: string): InboxSearch =>
  parseInboxSearch(Object.fromEntries(new URLSearchParams(text)));
