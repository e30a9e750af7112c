import { setImmediate } from 'node:timers/promises';
import type { Wait } from '../wait.ts';

/** Time that passes when the test says so. `waits`: what is waited for now, ms, oldest first. */
export function manualWait() {
  let open: { ms: number; end: () => void }[] = [];
  const wait: Wait = (ms, signal) => {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const entry = {
        ms,
        end: () => {
          open = open.filter((one) => one !== entry);
          signal.removeEventListener('abort', entry.end);
          resolve();
        },
      };
      open.push(entry);
      signal.addEventListener('abort', entry.end, { once: true });
    });
  };
  return {
    wait,
    waits: () => open.map(({ ms }) => ms),
    /** The oldest wait is over, and what follows from that has happened as far as it needs no network. */
    async pass(): Promise<void> {
      open[0]?.end();
      await setImmediate();
    },
  };
}

/** Skips short waits; the long ones (before a draft is refreshed) last until their end. */
export const hasty: Wait = async (ms, signal) => {
  if (ms < 20_000) return void (await setImmediate());
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
};
