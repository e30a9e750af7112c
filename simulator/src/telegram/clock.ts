/** Time, passed in so that tests can turn it: drafts and typing expire, polls end, failed deliveries wait. */
export interface Clock {
  /** ms since the epoch */
  now(): number;
  /** Calls `run` once after `ms`; the returned function calls it off. */
  after(ms: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
