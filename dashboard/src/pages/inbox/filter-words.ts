import type { Label, TeamMember } from '@frontdesk/shared/chat';
import type { InboxSearch } from '../../inbox-filter/inbox-search.ts';
import { formatDate } from '../../parts/dates.ts';
import { channelLabels } from '../../parts/session-names.ts';

export const statusWords: Record<NonNullable<InboxSearch['status']>, string> = {
  open: 'Open',
  bot: 'The assistant answers',
  human: 'A person answers',
  closed: 'Closed',
  all: 'Open and closed',
};

export const flagWords = {
  mine: 'Mine',
  unread: 'Unread',
  needs: 'Needs a person',
  errors: 'Errors',
  incomplete: 'Incomplete details',
} as const;

/** One filter as a chip says it. */
export function filterWords(
  name: keyof InboxSearch,
  search: InboxSearch,
  { labels, team }: { labels: Label[] | undefined; team: TeamMember[] | undefined },
): string {
  const value = search[name] ?? '';
  switch (name) {
    case 'status':
      return statusWords[search.status ?? 'open'];
    case 'channel':
      return channelLabels[search.channel ?? 'web'];
    case 'label':
      return labels?.find(({ id }) => String(id) === value)?.name ?? 'A label';
    case 'assignee':
      return value === 'none'
        ? 'Unassigned'
        : `Assigned to ${team?.find(({ id }) => id === value)?.name ?? '…'}`;
    case 'from':
      return `From ${dayWords(value)}`;
    case 'to':
      return `Until ${dayWords(value)}`;
    case 'q':
      return value;
    default:
      return flagWords[name];
  }
}

const dayWords = (day: string) => formatDate(new Date(`${day}T00:00`));
