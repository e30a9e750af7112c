import type { ChannelName, MessageAuthor, MessageState } from '@frontdesk/shared/chat';
import type { MessageFilter } from '@frontdesk/shared/inbox';

/** The page's URL parameters. Absent: not narrowed. Days are the reader's, YYYY-MM-DD, both included. */
export interface MessagesSearch {
  q?: string;
  sessionId?: string;
  author?: MessageAuthor;
  state?: MessageState;
  channel?: ChannelName;
  from?: string;
  to?: string;
}

export const authors = {
  user: 'Visitor',
  bot: 'Assistant',
  person: 'Team',
  system: 'System',
} satisfies Record<MessageAuthor, string>;

export const states = {
  received: 'Waiting for an answer',
  answered: 'Answered',
  unanswered: 'Not answered',
  withdrawn: 'Withdrawn',
  queued: 'Waiting to be sent',
  sending: 'Being sent',
  sent: 'Sent',
  unknown: 'May not have arrived',
  failed: 'Not delivered',
} satisfies Record<MessageState, string>;

const channels = ['telegram', 'slack', 'web'];

const valid: Record<keyof MessagesSearch, (value: string) => boolean> = {
  q: (value) => value.trim() !== '' && value.length <= 200,
  sessionId: (value) => value !== '' && value.length <= 255,
  author: (value) => value in authors,
  state: (value) => value in states,
  channel: (value) => channels.includes(value),
  from: isDay,
  to: isDay,
};

function isDay(value: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
}

/** Whatever has no meaning is left out: an address typed by hand never breaks the page. */
export function parseMessagesSearch(given: Record<string, unknown>): MessagesSearch {
  const entries = Object.entries(valid).flatMap(([name, isValid]) => {
    const value = given[name];
    return typeof value === 'string' && isValid(value) ? [[name, value]] : [];
  });
  return Object.fromEntries(entries) as MessagesSearch;
}

/** What the server is asked: from the first day's beginning to the beginning of the day after the last. */
export const toMessageFilter = ({ from, to, ...rest }: MessagesSearch): MessageFilter => ({
  ...rest,
  ...(from !== undefined && { from: beginning(from, 0) }),
  ...(to !== undefined && { to: beginning(to, 1) }),
});

function beginning(day: string, daysLater: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysLater).toISOString();
}
