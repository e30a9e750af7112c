import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { openConnection } from './connection.ts';
import type { Log } from './log.ts';

interface LeaderOptions {
  url: string;
  /** What is led: one leader for each name, among all processes on this database. */
  name: string;
  log: Log;
  /** How often to try while another process leads, ms. */
  retryMs?: number;
  /** How often to ask whether the connection, and so the leadership, still stands, ms. */
  heartbeatMs?: number;
}

/**
 * Runs `work` in one process at a time, until `stopping` aborts. Leadership is a PostgreSQL advisory lock on a connection
 * of its own: it ends when the process or its connection dies, and then `signal` aborts. For a moment two may believe
 * to lead, so what `work` does must be safe to do twice. Never rejects; when `work` ends it is begun again.
 */
export async function lead(
  { url, name, log, retryMs = 3000, heartbeatMs = 5000 }: LeaderOptions,
  work: (signal: AbortSignal) => Promise<void>,
  stopping: AbortSignal,
): Promise<void> {
  while (!stopping.aborted) {
    let connection: Client | undefined;
    try {
      connection = await openConnection(url, {
        name: `frontdesk leader ${name}`,
        queryTimeoutMs: heartbeatMs,
      });
      if (await take(connection, name)) {
        log.info({ name }, 'this process leads');
        await workWhile(connection, heartbeatMs, work, stopping);
      }
    } catch (error) {
      log.warn({ err: error, name }, 'leading was interrupted; trying again');
    } finally {
      await connection?.end().catch(() => {});
    }
    await sleep(retryMs, undefined, { signal: stopping }).catch(() => {});
  }
}

async function take(connection: Client, name: string): Promise<boolean> {
  const { rows } = await connection.query<{ taken: boolean }>(
    'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken',
    [name],
  );
  return rows[0]?.taken ?? false;
}

async function workWhile(
  connection: Client,
  heartbeatMs: number,
  work: (signal: AbortSignal) => Promise<void>,
  stopping: AbortSignal,
): Promise<void> {
  const lost = new AbortController();
  const lose = () => lost.abort();
  connection.once('end', lose);
  const heartbeat = setInterval(() => void connection.query('SELECT 1').catch(lose), heartbeatMs);
  const signal = AbortSignal.any([stopping, lost.signal]);
  try {
    // Stopped while the lock was taken: work that waits for `abort` would wait for ever.
    if (!signal.aborted) await work(signal);
  } finally {
    clearInterval(heartbeat);
    connection.off('end', lose);
  }
}
