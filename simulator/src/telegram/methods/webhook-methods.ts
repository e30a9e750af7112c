import { isDeepStrictEqual } from 'node:util';
import type { WebhookInfo } from 'grammy/types';
import { readAllowedUpdates } from '../delivery/allowed-updates.ts';
import type { WebhookTarget } from '../delivery/post-update.ts';
import { badRequest, conflict, notSimulated } from '../refusal.ts';
import type { Method, Simulation } from '../simulation.ts';
import { booleanArgument, type Call, integerBetween, textArgument } from '../wire/call.ts';

export const setWebhook: Method = (simulation, call) => {
  const { updates, poll, webhook } = simulation;
  if (textArgument(call, 'url') === '') return deleteWebhook(simulation, call);
  if (call.files.has('certificate')) throw notSimulated('certificates of your own');
  const target = readTarget(call);
  if (booleanArgument(call, 'drop_pending_updates')) updates.clear();
  const allowed = readAllowedUpdates(call);
  if (allowed !== undefined) updates.allowed = allowed;
  poll.abort(conflict('terminated by setWebhook request'));
  if (!isDeepStrictEqual(webhook.target(), target)) webhook.set(target);
  return true;
};

export const deleteWebhook: Method = ({ updates, webhook }: Simulation, call) => {
  if (booleanArgument(call, 'drop_pending_updates')) updates.clear();
  webhook.set(null);
  return true;
};

export const getWebhookInfo: Method = ({ updates, webhook }): WebhookInfo => {
  const target = webhook.target();
  return {
    url: target?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: updates.waiting().length,
    ...webhook.info(),
    ...(target && { max_connections: target.maxConnections, ip_address: target.ipAddress || '<unknown>' }),
    ...(updates.allowed && { allowed_updates: updates.allowed }),
  };
};

function readTarget(call: Call): WebhookTarget {
  const url = textArgument(call, 'url');
  checkAddress(url);
  const secretToken = textArgument(call, 'secret_token');
  if (secretToken.length > 256) throw badRequest('secret token is too long');
  if (!/^[\w-]*$/.test(secretToken)) throw badRequest('secret token contains unallowed characters');
  return {
    url,
    secretToken,
    maxConnections: integerBetween(call, 'max_connections', 40, 1, 100),
    ipAddress: textArgument(call, 'ip_address'),
  };
}

/** Telegram's rules, but for this machine's own addresses: there HTTP and any port do, as with a local Bot API server. */
function checkAddress(text: string): void {
  if (!URL.canParse(text)) throw badRequest('invalid webhook URL specified');
  const url = new URL(text);
  if (!['http:', 'https:'].includes(url.protocol)) throw badRequest('invalid webhook URL specified');
  if (/^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname)) return;
  if (url.protocol === 'http:') throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  if (!['', '80', '88', '8443'].includes(url.port)) {
    throw badRequest('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443');
  }
}
