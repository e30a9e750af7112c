import { expect, it } from 'vitest';
import { readOptions } from './options.ts';

const now = new Date('2026-01-01T00:00:00Z');

it('fills a large database when nothing is said', () => {
  expect(readOptions([], now)).toEqual({
    sessions: 100_000,
    messages: 1_000_000,
    seed: 1,
    until: now.toISOString(),
    add: false,
    help: false,
  });
});

it.each([
  [['--sessions', 'many'], '--sessions must be a whole number'],
  [['--sessions', '0'], '--sessions must be a whole number'],
  [['--sessions', '100', '--messages', '100'], 'at least 267'],
  [['--until', 'tomorrow'], '--until is not a date'],
  [['--color', 'red'], "Unknown option '--color'"],
])('refuses %j', (args, words) => {
  expect(() => readOptions(args, now)).toThrow(words);
});
