import type { ApiError, ResponseParameters } from 'grammy/types';

/** A call that is refused, in Telegram's own words. */
export class Refusal extends Error {
  readonly code: number;
  readonly parameters: ResponseParameters | undefined;
  /** Without the code's name in front. */
  readonly reason: string;

  constructor(code: number, name: string, reason?: string, parameters?: ResponseParameters) {
    super(reason === undefined ? name : `${name}: ${spelled(reason)}`);
    this.name = 'Refusal';
    this.code = code;
    this.reason = reason ?? name;
    this.parameters = parameters;
  }

  toBody(): ApiError {
    return {
      ok: false,
      error_code: this.code,
      description: this.message,
      ...(this.parameters && { parameters: this.parameters }),
    };
  }
}

/**
 * 400 with any of the server's reasons. It writes them small unless they are codes such as REACTION_INVALID
 * (Client::fail_query_with_error in tdlib/telegram-bot-api).
 */
export const badRequest = (reason: string) => new Refusal(400, 'Bad Request', reason);

const spelled = (reason: string) =>
  /^.[A-Z_]/.test(reason) ? reason : reason.charAt(0).toLowerCase() + reason.slice(1);

export const unauthorized = (reason?: string) => new Refusal(401, 'Unauthorized', reason);

export const forbidden = (reason: string) => new Refusal(403, 'Forbidden', reason);

export const notFound = (reason?: string) => new Refusal(404, 'Not Found', reason);

export const conflict = (reason: string) => new Refusal(409, 'Conflict', reason);

export const tooManyRequests = (retryAfter: number) =>
  new Refusal(429, 'Too Many Requests', `retry after ${retryAfter}`, { retry_after: retryAfter });

/** Telegram can do it, we cannot: never pretend. */
export const notSimulated = (what: string) =>
  new Refusal(501, 'Not Implemented', `the simulator does not do ${what} yet`);

/** Runs `read`; a bad request in it is refused with `prefix` in front. */
export function explaining<T>(prefix: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof Refusal && error.code === 400 ? badRequest(`${prefix}: ${error.reason}`) : error;
  }
}
