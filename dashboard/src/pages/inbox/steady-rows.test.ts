import type { SessionSummary } from '@frontdesk/shared/chat';
import { expect, test } from 'vitest';
import { type Held, steadyRows } from './steady-rows.ts';

const session = (sessionId: string, lastMessageAt: string) =>
  ({ sessionId, lastMessageAt }) as SessionSummary;
const nobody: Held = { open: null, pointed: null };
const shown = steadyRows([], [session('a', 't9'), session('b', 't8'), session('c', 't7')], nobody);
const ids = (rows: ReturnType<typeof steadyRows>) => rows.map((row) => row.session.sessionId).join('');

test('follow the server', () => {
  expect(ids(steadyRows(shown, [session('c', 't10'), session('a', 't9')], nobody))).toBe('ca');
});

test('keep the row under the pointer where it is, whatever happens in it', () => {
  const news = [session('c', 't10'), session('a', 't9'), session('b', 't8')];
  const rows = steadyRows(shown, news, { open: null, pointed: 'c' });
  expect(ids(rows)).toBe('abc');
  expect(rows[2]?.session.lastMessageAt).toBe('t10');
  expect(ids(steadyRows(rows, news, { open: null, pointed: 'c' }))).toBe('abc');
  expect(ids(steadyRows(rows, news, nobody))).toBe('cab');
});

test('keep what is open or pointed at when it leaves the list', () => {
  const rest = [session('a', 't9'), session('c', 't7')];
  const openSession = session('b', 't11');
  const rows = steadyRows(shown, rest, { open: 'b', openSession, pointed: null });
  expect(ids(rows)).toBe('abc');
  expect(rows[1]?.session).toBe(openSession);
  expect(ids(steadyRows(shown, rest, { open: null, pointed: 'b' }))).toBe('abc');
  expect(ids(steadyRows(shown, rest, { open: 'elsewhere', pointed: null }))).toBe('ac');
});

test('do not keep what is gone for good', () => {
  expect(ids(steadyRows(shown, [session('a', 't9')], { open: 'b', pointed: null }))).toBe('a');
});
