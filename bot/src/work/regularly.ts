import type { Log } from '../core/ports.ts';

/** Does something again and again, one time after the other. `stop` waits for the one that runs. */
export function regularly(
  everyMs: number,
  task: () => Promise<unknown>,
  { log, what }: { log: Log; what: string },
): { stop(): Promise<void> } {
  let running: Promise<unknown> | null = null;
  const timer = setInterval(() => {
    running ??= task()
      .catch((error: unknown) => log.warn({ err: error }, `could not ${what}; trying again`))
      .finally(() => {
        running = null;
      });
  }, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
