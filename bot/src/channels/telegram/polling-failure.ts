import { GrammyError, HttpError } from 'grammy';
import { isTokenRefused, outage, telegramError, tokenRefused } from './errors.ts';

export interface PollingFailure {
  /** For an admin. */
  detail: string;
  /** Absent: as long as failures in a row make it. */
  pauseMs?: number;
  /** Only a person can mend it. */
  isFinal?: boolean;
}

/** getUpdates and a webhook exclude each other. */
export const isWebhookConflict = (error: unknown): boolean =>
  error instanceof GrammyError && error.error_code === 409 && /webhook/i.test(error.description);

/** Why no updates come in, and when to ask again. */
export function pollingFailure(error: unknown): PollingFailure {
  if (isTokenRefused(error)) return { detail: tokenRefused, isFinal: true };
  if (error instanceof GrammyError && error.error_code === 409) {
    const detail =
      'Another program reads the updates of this Telegram bot (409). Stop it, or give this one a bot of its own.';
    return { detail, pauseMs: 5_000 };
  }
  if (error instanceof GrammyError || error instanceof HttpError) {
    return { detail: outage(error), pauseMs: telegramError(error).retryAfterMs };
  }
  return { detail: 'Messages cannot be stored just now; they wait at Telegram until they can.' };
}
