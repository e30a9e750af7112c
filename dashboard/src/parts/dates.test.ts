import { expect, test } from 'vitest';
import { formatDay, formatShort } from './dates.ts';

const now = new Date(2026, 10, 18, 15, 30).getTime();
const minutes = (count: number) => new Date(now - count * 60_000);

test('a list row says how long ago, as shortly as it can', () => {
  expect(formatShort(minutes(0), now)).toBe('now');
  expect(formatShort(minutes(5), now)).toBe('5m');
  expect(formatShort(minutes(90), now)).toMatch(/^0?2:00 PM$|^14:00$/);
  expect(formatShort(new Date(2026, 10, 16, 9), now)).toBe('Mon');
  expect(formatShort(new Date(2026, 9, 1), now)).toMatch(/1 Oct|Oct 1/);
  expect(formatShort(new Date(2025, 9, 1), now)).toMatch(/2025/);
});

test('a clock that is a little behind the server says now', () => {
  expect(formatShort(new Date(now + 5000), now)).toBe('now');
});

test('a day is called today and yesterday by the calendar, not by hours', () => {
  expect(formatDay(new Date(2026, 10, 18, 0, 1), now)).toBe('Today');
  expect(formatDay(new Date(2026, 10, 17, 23, 59), now)).toBe('Yesterday');
  expect(formatDay(new Date(2026, 10, 16), now)).toMatch(/Monday/);
});
