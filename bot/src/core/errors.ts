/** The one error of the house. The message says cause and next step, and never a secret. */
export class FrontdeskError extends Error {
  override readonly name = 'FrontdeskError';
  readonly code: ErrorCode;
  /** When trying again makes sense, ms from now. */
  readonly retryAfterMs?: number;
  /** What stood behind `model_failed`; its message is then fit for a user's eyes. */
  readonly failure?: ModelFailure;

  constructor(
    code: ErrorCode,
    message: string,
    options: { retryAfterMs?: number; failure?: ModelFailure; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.code = code;
    this.retryAfterMs = options.retryAfterMs;
    this.failure = options.failure;
  }
}

export type ModelFailure = 'rate_limited' | 'unavailable' | 'timed_out';

/**
 * bad_config    the start stops; the message says what to write
 * model_failed  the model gave no answer, retries included
 * not_sent      the platform did not take the message; trying again is safe (429 with retryAfterMs, connection refused)
 * uncertain     nobody can know whether the platform took it (time-out, connection lost after the request)
 * refused       the platform will never take this message (too long, bad request, chat gone)
 * blocked       the person blocked the bot or left
 * gone          the platform has no such file for us (any more)
 * too_large     the file is larger than the platform, or we, pass on
 * lost_lease    another process has taken the session over
 * outdated      what a turn knew has changed; it begins anew
 */
export type ErrorCode =
  | 'bad_config'
  | 'model_failed'
  | 'not_sent'
  | 'uncertain'
  | 'refused'
  | 'blocked'
  | 'gone'
  | 'too_large'
  | 'lost_lease'
  | 'outdated';

/** For writes that only the holder of a session may make. */
export function mustHold<T>(written: T | false | null): T {
  if (written === false || written === null) {
    throw new FrontdeskError('lost_lease', 'Another process holds this session.');
  }
  return written;
}
