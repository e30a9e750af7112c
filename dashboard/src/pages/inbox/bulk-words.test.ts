import type { SessionSummary } from '@frontdesk/shared/chat';
import { expect, test } from 'vitest';
import { bulkWords, undoOf } from './bulk-words.ts';

const session = (sessionId: string, more: Partial<SessionSummary> = {}) =>
  ({
    sessionId,
    title: sessionId.toUpperCase(),
    assignee: null,
    labels: [],
    closedAt: null,
    unread: 0,
    ...more,
  }) as unknown as SessionSummary;
const noah = { id: 'noah', name: 'Noah' };

test('says what came of it in one line when all went well', () => {
  const outcome = { changed: ['a', 'b'], skipped: [] };
  expect(bulkWords({ type: 'close' }, outcome, [])).toEqual({ text: 'Closed: 2 conversations.' });
});

test('names whom it failed for and why, and no more than three', () => {
  const skipped = ['b', 'c', 'd', 'e'].map((sessionId) => ({ sessionId, reason: 'Noah has it' }));
  const words = bulkWords({ type: 'close' }, { changed: ['a'], skipped }, [session('b'), session('c')]);
  expect(words.text).toBe('Closed: 1 of 5.');
  expect(words.detail).toBe('Not changed: B: Noah has it · C: Noah has it · d: Noah has it · and 1 more');
});

test('gives each back to whom it was assigned', () => {
  const before = [session('a'), session('b', { assignee: noah }), session('c'), session('d')];
  expect(undoOf({ type: 'assign', userId: 'me' }, ['a', 'b', 'c'], before)).toEqual([
    [{ type: 'assign', userId: null }, ['a', 'c']],
    [{ type: 'assign', userId: 'noah' }, ['b']],
  ]);
});

test('leaves alone what was so before', () => {
  const label = { id: 2, name: 'VIP', color: 'purple' as const };
  const before = [session('a', { labels: [label] }), session('b', { closedAt: '2026-03-28T11:00:00.000Z' })];
  expect(undoOf({ type: 'label', labelId: 2, on: true }, ['a', 'b'], before)).toEqual([
    [{ type: 'label', labelId: 2, on: false }, ['b']],
  ]);
  expect(undoOf({ type: 'close' }, ['a', 'b'], before)).toEqual([[{ type: 'reopen' }, ['a']]]);
  expect(undoOf({ type: 'delete' }, ['a'], before)).toEqual([]);
});
