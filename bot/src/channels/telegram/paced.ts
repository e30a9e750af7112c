import type { Wait } from './wait.ts';

export interface Pace {
  /** Before the first text is shown, ms: a quick answer then needs no preview. */
  firstMs: number;
  /** Between two texts, at least, ms. */
  gapMs: number;
  /** Without a new text, the last one is shown again after this time, ms. Absent: never. */
  refreshMs?: number;
}

/** A text that is never ended (its turn crashed) is not shown for ever. */
const maxRefreshes = 10;

/**
 * Shows the newest of many texts at a pace that the platform bears. `show` resolves with the ms to wait at least
 * before the next one, or with null to give up; it must not throw.
 */
export function paced(show: (text: string) => Promise<number | null>, pace: Pace, wait: Wait) {
  const ending = new AbortController();
  let latest: string | undefined;
  let wake = () => {};
  let running: Promise<void> | undefined;

  return {
    push(text: string): void {
      latest = text;
      wake();
      if (!ending.signal.aborted) running ??= run().catch(() => {});
    },
    /** Resolves when nothing is being shown any more, and nothing will be. */
    async end(): Promise<void> {
      ending.abort();
      await running;
    },
  };

  async function run(): Promise<void> {
    await wait(pace.firstMs, ending.signal);
    let shown: string | undefined;
    let refreshes = 0;
    while (!ending.signal.aborted) {
      refreshes = latest === shown ? refreshes + 1 : 0;
      if (refreshes > maxRefreshes) return;
      shown = latest;
      const pauseMs = await show(shown ?? '');
      if (pauseMs === null) return;
      await wait(Math.max(pace.gapMs, pauseMs), ending.signal);
      if (latest === shown) await newText();
    }
  }

  async function newText(): Promise<void> {
    const woken = new AbortController();
    wake = () => woken.abort();
    await wait(pace.refreshMs ?? Number.POSITIVE_INFINITY, AbortSignal.any([woken.signal, ending.signal]));
  }
}
