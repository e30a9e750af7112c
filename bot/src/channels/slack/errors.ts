import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { type ErrorCode, FrontdeskError } from '../../core/errors.ts';

/** What became of a call to Slack, in our words. The text names Slack's code, never a token nor what Slack wrote. */
export function slackError(error: unknown): FrontdeskError {
  if (error instanceof FrontdeskError) return error;
  if (error instanceof WebAPIRateLimitedError) return rateLimited(Math.max(1, error.retryAfter) * 1000);
  if (error instanceof WebAPIPlatformError) return answered(error);
  if (error instanceof WebAPIHTTPError) return httpFailure(error.statusCode, error.headers);
  if (error instanceof Error && error.message.startsWith('Retry header did not')) return rateLimited(1000);
  return connectionFailure(error instanceof WebAPIRequestError ? error.original : error);
}

/** Slack's own word for why not, such as `channel_not_found`; undefined when Slack gave none. */
export function slackCode(error: unknown): string | undefined {
  if (!(error instanceof WebAPIPlatformError)) return undefined;
  const { error: code } = error.data;
  // The client puts a body that is no JSON (a proxy's page) where the code should be.
  return /^[\w.:-]{1,80}$/.test(code) ? code : undefined;
}

/** The token is at fault; nothing will work until someone changes it. */
export const isTokenRefused = (error: unknown): boolean => tokenCodes.has(slackCode(error) ?? '');

const tokenCodes = new Set([
  'not_authed',
  'invalid_auth',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
  'user_removed_from_team',
  'team_disabled',
  'org_login_required',
  'team_access_not_granted',
]);

/** `internal_error` and `fatal_error`: "some aspect of the operation may have succeeded" (docs.slack.dev, every method). */
const fates: Record<string, ErrorCode> = {
  internal_error: 'uncertain',
  fatal_error: 'uncertain',
  ratelimited: 'not_sent',
  rate_limited: 'not_sent',
  service_unavailable: 'not_sent',
  request_timeout: 'not_sent',
  team_added_to_org: 'not_sent',
};

const advice: Record<string, string> = {
  channel_not_found: 'Slack shows the bot no such conversation. Invite the bot to the channel again',
  not_in_channel: 'The bot is not in the channel. Invite it there with /invite',
  is_archived: 'The channel is archived',
  thread_not_found: 'The thread is gone',
  cannot_reply_to_message: 'Slack allows no replies to this message',
  restricted_action_thread_locked: 'The thread is locked',
  msg_too_long: 'Slack refused the message as too long',
  messages_tab_disabled: "Direct messages are off. Turn on the Messages Tab in the app's settings (App Home)",
  message_limit_exceeded: 'The workspace has used up its messages for now',
};

function answered(error: WebAPIPlatformError): FrontdeskError {
  const code = slackCode(error);
  if (!code) return uncertain('Slack gave an answer that is none of its own; a proxy may stand between');
  if (isTokenRefused(error)) return new FrontdeskError('refused', tokenRefused('SLACK_BOT_TOKEN', error));
  if (code === 'missing_scope') return new FrontdeskError('refused', missingScope(error));
  const fate = fates[code] ?? 'refused';
  if (fate === 'uncertain') return uncertain(`Slack failed half-way (${code})`);
  if (fate === 'not_sent') return rateLimited(5000, code);
  return new FrontdeskError('refused', `${advice[code] ?? 'Slack refused the message'} (${code}).`);
}

/** For a person who can change the settings. */
export function tokenRefused(variable: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN', error: unknown): string {
  const where =
    variable === 'SLACK_BOT_TOKEN' ? 'OAuth & Permissions' : 'Basic Information, App-Level Tokens';
  return `Slack refused ${variable} (${slackCode(error)}). Copy it from the app's settings (${where}) and start again.`;
}

function missingScope({ data }: WebAPIPlatformError): string {
  const needed = 'needed' in data ? String(data.needed) : 'a scope';
  return `The Slack app lacks ${needed} (missing_scope). Add it under OAuth & Permissions and install the app again.`;
}

/**
 * Slack answers 200 whatever happens; other numbers come from what stands before it. A 503 has not been let in. After
 * a 500, 502 or 504 the message may stand in the channel all the same, and a second one would be worse than a mark.
 */
function httpFailure(status: number, headers: Record<string, string>): FrontdeskError {
  if (status === 503)
    return rateLimited(
      Math.max(1, Number.parseInt(headers['retry-after'] ?? '5', 10) || 5) * 1000,
      'HTTP 503',
    );
  if (status >= 500) return uncertain(`Slack failed (HTTP ${status})`);
  return new FrontdeskError(
    'refused',
    `Slack does not answer as Slack (HTTP ${status}). Check SLACK_API_URL.`,
  );
}

const rateLimited = (retryAfterMs: number, why = 'rate limit') =>
  new FrontdeskError('not_sent', `Slack asks to try again later (${why}).`, { retryAfterMs });

const doubt = ' The message may or may not have arrived.';
const uncertain = (what: string) => new FrontdeskError('uncertain', `${what}.${doubt}`);

/** For calls that say nothing to anyone. */
export const whyNot = (error: unknown): string => slackError(error).message.replace(doubt, '');

/** Where the connection was never made, so that Slack cannot have heard us (Node's and undici's codes). */
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
  if (code && unheard.has(code)) return new FrontdeskError('not_sent', `Slack cannot be reached (${code}).`);
  if (error instanceof Error && error.name === 'TimeoutError')
    return uncertain('Slack did not answer in time');
  return uncertain(`The connection to Slack broke${code ? ` (${code})` : ''}`);
}

/** `fetch failed` hides the reason in its cause, sometimes one deeper. */
function networkCode(error: unknown): string | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 4; at = at.cause, depth++) {
    if ('code' in at && typeof at.code === 'string') return at.code;
  }
  return undefined;
}
