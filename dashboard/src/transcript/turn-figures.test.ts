import { expect, test } from 'vitest';
import { formatCost, formatDuration } from './turn-figures.ts';

test('a cost has as many digits as matter', () => {
  expect(formatCost(null)).toBe('Price not configured');
  expect(formatCost(0)).toBe('$0');
  expect(formatCost(1)).toBe('$0.000001');
  expect(formatCost(1630)).toBe('$0.0016');
  expect(formatCost(42_000)).toBe('$0.042');
  expect(formatCost(430_000)).toBe('$0.43');
  expect(formatCost(1_254_000)).toBe('$1.25');
});

test('a time is told in the unit one thinks in', () => {
  expect(formatDuration(-3)).toBe('0 ms');
  expect(formatDuration(940)).toBe('940 ms');
  expect(formatDuration(2340)).toBe('2.3 s');
  expect(formatDuration(59_960)).toBe('1 min 0 s');
  expect(formatDuration(61_000)).toBe('1 min 1 s');
});
