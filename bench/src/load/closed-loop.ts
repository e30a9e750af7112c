import { setTimeout as sleep } from 'node:timers/promises';
import { monotonicMs } from '../measure/monotonic.ts';
import { percentile } from '../measure/percentile.ts';

export interface LoadOptions {
  clients: number;
  /** How long is measured, after the warm-up; up to four times as long until `atLeast` (two a client) have ended. */
  measureMs: number;
  atLeast?: number;
  warmUpMs: number;
  /** Clients begin one after the other over this time, as people do: all at once they would go on in step. */
  spreadMs: number;
  /** One message or read; the next begins when it ends. Resolves with the ms it took. */
  run(client: number): Promise<number>;
  /** Called when measuring begins and ends. */
  onWindow?(edge: 'begin' | 'end'): Promise<void>;
}

export interface Load {
  /** All that ended, the warm-up included. */
  total: number;
  /** Those that ended while it was measured. */
  count: number;
  perSecond: number;
  p50Ms: number;
  p95Ms: number;
}

/** People who each do one thing after the other. Ends when its time is over, whatever the server does. */
export async function closedLoop(options: LoadOptions): Promise<Load> {
  const { clients, measureMs, atLeast = 2 * clients, warmUpMs, spreadMs, run, onWindow } = options;
  const tookMs: number[] = [];
  const paces: number[] = [];
  let total = 0;
  let openMs = 0;
  let window: 'before' | 'open' | 'over' = 'before';

  async function client(index: number): Promise<void> {
    await sleep((spreadMs * index) / clients);
    let first: number | undefined;
    let last = 0;
    let done = 0;
    while (window !== 'over') {
      const took = await run(index);
      total += 1;
      if (window !== 'open') continue;
      tookMs.push(took);
      last = monotonicMs();
      if (first === undefined) first = last;
      else done += 1;
    }
    // Whole rounds: the edges of a short window would be worth several per cent.
    if (first !== undefined && done > 0) paces.push((done * 1000) / (last - first));
  }

  const all = Promise.all(Array.from({ length: clients }, (_, index) => client(index)));
  const watch = async () => {
    await sleep(warmUpMs + spreadMs);
    await onWindow?.('begin');
    window = 'open';
    const openedAt = monotonicMs();
    for (let piece = 0; piece < 4 && (piece === 0 || tookMs.length < atLeast); piece++)
      await sleep(measureMs);
    openMs = monotonicMs() - openedAt;
    window = 'over';
    await onWindow?.('end');
  };
  try {
    await Promise.all([watch(), all]);
  } finally {
    window = 'over';
  }
  return {
    total,
    count: tookMs.length,
    perSecond:
      paces.length === clients ? paces.reduce((sum, pace) => sum + pace, 0) : (tookMs.length * 1000) / openMs,
    p50Ms: percentile(tookMs, 0.5),
    p95Ms: percentile(tookMs, 0.95),
  };
}
