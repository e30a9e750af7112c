import { GrammyError, HttpError } from 'grammy';
import { outage, telegramError, tokenRefused } from './errors.ts';

export interface PollingFailure {
  /** For an admin. */
  detail: string;
  /** Absent: as long as failures in a row make it. */
  pauseMs?: number;
  /** Only a person can mend it. */
  isFinal?: boolean;
  /** For the log, where it is not Telegram's: that may carry what people wrote. */
  cause?: unknown;
}

/** getUpdates and a webhook exclude each other. */
export const isWebhookConflict = (error: unknown): boolean =>
  isStatus(error, 409) && /webhook/i.test(error.description);

/** Why no updates come in, and when to ask again. */
export function pollingFailure(error: unknown): PollingFailure {
  // 404 also means a wrong token, but a gateway may say so too, and then it passes.
  if (isStatus(error, 401)) return { detail: tokenRefused, isFinal: true };
  if (isStatus(error, 409)) {
    const detail =
      'Another program reads the updates of this Telegram bot (409). Stop it, or give this one a bot of its own.';
    return { detail, pauseMs: 5_000 };
  }
  if (error instanceof GrammyError || error instanceof HttpError) {
    return { detail: outage(error), pauseMs: telegramError(error).retryAfterMs };
  }
  return {
    detail: 'Messages cannot be stored just now; they wait at Telegram until they can.',
    cause: error,
  };
}

function isStatus(error: unknown, status: number): error is GrammyError {
  return error instanceof GrammyError && error.error_code === status;
}
