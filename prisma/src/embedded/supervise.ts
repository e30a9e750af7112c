import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../log.ts';
import type { Postmaster } from './postmaster.ts';

const firstPauseMs = 100;
const longestPauseMs = 30_000;

/**
 * Starts a server and starts it again whenever it goes without being asked (killed, out of memory, disk full), waiting
 * longer each time it does not stay up. The first start may throw; later ones are retried until `stop`.
 */
export async function keepRunning(
  start: () => Promise<Postmaster>,
  log: Log,
): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  let current: Postmaster | null = await start();
  const watching = watch(current);

  async function watch(first: Postmaster): Promise<void> {
    let postmaster: Postmaster | null = first;
    let pauseMs = firstPauseMs;
    while (!stopping.signal.aborted) {
      const begunAt = Date.now();
      if (postmaster) {
        const words = await postmaster.gone;
        if (stopping.signal.aborted) return;
        log.error({ words }, 'the built-in database stopped by itself; starting it again');
        if (Date.now() - begunAt > longestPauseMs) pauseMs = firstPauseMs;
      }
      await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      postmaster = current = await start().catch((error: Error) => {
        log.error({ err: error }, 'the built-in database does not start; trying again');
        return null;
      });
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    }
    await postmaster?.stop();
  }

  return {
    async stop() {
      stopping.abort();
      await current?.stop();
      await watching;
    },
  };
}
