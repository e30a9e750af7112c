import { createHash, timingSafeEqual } from 'node:crypto';
import type { Update } from 'grammy/types';
import type { Log } from '../../core/ports.ts';

export interface WebhookOptions {
  secret: string;
  /** Resolves once the update is committed; throws while it cannot be. */
  accept(update: Update): Promise<void>;
  log: Log;
}

/**
 * Answers Telegram's POST: 200 once the update is committed, so that Telegram forgets it; 503 while it cannot be, so
 * that Telegram tries again (at once, then after 2, 4, 8 … s, for a day; webhook code of tdlib/telegram-bot-api).
 */
export function webhookHandler({
  secret,
  accept,
  log,
}: WebhookOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!isSame(request.headers.get('x-telegram-bot-api-secret-token') ?? '', secret)) {
      return new Response('wrong secret', { status: 401 });
    }
    const update = await request.json().catch(() => null);
    if (!isUpdate(update)) return new Response('not an update', { status: 400 });
    try {
      await accept(update);
      return new Response(null, { status: 200 });
    } catch (error) {
      log.error(
        { err: error, updateId: update.update_id },
        'a Telegram update could not be stored; Telegram will send it again',
      );
      return new Response('try again', { status: 503 });
    }
  };
}

/** Tells nothing by the time it takes, not even the length. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

const isUpdate = (value: unknown): value is Update =>
  typeof value === 'object' && value !== null && 'update_id' in value && Number.isInteger(value.update_id);
