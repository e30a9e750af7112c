import { CallFailure } from './call-failure.ts';
import { type NextMove, nextMove, type RetryLimits } from './retry.ts';

export interface Insistence {
  model: string;
  fallbackModel?: string;
  limits: RetryLimits;
  signal: AbortSignal;
  /** Rejects when the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  random(): number;
  onFailure(failure: CallFailure, at: FailurePlace): void;
}

export interface FailurePlace {
  model: string;
  /** Of this model, from 1. */
  attempt: number;
  next: NextMove['do'];
}

/**
 * Calls until an answer comes, the limits are reached or the signal aborts. Throws the CallFailure that tells most, the
 * signal's reason, or whatever else `call` throws.
 */
export async function insist<T>(call: (model: string) => Promise<T>, how: Insistence): Promise<T> {
  const { signal, limits, random } = how;
  const fallback = how.fallbackModel === how.model ? undefined : how.fallbackModel;
  const failures: CallFailure[] = [];
  let model = how.model;
  let attempt = 1;

  for (;;) {
    signal.throwIfAborted();
    try {
      return await call(model);
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      failures.push(error);
      const onFallback = model !== how.model;
      const next = nextMove(error, {
        attempt,
        onFallback,
        hasFallback: fallback !== undefined,
        limits,
        random,
      });
      how.onFailure(error, { model, attempt, next: next.do });
      if (next.do === 'give_up') throw mostTelling(failures);
      if (next.do === 'retry') {
        attempt += 1;
        await how.sleep(next.afterMs, signal);
      } else {
        attempt = 1;
        model = fallback ?? model;
      }
    }
  }
}

/** A named delay says more than the last failure, and a failing service more than a fallback that is not there. */
function mostTelling(failures: CallFailure[]): CallFailure {
  return (
    failures.findLast((failure) => failure.retryAfterMs !== undefined) ??
    failures.findLast((failure) => failure.kind !== 'no_model' && failure.kind !== 'refused') ??
    (failures.at(-1) as CallFailure)
  );
}
