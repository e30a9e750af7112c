import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves when it is the caller's turn. Never rejects; resolves at once when `signal` aborts. */
export type Pace = (signal: AbortSignal) => Promise<void>;

/**
 * One turn every `everyMs` for all streams together: Slack counts appends by workspace (chat.appendStream is Tier 4,
 * about 100 a minute), so many answers at a time take turns instead of being refused.
 */
export function takeTurns(everyMs: number, now: () => number = Date.now): Pace {
  let nextAt = 0;
  return async (signal) => {
    const at = Math.max(now(), nextAt);
    nextAt = at + everyMs;
    if (at > now()) await sleep(at - now(), undefined, { signal, ref: false }).catch(() => {});
  };
}
