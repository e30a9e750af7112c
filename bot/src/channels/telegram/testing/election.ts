import type { Lead } from '../polling-leader.ts';

/** Leadership among the channels of a test: whoever waits longest leads next. `depose` ends the present one's. */
export function election(): { lead: Lead; depose(): void } {
  let leader = new AbortController();
  let over: Promise<unknown> = Promise.resolve();
  const lead: Lead = async (_account, work, stopping) => {
    while (!stopping.aborted) {
      const before = over;
      let end = () => {};
      const ended = new Promise<void>((resolve) => (end = resolve));
      over = before.then(() => ended);
      await Promise.race([before, aborted(stopping)]);
      if (!stopping.aborted) {
        leader = new AbortController();
        await work(AbortSignal.any([stopping, leader.signal]));
      }
      end();
    }
  };
  return { lead, depose: () => leader.abort() };
}

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
