import { type Api, GrammyError } from 'grammy';
import { FrontdeskError } from '../../core/errors.ts';
import type { BotIdentity } from './addressed.ts';
import { abortedBy } from './client.ts';
import { isTokenRefused, telegramError, tokenRefused } from './errors.ts';
import { allowedUpdates } from './inbound.ts';

export interface Webhook {
  secret: string;
  /** Where people reach this server; absent: the webhook is set by other means. */
  publicUrl?: string;
}

/**
 * Asks Telegram who we are and, with a webhook, where it shall send updates; what waits there is kept.
 * Throws FrontdeskError bad_config for what only a person can mend, else as `telegramError`.
 */
export async function connect(api: Api, webhook: Webhook | null, signal: AbortSignal): Promise<BotIdentity> {
  try {
    const { id, username } = await api.getMe(abortedBy(signal));
    if (webhook?.publicUrl) await setWebhook(api, webhook, signal);
    return { id, username };
  } catch (error) {
    if (isTokenRefused(error)) throw new FrontdeskError('bad_config', tokenRefused);
    throw telegramError(error);
  }
}

async function setWebhook(api: Api, { secret, publicUrl }: Webhook, signal: AbortSignal): Promise<void> {
  const url = `${publicUrl?.replace(/\/+$/, '')}/webhooks/telegram`;
  const options = { secret_token: secret, allowed_updates: allowedUpdates, drop_pending_updates: false };
  try {
    await api.setWebhook(url, options, abortedBy(signal));
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    const why = telegramError(error).message;
    throw new FrontdeskError(
      'bad_config',
      `Telegram does not take ${url} as a webhook. PUBLIC_URL must be https, on port 443, 80, 88 or 8443; or set TELEGRAM_MODE=polling. ${why}`,
    );
  }
}
