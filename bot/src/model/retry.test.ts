import { describe, expect, it } from 'vitest';
import { CallFailure, type FailureKind } from './call-failure.ts';
import { defaultRetryLimits as limits, nextMove } from './retry.ts';

const at = { attempt: 1, onFallback: false, hasFallback: true, limits, random: () => 1 };
const move = (kind: FailureKind, where: Partial<typeof at> = {}, retryAfterMs?: number) =>
  nextMove(new CallFailure(kind, 'x', { retryAfterMs }), { ...at, ...where });

it.each<[FailureKind, first: string, withoutFallback: string]>([
  ['overloaded', 'retry', 'retry'],
  ['network', 'retry', 'retry'],
  ['rate_limited', 'retry', 'retry'],
  ['unusable', 'retry', 'retry'],
  ['timed_out', 'fallback', 'retry'],
  ['thoughts_only', 'fallback', 'retry'],
  ['quota', 'fallback', 'give_up'],
  ['no_model', 'fallback', 'give_up'],
  ['refused', 'give_up', 'give_up'],
])('%s: %s first; without a fallback %s', (kind, first, withoutFallback) => {
  expect(move(kind).do).toBe(first);
  expect(move(kind, { hasFallback: false }).do).toBe(withoutFallback);
});

describe('the number of calls', () => {
  it('is bounded on the main model, then the fallback has its turn', () => {
    const moves = [1, 2, 3].map((attempt) => move('overloaded', { attempt }).do);
    expect(moves).toEqual(['retry', 'retry', 'fallback']);
  });

  it('is bounded on the fallback', () => {
    const moves = [1, 2].map((attempt) => move('overloaded', { attempt, onFallback: true }).do);
    expect(moves).toEqual(['retry', 'give_up']);
  });
});

it('silence is borne twice, not more often', () => {
  expect(move('timed_out', { onFallback: true })).toEqual({ do: 'give_up' });
  expect(move('timed_out', { hasFallback: false, attempt: 2 })).toEqual({ do: 'give_up' });
});

describe('the wait', () => {
  it('doubles up to a limit', () => {
    const many = { ...limits, attempts: 10 };
    const waits = [1, 2, 3, 4, 5].map((attempt) => move('overloaded', { attempt, limits: many }));
    expect(waits).toEqual([500, 1000, 2000, 4000, 4000].map((afterMs) => ({ do: 'retry', afterMs })));
  });

  it('has jitter, of at most half', () => {
    expect(move('network', { random: () => 0 })).toEqual({ do: 'retry', afterMs: 250 });
  });

  it('is never shorter than what Google named', () => {
    expect(move('rate_limited', { random: () => 0 }, 3000)).toEqual({ do: 'retry', afterMs: 3000 });
  });

  it('is not made at all when Google names a long one', () => {
    expect(move('rate_limited', {}, 36_000)).toEqual({ do: 'fallback' });
    expect(move('rate_limited', { onFallback: true }, 36_000)).toEqual({ do: 'give_up' });
  });
});
