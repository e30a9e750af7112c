import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, DatabaseError, escapeIdentifier } from 'pg';
import { openConnection } from './connection.ts';
import type { Log } from './log.ts';

export interface Notices {
  /**
   * Tells every process that listens, ours included. What is sent in one tick goes in one statement. Never throws and
   * never waits: while the database is away the newest notices are kept, and one that was under way may arrive twice.
   */
  send(channel: string, payload: string): void;
  /** Sends what is still to be sent, then closes the connection. */
  close(): Promise<void>;
}

interface NoticesOptions {
  url: string;
  channels: string[];
  /**
   * Channels whose payloads get a number and a space in front, and the sequence it is drawn from. Everybody receives
   * the numbers in growing order, whoever sent them.
   */
  numberedBy?: Record<string, string>;
  onNotice(channel: string, payload: string): void;
  /** The connection was lost and stands again: notices may have been missed. */
  onReconnect(): void;
  log: Log;
}

interface Notice {
  channel: string;
  payload: string;
}

/** PostgreSQL takes less than 8000 bytes: https://www.postgresql.org/docs/current/sql-notify.html */
const maxPayloadBytes = 7999;
const numberBytes = 20;
const maxWaiting = 10_000;
const heartbeatMs = 30_000;
const firstPauseMs = 100;
const longestPauseMs = 10_000;

/**
 * LISTEN and NOTIFY on a connection of their own. A NOTIFY inside a data transaction would make all commits wait for one
 * another; here it costs them nothing, and its own session does not wait for the disk. Needs a direct connection: a
 * pooler in transaction mode cannot LISTEN. Throws a StorageError when the first connection fails; later it reconnects.
 */
export async function openNotices(options: NoticesOptions): Promise<Notices> {
  const { numberedBy = {}, onReconnect, log } = options;
  const closing = new AbortController();
  let waiting: Notice[] = [];
  let flushing: Promise<void> | null = null;
  let scheduled = false;
  let connection: Client | null = await listen(options);
  connection.once('end', onEnd);

  // A peer that vanished without a word is only noticed by talking to it.
  const heartbeat = setInterval(() => {
    const asked = connection;
    asked?.query('SELECT 1').catch(() => asked.end().catch(() => {}));
  }, heartbeatMs);

  function onEnd() {
    connection = null;
    if (!closing.signal.aborted) void reconnect();
  }

  async function reconnect(): Promise<void> {
    log.warn({}, 'the connection for notices is lost; reconnecting');
    for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      await sleep(pauseMs, undefined, { signal: closing.signal }).catch(() => {});
      if (closing.signal.aborted) return;
      const next = await listen(options).catch((error: Error) => log.debug({ err: error }, 'no notices yet'));
      if (!next) continue;
      next.once('end', onEnd);
      connection = next;
      log.info({}, 'the connection for notices stands again');
      onReconnect();
      schedule();
      return;
    }
  }

  function schedule() {
    if (scheduled) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      flushing ??= flush().finally(() => {
        flushing = null;
      });
    });
  }

  async function flush(): Promise<void> {
    while (connection && waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      const target = connection;
      try {
        await notify(target, batch, numberedBy);
      } catch (error) {
        if (!isLost(error)) log.error({ err: error }, 'notices were refused');
        else {
          waiting = [...batch, ...waiting].slice(-maxWaiting);
          if (connection === target) connection = null;
          await target.end().catch(() => {});
        }
      }
    }
  }

  return {
    send(channel, payload) {
      const bytes = Buffer.byteLength(payload);
      if (bytes > maxPayloadBytes - (channel in numberedBy ? numberBytes : 0)) {
        log.error({ channel, bytes }, 'a notice is too long and was not sent');
        return;
      }
      if (waiting.length >= maxWaiting) waiting.shift();
      waiting.push({ channel, payload });
      schedule();
    },
    async close() {
      clearInterval(heartbeat);
      await flushing;
      await flush();
      closing.abort();
      const last = connection;
      connection = null;
      await last?.end().catch(() => {});
    },
  };
}

async function listen({ url, channels, onNotice, log }: NoticesOptions): Promise<Client> {
  const connection = await openConnection(url, { name: 'frontdesk notices', queryTimeoutMs: 10_000 });
  connection.on('notification', ({ channel, payload = '' }) => {
    try {
      onNotice(channel, payload);
    } catch (error) {
      log.error({ err: error, channel }, 'a notice could not be handled');
    }
  });
  const listens = channels.map((channel) => `LISTEN ${escapeIdentifier(channel)}`);
  await connection.query(['SET synchronous_commit = off', ...listens].join('; '));
  return connection;
}

async function notify(
  connection: Client,
  batch: Notice[],
  numberedBy: Record<string, string>,
): Promise<void> {
  for (const channel of new Set(batch.map((notice) => notice.channel))) {
    const payloads = batch.filter((notice) => notice.channel === channel).map((notice) => notice.payload);
    const sequence = numberedBy[channel];
    if (sequence === undefined) {
      await connection.query('SELECT pg_notify($1, p) FROM unnest($2::text[]) AS p', [channel, payloads]);
    } else {
      // The lock makes drawing a number and taking a place in the queue one step among all processes.
      await connection.query(
        `SELECT pg_notify($1, nextval($3::regclass) || ' ' || p)
         FROM (SELECT pg_advisory_xact_lock(0, $3::regclass::oid::int)) AS turn, unnest($2::text[]) AS p`,
        [channel, payloads, escapeIdentifier(sequence)],
      );
    }
  }
}

/** Anything but PostgreSQL's own refusals; of those, the ones of a server that goes away. */
function isLost(error: unknown): boolean {
  return !(error instanceof DatabaseError) || /^(57|08)/.test(error.code ?? '');
}
