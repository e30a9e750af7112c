import { GrammyError, HttpError } from 'grammy';
import { FrontdeskError } from '../../core/errors.ts';

export const tokenRefused =
  'Telegram refused TELEGRAM_BOT_TOKEN (401). Check it, or make a new one with @BotFather (/token), and start again.';

/**
 * What became of a call to Telegram, in our words. The original stays out of it: a GrammyError carries what people
 * wrote, an address carries the token.
 */
export function telegramError(error: unknown): FrontdeskError {
  if (error instanceof FrontdeskError) return error;
  if (error instanceof GrammyError) return answered(error);
  return connectionFailure(error instanceof HttpError ? error.error : error);
}

const doubt = ' The message may or may not have arrived.';

/** Why Telegram does not serve us, for an admin; no message is at stake. */
export const outage = (error: unknown): string => telegramError(error).message.replace(doubt, '');

/** Unknown tokens are 401, malformed ones 404, whatever the method. */
export const isTokenRefused = (error: unknown): boolean =>
  error instanceof GrammyError && (error.error_code === 401 || isNotFound(error));

/** A method the server does not know, or a token it cannot read: "Not Found" and nothing more. */
export const isNotFound = (error: unknown): boolean =>
  error instanceof GrammyError && error.error_code === 404 && /^not found/i.test(error.description);

/** The message shows the text already; for us that is success. */
export const isNotModified = (error: unknown): boolean =>
  error instanceof GrammyError && /message is not modified/i.test(error.description);

/** Telegram took offence at the formatting, not at the words. */
export const isFormatRefused = (error: unknown): boolean =>
  error instanceof GrammyError && error.error_code === 400 && /entit|URL|parse/i.test(error.description);

/** Telegram took offence at the keyboard below the message, not at the message. */
export const isKeyboardRefused = (error: unknown): boolean =>
  error instanceof GrammyError &&
  error.error_code === 400 &&
  /keyboard|reply.?markup|BUTTON_|can be requested in private/i.test(error.description);

function answered(error: GrammyError): FrontdeskError {
  const { error_code: status, description = '', parameters } = error;
  if (status === 401) return new FrontdeskError('refused', tokenRefused);
  if (status === 429) {
    const seconds = parameters.retry_after ?? 5;
    const message = `Telegram asks to wait ${seconds} s (429).`;
    return new FrontdeskError('not_sent', message, { retryAfterMs: seconds * 1_000 });
  }
  if (status >= 500) return new FrontdeskError('not_sent', `Telegram has a failure of its own (${status}).`);
  if (!(status >= 400))
    return uncertain('Telegram gave an answer that is none of its own; a proxy may stand between');
  if (status === 403 && /blocked|deactivated|kicked|not a member|initiate/i.test(description)) {
    return new FrontdeskError('blocked', `Telegram: ${clean(description)} (403).`);
  }
  return new FrontdeskError('refused', `${advice(description)}Telegram: ${clean(description)} (${status}).`);
}

const hints: [pattern: RegExp, hint: string][] = [
  [/chat not found/i, 'The chat is gone, or nobody there ever wrote to this bot. '],
  [/message thread not found|topic/i, 'The topic is gone or closed. '],
  [
    /upgraded to a supergroup/i,
    'The group has a new id since it became a supergroup; write to the bot there. ',
  ],
  [
    /not enough rights|CHAT_WRITE_FORBIDDEN/i,
    'The bot may not write there; an admin of the group can allow it. ',
  ],
];

const advice = (description: string) => hints.find(([pattern]) => pattern.test(description))?.[1] ?? '';

/** Without "Bad Request: ", at most a line, and without anything that looks like a token. */
const clean = (description: string) =>
  description
    .replace(/^\w[\w ]*: (?=\S)/, '')
    .replace(/\d{3,}:[\w-]{3,}/g, '…')
    .slice(0, 200);

const uncertain = (what: string) => new FrontdeskError('uncertain', `${what}.${doubt}`);

/** Where the connection was never made, so that Telegram cannot have heard us (Node's and undici's codes). */
const unheard = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

function connectionFailure(error: unknown): FrontdeskError {
  const code = networkCode(error);
  if (code && unheard.has(code))
    return new FrontdeskError('not_sent', `Telegram cannot be reached (${code}).`);
  if (error instanceof SyntaxError) return uncertain('Telegram, or a proxy before it, gave no JSON');
  const isLate = error instanceof Error && (error.name === 'AbortError' || /timed out/.test(error.message));
  if (isLate) return uncertain('Telegram did not answer in time');
  return uncertain(`The connection to Telegram broke${code ? ` (${code})` : ''}`);
}

/** `fetch failed` hides the reason in its cause, sometimes one deeper. */
function networkCode(error: unknown): string | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 4; at = at.cause, depth++) {
    if ('code' in at && typeof at.code === 'string') return at.code;
  }
  return undefined;
}
