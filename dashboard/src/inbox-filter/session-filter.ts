import type { MessageFilter, SessionFilter } from '@frontdesk/shared/inbox';
import type { InboxSearch } from './inbox-search.ts';

/** What the server is asked. Days become instants here, in the reader's time zone. */
export function toSessionFilter({ label, from, to, ...rest }: InboxSearch): SessionFilter {
  return {
    ...rest,
    ...(label !== undefined && { label: Number(label) }),
    ...instants({ from, to }),
  };
}

/** The part of it that messages can be narrowed by. */
export const toMessageFilter = ({ q, channel, from, to }: InboxSearch): MessageFilter => ({
  ...(q !== undefined && { q }),
  ...(channel !== undefined && { channel }),
  ...instants({ from, to }),
});

/** From the first day's beginning to the last day's end, which is the next day's beginning. */
function instants({ from, to }: Pick<InboxSearch, 'from' | 'to'>): { from?: string; to?: string } {
  return {
    ...(from !== undefined && { from: beginning(from, 0) }),
    ...(to !== undefined && { to: beginning(to, 1) }),
  };
}

function beginning(day: string, daysLater: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysLater).toISOString();
}
