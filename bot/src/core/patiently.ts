import { setTimeout as sleep } from 'node:timers/promises';
import { FrontdeskError } from './errors.ts';
import type { Log } from './ports.ts';

/**
 * For writes of what has happened already and must not be forgotten because the database is away for a moment: an
 * answer that the model gave, a message that is out. Tries for a minute and a half, then lets the error through.
 */
export async function patiently<T>(log: Log, write: () => Promise<T>, pauseMs = 500): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await write();
    } catch (error) {
      if (error instanceof FrontdeskError || tries * pauseMs >= 90_000) throw error;
      if (tries === 1) log.warn({ err: error }, 'the database does not take a write; trying again');
      await sleep(pauseMs);
    }
  }
}
