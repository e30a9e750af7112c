import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import type { ChannelHealth, Log } from '../../core/ports.ts';
import { abortedBy } from './client.ts';
import { allowedUpdates } from './inbound.ts';
import { isWebhookConflict, pollingFailure } from './polling-failure.ts';
import { backoffMs, type Wait } from './wait.ts';

/** How long Telegram holds a question open until there is an update, s; it allows 50. */
const holdSeconds = 25;
/** The client must wait longer than that. */
export const pollTimeoutSeconds = holdSeconds + 15;

/** How far the updates of a bot are committed; kept per bot, because the numbers of one mean nothing to another. */
export interface Cursor {
  load(account: string): Promise<string | null>;
  save(account: string, position: string): Promise<void>;
}

export interface Polling {
  api: Api;
  account: string;
  cursor: Cursor;
  /** Resolves once the update is committed. */
  accept(update: Update): Promise<void>;
  report(state: ChannelHealth['state'], detail?: string): void;
  wait: Wait;
  log: Log;
}

/**
 * Reads updates until `signal` aborts or the token is refused; never rejects. Asking from an offset tells Telegram to
 * forget all before it, so the offset moves only past updates that are committed. Nothing that waits is ever dropped.
 */
export async function pollUpdates(polling: Polling, signal: AbortSignal): Promise<void> {
  const { account, cursor, report, wait, log } = polling;
  /** Null: Telegram knows best where to go on. */
  let offset: number | null | undefined;
  let failures = 0;
  // The first question, and the first after a failure, is a short one, to know soon whether all is well.
  let isProven = false;
  while (!signal.aborted) {
    try {
      offset ??= toOffset(await cursor.load(account));
      const askedAt = performance.now();
      const updates = await ask(polling, offset, isProven ? holdSeconds : 0, signal);
      await takeIn(updates);
      report('ready');
      const isHeld = !isProven || updates.length > 0 || performance.now() - askedAt > 500;
      [isProven, failures] = [true, 0];
      // Not every server holds the question, and none should be asked without a pause.
      if (!isHeld) await wait(1_000, signal);
    } catch (error) {
      if (signal.aborted) return;
      [isProven, failures] = [false, failures + 1];
      const { detail, pauseMs, isFinal, cause } = pollingFailure(error);
      report('failing', detail);
      log[isFinal ? 'error' : 'warn']({ failures, err: cause }, detail);
      if (isFinal) return;
      await wait(pauseMs ?? backoffMs(failures), signal);
    }
  }

  async function takeIn(updates: Update[]): Promise<void> {
    const before = offset;
    try {
      for (const update of updates.sort((a, b) => a.update_id - b.update_id)) {
        await polling.accept(update);
        // Not the largest seen: after a quiet week Telegram starts anew at any number, a lower one too.
        offset = update.update_id + 1;
      }
    } finally {
      if (typeof offset === 'number' && offset !== before) await cursor.save(account, String(offset));
    }
  }
}

const toOffset = (position: string | null) => (position === null ? null : Number(position));

async function ask(
  { api, log }: Polling,
  offset: number | null,
  timeout: number,
  signal: AbortSignal,
): Promise<Update[]> {
  try {
    const from = offset === null ? {} : { offset };
    return await api.getUpdates(
      { ...from, timeout, limit: 100, allowed_updates: allowedUpdates },
      abortedBy(signal),
    );
  } catch (error) {
    if (!isWebhookConflict(error)) throw error;
    log.warn({}, 'A webhook was set for this Telegram bot; polling removes it and keeps what waits.');
    await api.deleteWebhook({ drop_pending_updates: false }, abortedBy(signal));
    return [];
  }
}
