import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { inSeconds, refusal } from './refusal.ts';

/** Counts one request for this key. Throws a refusal (429 with Retry-After) when the minute's share is used up. */
export type RateLimit = (key: string) => Promise<void>;

/**
 * Counted in this process: behind a load balancer each process grants the share anew.
 * A session gets a fifth of an address's share, at least 120 a minute: each of its messages costs a model call.
 */
export function chatRateLimits(perMinute: number | 'off'): { perAddress: RateLimit; perSession: RateLimit } {
  if (perMinute === 'off') return { perAddress: unlimited, perSession: unlimited };
  return {
    perAddress: limit(perMinute),
    perSession: limit(Math.max(120, Math.ceil(perMinute / 5))),
  };
}

const unlimited: RateLimit = async () => {};

function limit(perMinute: number): RateLimit {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return async (key) => {
    try {
      await limiter.consume(key);
    } catch (rejection) {
      throw throttled(inSeconds((rejection as RateLimiterRes).msBeforeNext));
    }
  };
}

function throttled(seconds: number) {
  const unit = seconds === 1 ? 'second' : 'seconds';
  return refusal(
    429,
    { detail: `Request was throttled. Expected available in ${seconds} ${unit}.` },
    { 'Retry-After': String(seconds) },
  );
}
