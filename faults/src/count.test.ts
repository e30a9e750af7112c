import { describe, expect, it } from 'vitest';
import { count, type Row } from './count.ts';
import type { Conversation, Seen } from './platform.ts';

const conversation: Conversation = { place: 'here', say: async () => {}, seen: async () => [] };

const row = (over: Partial<Row>): Row => ({
  sessionId: 's',
  sessionState: 'bot',
  flagReason: null,
  id: 1,
  author: 'user',
  state: 'answered',
  stateReason: null,
  content: 'Is table q1x1 free?',
  turnId: 1,
  turnStatus: 'answered',
  ...over,
});
const answer = (over: Partial<Row> = {}) =>
  row({ author: 'bot', state: 'sent', content: 'You said: Is table q1x1 free?', ...over });
const shown = (...texts: string[]): Seen[] =>
  texts.map((text) => ({ fromUser: false, text, unfinished: false }));

function broken(rows: Row[], seen: Seen[], markers = ['q1x1']): string {
  const sent = markers.map((marker) => ({ conversation, marker }));
  return count({ sent, rows, seen: new Map([[conversation, seen]]), ordered: true }).complaints.join();
}

describe('what keeps the promise', () => {
  it('one answer', () => {
    const sent = [{ conversation, marker: 'q1x1' }];
    const seen = new Map([[conversation, shown('You said: Is table q1x1 free?')]]);
    const counted = count({ sent, rows: [row({}), answer()], seen, ordered: true });
    expect(counted.complaints).toEqual([]);
    expect(counted.count).toMatchObject({ sent: 1, answered: 1 });
  });

  it.each<[string, Row[], string[]]>([
    [
      'an apology and a flag',
      [
        row({ state: 'unanswered', turnStatus: 'apologised', flagReason: 'no model' }),
        answer({ turnStatus: 'apologised', content: 'Sorry', flagReason: 'no model' }),
      ],
      ['Sorry'],
    ],
    ['a person has it', [row({ state: 'received', turnId: null, sessionState: 'human' })], []],
    ['taken over before its answer went out', [row({}), answer({ state: 'withdrawn' })], []],
    ['marked unknown, and not there', [row({ flagReason: 'unknown' }), answer({ state: 'unknown' })], []],
    [
      'marked unknown, and there',
      [row({ flagReason: 'unknown' }), answer({ state: 'unknown' })],
      ['You said: Is table q1x1 free?'],
    ],
  ])('%s', (_, rows, seen) => {
    expect(broken(rows, shown(...seen))).toBe('');
  });
});

describe('what breaks it', () => {
  const there = 'You said: Is table q1x1 free?';
  it.each<[string, Row[], string[], RegExp]>([
    ['a message that is not there', [], [], /^lost: q1x1/],
    ['an answer that nobody sees', [row({}), answer()], [], /^lost: “You said/],
    ['a question without an answer', [row({ state: 'received', turnId: null })], [], /^silent/],
    [
      'an apology without a flag',
      [row({ turnStatus: 'apologised' }), answer({ turnStatus: 'apologised' })],
      [there],
      /^silent.*flag/,
    ],
    ['unknown without a flag', [row({}), answer({ state: 'unknown' })], [], /^silent.*flag/],
    ['an answer that failed', [row({}), answer({ state: 'failed' })], [], /^silent/],
    ['the same answer twice', [row({}), answer()], [there, there], /doubled: “You said/],
    ['another answer to the same', [row({}), answer()], [there, 'Well, q1x1 is free.'], /doubled/],
    ['half an answer beside the whole', [row({}), answer()], ['You said: Is', there], /halves/],
    ['a question that is stored twice', [row({}), row({ id: 2 }), answer()], [there], /^doubled: q1x1/],
  ])('%s', (_, rows, seen, complaint) => {
    expect(broken(rows, shown(...seen))).toMatch(complaint);
  });

  it('answers in another order', () => {
    const second = { content: 'Is table q1x2 free?', turnId: 2 };
    const rows = [row({}), row(second), answer({}), answer({ content: 'You said: q1x2', turnId: 2 })];
    const seen = shown('You said: q1x2', 'You said: Is table q1x1 free?');
    expect(broken(rows, seen, ['q1x1', 'q1x2'])).toMatch(/disordered: kept q1x1,q1x2, answered q1x2,q1x1/);
  });

  it('questions kept in another order', () => {
    const rows = [
      row({ content: 'q1x2', state: 'received', sessionState: 'human' }),
      row({ state: 'received', sessionState: 'human' }),
    ];
    expect(broken(rows, [], ['q1x1', 'q1x2'])).toMatch(/disordered: asked q1x1,q1x2, kept q1x2,q1x1/);
  });
});
