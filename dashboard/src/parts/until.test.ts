import { expect, test } from 'vitest';
import { formatUntil } from './until.tsx';

const now = Date.parse('2025-06-01T12:00:00Z');

test.each([
  ['2025-06-08T12:00:00Z', 'in 7 days'],
  ['2025-06-02T13:00:00Z', 'in 25 hours'],
  ['2025-06-01T12:20:30Z', 'in 20 minutes'],
  ['2025-06-01T12:00:20Z', 'in 1 minute'],
  ['2025-06-01T12:00:00Z', 'expired'],
])('%s is %s', (at, words) => expect(formatUntil(new Date(at), now)).toBe(words));
