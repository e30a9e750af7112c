import type { Clock } from './clock.ts';

export interface ManualClock extends Clock {
  /** Moves time on and runs what falls due, in order. */
  advance(ms: number): void;
  /** Resolves once somebody waits for something. */
  awaited(): Promise<void>;
}

/** A clock that moves only when told to. `start` in ms since the epoch. */
export function manualClock(start = Date.UTC(2026, 10, 22, 9)): ManualClock {
  let time = start;
  const timers = new Set<{ at: number; run: () => void }>();
  const announce: (() => void)[] = [];
  return {
    now: () => time,
    after(ms, run) {
      const timer = { at: time + ms, run };
      timers.add(timer);
      for (const tell of announce.splice(0)) tell();
      return () => timers.delete(timer);
    },
    advance(ms) {
      const end = time + ms;
      for (;;) {
        const [next] = [...timers].filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        timers.delete(next);
        time = Math.max(time, next.at);
        next.run();
      }
      time = end;
    },
    awaited() {
      return timers.size > 0 ? Promise.resolve() : new Promise((resolve) => announce.push(resolve));
    },
  };
}
