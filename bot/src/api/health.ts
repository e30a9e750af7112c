import { Hono } from 'hono';
import type { Log } from '../core/ports.ts';
import type { HttpEnv } from './http-env.ts';

/** Null when all is well, otherwise what is wrong, for the log. A rejection counts as failing. */
export type ReadyCheck = () => Promise<string | null> | string | null;

export interface HealthOptions {
  /** By name: database, work, channels. */
  checks: Record<string, ReadyCheck>;
  log: Log;
  /** A check that takes longer is failing, ms. */
  timeoutMs?: number;
}

/**
 * GET /healthz: 200 while the process lives. GET /readyz: 200 or 503 with the state of each check.
 * Both are open to everyone, so the reasons go to the log only.
 */
export function health({ checks, log, timeoutMs = 3000 }: HealthOptions): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .get('/healthz', (c) => c.json({ status: 'ok' }, 200, noStore))
    .get('/readyz', async (c) => {
      const states = await Promise.all(
        Object.entries(checks).map(async ([name, check]) => {
          const reason = await outcome(check, timeoutMs);
          if (reason !== null) log.warn({ check: name, reason }, 'not ready');
          return [name, reason === null ? 'ok' : 'failing'] as const;
        }),
      );
      const ready = states.every(([, state]) => state === 'ok');
      const body = { status: ready ? 'ok' : 'failing', checks: Object.fromEntries(states) };
      return c.json(body, ready ? 200 : 503, noStore);
    });
}

const noStore = { 'Cache-Control': 'no-store' };

async function outcome(check: ReadyCheck, timeoutMs: number): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`no answer within ${timeoutMs} ms`), timeoutMs);
  });
  try {
    return await Promise.race([check(), late]);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    clearTimeout(timer);
  }
}
