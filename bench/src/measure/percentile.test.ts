import { expect, it } from 'vitest';
import { percentile } from './percentile.ts';

it('takes the nearest rank, whatever the order', () => {
  const values = [9, 1, 10, 2, 8, 3, 7, 4, 6, 5];
  expect(percentile(values, 0.5)).toBe(5);
  expect(percentile(values, 0.95)).toBe(10);
  expect(percentile(values, 0)).toBe(1);
});

it('knows nothing of nothing', () => {
  expect(percentile([], 0.5)).toBeNaN();
});
