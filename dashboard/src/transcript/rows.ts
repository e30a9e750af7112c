import type { ChatMessage } from '@frontdesk/shared/chat';
import { startOfDay } from '../parts/dates.ts';

/** What the transcript shows, top to bottom. Keys are stable, so that what is on screen stays where it is. */
export type Row =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'message'; key: string; message: ChatMessage; continues: boolean }
  | { kind: 'draft'; key: string };

const groupMs = 5 * 60_000;

/** Messages with a heading for each day; what one author says in a row stands together. */
export function toRows(messages: ChatMessage[], thinking: boolean): Row[] {
  const rows: Row[] = [];
  let previous: ChatMessage | undefined;
  for (const message of messages) {
    const day = startOfDay(new Date(message.createdAt));
    const sameDay = previous !== undefined && startOfDay(new Date(previous.createdAt)) === day;
    if (!sameDay) rows.push({ kind: 'day', key: `day ${day} before ${message.id}`, at: message.createdAt });
    const continues = sameDay && previous !== undefined && belongsTo(previous, message);
    rows.push({ kind: 'message', key: `message ${message.id}`, message, continues });
    previous = message;
  }
  if (thinking) rows.push({ kind: 'draft', key: 'draft' });
  return rows;
}

function belongsTo(previous: ChatMessage, message: ChatMessage): boolean {
  return (
    message.author !== 'system' &&
    previous.author === message.author &&
    previous.authorName === message.authorName &&
    Date.parse(message.createdAt) - Date.parse(previous.createdAt) < groupMs
  );
}
