import { type InboxSearch, parseInboxSearch } from './inbox-search.ts';

/** For links inside the inbox: the list stays as it is filtered, the jump to a message does not. */
export const keepFilter = (search: object): InboxSearch => parseInboxSearch({ ...search });
