import type { CallFailure, FailureKind } from './call-failure.ts';

/** How long and how often a turn insists on an answer. */
export interface RetryLimits {
  /** Calls of the main model and of the fallback, at most. */
  attempts: number;
  fallbackAttempts: number;
  /** Backoff without a delay named by Google: doubles from the first to the last, ms. */
  firstDelayMs: number;
  lastDelayMs: number;
  /** A longer delay than this, named by Google, is not waited for, ms. */
  patienceMs: number;
}

export const defaultRetryLimits: RetryLimits = {
  attempts: 3,
  fallbackAttempts: 2,
  firstDelayMs: 500,
  lastDelayMs: 4000,
  patienceMs: 8000,
};

export type NextMove = { do: 'retry'; afterMs: number } | { do: 'fallback' } | { do: 'give_up' };

/**
 * What to do after the `attempt`-th call (from 1) of a model failed. `random` gives 0…1, for the jitter: many turns that
 * failed together must not come back together.
 */
export function nextMove(
  failure: CallFailure,
  {
    attempt,
    onFallback,
    hasFallback,
    limits,
    random,
  }: {
    attempt: number;
    onFallback: boolean;
    hasFallback: boolean;
    limits: RetryLimits;
    random: () => number;
  },
): NextMove {
  const elsewhere: NextMove = hasFallback && !onFallback ? { do: 'fallback' } : { do: 'give_up' };
  const retry = (afterMs: number): NextMove => {
    const allowed = onFallback ? limits.fallbackAttempts : limits.attempts;
    return attempt < allowed ? { do: 'retry', afterMs } : elsewhere;
  };
  const backoffMs =
    Math.min(limits.firstDelayMs * 2 ** (attempt - 1), limits.lastDelayMs) * (0.5 + random() / 2);

  // Each further silence costs as much as the first: one more try, best on another model.
  const onceMore = (): NextMove => {
    if (elsewhere.do === 'fallback') return elsewhere;
    return onFallback || attempt > 1 ? { do: 'give_up' } : retry(0);
  };
  const { retryAfterMs = 0 } = failure;

  const moves: Record<FailureKind, () => NextMove> = {
    refused: () => ({ do: 'give_up' }),
    no_model: () => elsewhere,
    quota: () => elsewhere,
    rate_limited: () =>
      retryAfterMs > limits.patienceMs
        ? elsewhere
        : retry(Math.max(retryAfterMs * (1 + random() / 10), backoffMs)),
    overloaded: () => retry(backoffMs),
    network: () => retry(backoffMs),
    timed_out: onceMore,
    thoughts_only: onceMore,
    unusable: () => retry(0),
  };
  return moves[failure.kind]();
}
