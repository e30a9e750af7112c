import type { ChatMessage, SessionSummary } from '@frontdesk/shared/chat';
import { describe, expect, test } from 'vitest';
import { joinMessages } from './message-queries.ts';
import { joinNewest, placeSession } from './session-lists.ts';

const session = (sessionId: string, lastMessageAt: string) =>
  ({ sessionId, lastMessageAt }) as SessionSummary;
const message = (id: number, seq = id, content = '') => ({ id, seq, content }) as ChatMessage;

describe('the newest sessions, joined to the list', () => {
  const known = {
    sessions: ['a', 'b', 'c', 'd'].map((id, age) => session(id, `t${9 - age}`)),
    nextCursor: 'after d',
  };
  const ids = (page: { sessions: SessionSummary[] }) =>
    page.sessions.map(({ sessionId }) => sessionId).join('');

  test('moves up what has news, once, and keeps the deeper rows and their cursor', () => {
    const joined = joinNewest(
      { sessions: [session('c', 't10'), session('a', 't9')], nextCursor: 'after a' },
      known,
    );
    expect(ids(joined)).toBe('cabd');
    expect(joined.nextCursor).toBe('after d');
  });

  test('starts anew when rows may lie between', () => {
    const newest = { sessions: [session('x', 't12'), session('a', 't11')], nextCursor: 'after a' };
    expect(joinNewest(newest, known)).toEqual(newest);
  });

  test('leaves out what would stand among it and does not', () => {
    const joined = joinNewest(
      { sessions: [session('a', 't9'), session('c', 't7')], nextCursor: 'after c' },
      known,
    );
    expect(ids(joined)).toBe('acd');
  });

  test('keeps what has the same moment as its last one: it may follow', () => {
    const twins = { sessions: [session('a', 't9'), session('b', 't9')], nextCursor: 'after b' };
    expect(ids(joinNewest({ sessions: [session('a', 't9')], nextCursor: 'after a' }, twins))).toBe('ab');
  });

  test('is all there is when nothing follows', () => {
    const newest = { sessions: [session('a', 't9')], nextCursor: null };
    expect(joinNewest(newest, known)).toEqual(newest);
  });
});

describe('a single session', () => {
  const page = { sessions: [session('a', 't9'), session('c', 't7')], nextCursor: 'after c' };
  const ids = ({ sessions }: { sessions: SessionSummary[] }) => sessions.map((s) => s.sessionId).join('');

  test('stands at its place, once', () => {
    expect(ids(placeSession(page, session('b', 't8')))).toBe('abc');
    expect(ids(placeSession(page, session('a', 't6')))).toBe('c');
  });

  test('stands at the end only where the end is known', () => {
    expect(ids(placeSession(page, session('d', 't6')))).toBe('ac');
    expect(ids(placeSession({ ...page, nextCursor: null }, session('d', 't6')))).toBe('acd');
  });
});

describe('the newest messages, joined to the transcript', () => {
  const end = { hasNewer: false, readUpToId: null };
  const known = { messages: [message(1), message(2), message(3)], hasOlder: true, ...end };

  test('replaces its own stretch and keeps what is older', () => {
    const fresh = { messages: [message(2, 2, 'edited'), message(3), message(4)], hasOlder: true, ...end };
    expect(joinMessages(known, fresh)).toEqual({
      messages: [message(1), message(2, 2, 'edited'), message(3), message(4)],
      hasOlder: true,
      ...end,
    });
  });

  test('shows a message once that was given a later number', () => {
    const fresh = { messages: [message(3), message(4), message(2, 5)], hasOlder: true, ...end };
    expect(joinMessages(known, fresh).messages.map(({ id }) => id)).toEqual([1, 3, 4, 2]);
  });

  test('knows that nothing is older when the fresh stretch reaches the beginning', () => {
    const fresh = { messages: [message(1), message(2)], hasOlder: false, ...end };
    expect(joinMessages(known, fresh)).toEqual(fresh);
  });
});
