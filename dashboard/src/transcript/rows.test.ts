import { type ChatMessage, chatMessage } from '@frontdesk/shared/chat';
import { expect, test } from 'vitest';
import { toRows } from './rows.ts';

const message = (id: number, createdAt: Date, more: Partial<ChatMessage> = {}): ChatMessage =>
  chatMessage.parse({
    id,
    seq: id,
    author: 'user',
    authorName: 'Ann',
    content: `Message ${id}`,
    internal: false,
    edits: [],
    attachments: [],
    externalIds: [],
    attempts: 0,
    nextAttemptAt: null,
    state: 'answered',
    stateReason: null,
    createdAt: createdAt.toISOString(),
    sentAt: null,
    turn: null,
    ...more,
  });

const kinds = (messages: ChatMessage[], thinking = false) =>
  toRows(messages, thinking).map((row) => (row.kind === 'message' ? row.message.id : row.kind));

test('begins each day with a heading', () => {
  const monday = new Date(2026, 10, 2, 23, 59);
  const tuesday = new Date(2026, 10, 3, 0, 1);
  expect(kinds([message(1, monday), message(2, tuesday), message(3, tuesday)])).toEqual([
    'day',
    1,
    'day',
    2,
    3,
  ]);
});

test('puts what is being written at the end', () => {
  expect(kinds([message(1, new Date())], true)).toEqual(['day', 1, 'draft']);
  expect(kinds([], true)).toEqual(['draft']);
});

test('puts together what one author says in a row, within five minutes and one day', () => {
  const at = (minutes: number) => new Date(2026, 10, 2, 12, minutes);
  const rows = toRows(
    [
      message(1, at(0)),
      message(2, at(4)),
      message(3, at(10)),
      message(4, at(11), { authorName: 'Bob' }),
      message(5, at(11), { author: 'bot', authorName: null }),
      message(6, at(12), { author: 'bot', authorName: null }),
      message(7, at(12), { author: 'system', authorName: null }),
      message(8, at(12), { author: 'system', authorName: null }),
    ],
    false,
  );
  const continuing = rows.flatMap((row) => (row.kind === 'message' && row.continues ? [row.message.id] : []));
  expect(continuing).toEqual([2, 6]);
});

test('keeps the keys of messages when older ones arrive', () => {
  const day = new Date(2026, 10, 2, 12);
  const keys = (messages: ChatMessage[]) => toRows(messages, false).map(({ key }) => key);
  const before = keys([message(5, day), message(6, day)]);
  const after = keys([message(4, day), message(5, day), message(6, day)]);
  expect(after.filter((key) => before.includes(key))).toEqual(['message 5', 'message 6']);
  expect(new Set(after).size).toBe(after.length);
});
