import type { ChatMessage } from '@frontdesk/shared/chat';
import type { Outgoing } from '../composer/outgoing.ts';
import { startOfDay } from '../parts/dates.ts';

/** What the transcript shows, top to bottom. Keys are stable, so that what is on screen stays where it is. */
export type Row =
  | { kind: 'day'; key: string; at: string }
  /** Here begins what was unread. */
  | { kind: 'new'; key: string }
  | { kind: 'message'; key: string; message: ChatMessage; continues: boolean }
  /** Said here, and not yet known to be stored. */
  | { kind: 'outgoing'; key: string; outgoing: Outgoing; continues: boolean }
  | { kind: 'draft'; key: string };

interface Shown {
  messages: ChatMessage[];
  outgoing?: Outgoing[];
  /** The name of the one who reads, who said what is going out. */
  me?: string;
  /** The first unread message. */
  newFrom?: number | null;
  /** Somebody is writing an answer. */
  thinking?: boolean;
}

const groupMs = 5 * 60_000;

/** Messages with a heading for each day; what one author says in a row stands together. */
export function toRows({ messages, outgoing = [], me = '', newFrom = null, thinking = false }: Shown): Row[] {
  const rows: Row[] = [];
  let previous: Said | undefined;
  for (const message of messages) {
    const day = startOfDay(new Date(message.createdAt));
    const sameDay = previous !== undefined && startOfDay(new Date(previous.createdAt)) === day;
    const isFirstNew = message.id === newFrom;
    if (!sameDay) rows.push({ kind: 'day', key: `day ${day} before ${message.id}`, at: message.createdAt });
    if (isFirstNew) rows.push({ kind: 'new', key: 'new' });
    const continues = sameDay && !isFirstNew && previous !== undefined && belongsTo(previous, message);
    rows.push({ kind: 'message', key: `message ${message.id}`, message, continues });
    previous = message;
  }
  const ids = new Set(messages.map(({ id }) => id));
  for (const each of outgoing) {
    // It stands there already, as what it has become.
    if (each.messageId !== null && ids.has(each.messageId)) continue;
    const said = saidBy(me, each);
    const continues = previous !== undefined && belongsTo(previous, said);
    rows.push({ kind: 'outgoing', key: `outgoing ${each.key}`, outgoing: each, continues });
    previous = said;
  }
  if (thinking) rows.push({ kind: 'draft', key: 'draft' });
  return rows;
}

type Said = Pick<ChatMessage, 'author' | 'authorName' | 'internal' | 'createdAt'>;

const saidBy = (name: string, { mode, at }: Outgoing): Said => ({
  author: 'person',
  authorName: name,
  internal: mode === 'note',
  createdAt: new Date(at).toISOString(),
});

function belongsTo(previous: Said, message: Said): boolean {
  return (
    message.author !== 'system' &&
    previous.author === message.author &&
    previous.internal === message.internal &&
    previous.authorName === message.authorName &&
    Date.parse(message.createdAt) - Date.parse(previous.createdAt) < groupMs
  );
}

/**
 * The first message from outside that was not read; null: there is none, or it is not (yet) in this stretch, which is
 * known by whether it holds the message that was read last, or the beginning.
 */
export function firstUnread(
  messages: ChatMessage[],
  { readUpToId, hasOlder }: { readUpToId: number | null; hasOlder: boolean },
): number | null {
  const isUnread = ({ id, author }: ChatMessage) => author === 'user' && id > (readUpToId ?? 0);
  const reachesBack = !hasOlder || messages.some(({ id }) => readUpToId !== null && id <= readUpToId);
  return reachesBack ? (messages.find(isUnread)?.id ?? null) : null;
}
