import { type ChatMessage, chatMessage } from '@frontdesk/shared/chat';
import { expect, test } from 'vitest';
import type { Outgoing } from '../composer/outgoing.ts';
import { firstUnread, toRows } from './rows.ts';

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
  toRows({ messages, thinking }).map((row) => (row.kind === 'message' ? row.message.id : row.kind));

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
  const rows = toRows({
    messages: [
      message(1, at(0)),
      message(2, at(4)),
      message(3, at(10)),
      message(4, at(11), { authorName: 'Bob' }),
      message(5, at(11), { author: 'bot', authorName: null }),
      message(6, at(12), { author: 'bot', authorName: null }),
      message(7, at(12), { author: 'system', authorName: null }),
      message(8, at(12), { author: 'system', authorName: null }),
    ],
  });
  const continuing = rows.flatMap((row) => (row.kind === 'message' && row.continues ? [row.message.id] : []));
  expect(continuing).toEqual([2, 6]);
});

test('keeps the keys of messages when older ones arrive', () => {
  const day = new Date(2026, 10, 2, 12);
  const keys = (messages: ChatMessage[]) => toRows({ messages }).map(({ key }) => key);
  const before = keys([message(5, day), message(6, day)]);
  const after = keys([message(4, day), message(5, day), message(6, day)]);
  expect(after.filter((key) => before.includes(key))).toEqual(['message 5', 'message 6']);
  expect(new Set(after).size).toBe(after.length);
});

test('a note and a reply of the same person are not taken together', () => {
  const at = new Date(2026, 10, 2, 12);
  const person = { author: 'person', authorName: 'Olivia' } as const;
  const rows = toRows({ messages: [message(1, at, person), message(2, at, { ...person, internal: true })] });
  expect(rows.some((row) => row.kind === 'message' && row.continues)).toBe(false);
});

test('what goes out stands below what was said, with its author', () => {
  const at = new Date(2026, 10, 2, 12);
  const out = (key: string, mode: 'reply' | 'note') =>
    ({ key, mode, at: at.getTime() + 1000, state: 'sending', content: key }) as Outgoing;
  const rows = toRows({
    messages: [message(1, at, { author: 'person', authorName: 'Olivia' })],
    outgoing: [out('a', 'reply'), out('b', 'reply'), out('c', 'note')],
    me: 'Olivia',
    thinking: true,
  });
  expect(rows.map(({ key }) => key).slice(-4)).toEqual(['outgoing a', 'outgoing b', 'outgoing c', 'draft']);
  expect(rows.flatMap((row) => (row.kind === 'outgoing' ? [row.continues] : []))).toEqual([
    true,
    true,
    false,
  ]);
});

test('what is new begins with the first message from outside that was not read, and only where that is known', () => {
  const at = new Date(2026, 10, 2, 12);
  const messages = [message(3, at), message(4, at, { author: 'bot' }), message(5, at), message(6, at)];
  expect(firstUnread(messages, { readUpToId: 3, hasOlder: true })).toBe(5);
  expect(firstUnread(messages, { readUpToId: 5, hasOlder: true })).toBe(6);
  expect(firstUnread(messages, { readUpToId: 6, hasOlder: true })).toBeNull();
  expect(firstUnread(messages, { readUpToId: 1, hasOlder: true })).toBeNull();
  expect(firstUnread(messages, { readUpToId: null, hasOlder: true })).toBeNull();
  expect(firstUnread(messages, { readUpToId: null, hasOlder: false })).toBe(3);
  expect(toRows({ messages, newFrom: 5 }).map(({ kind }) => kind)).toEqual([
    'day',
    'message',
    'message',
    'new',
    'message',
    'message',
  ]);
});
