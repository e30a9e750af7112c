import { FrontdeskError } from '../../core/errors.ts';
import type { Channel, Log } from '../../core/ports.ts';
import { telegramApi } from './client.ts';
import { fetchFile } from './file.ts';
import { listener } from './listen.ts';
import { type Cursor, pollTimeoutSeconds } from './polling.ts';
import type { Lead } from './polling-leader.ts';
import { privateLink } from './private-link.ts';
import { render } from './render/render.ts';
import type { TelegramPart } from './render/split.ts';
import { toPreview } from './render/to-preview.ts';
import { sendPart } from './send.ts';
import { streams } from './stream.ts';
import { showTyping } from './typing.ts';
import { wait as realWait, type Wait } from './wait.ts';
import { webhookHandler } from './webhook.ts';

export interface TelegramOptions {
  /** From @BotFather. */
  token: string;
  /** Without a slash at the end; default https://api.telegram.org. */
  apiRoot?: string;
  mode: 'polling' | 'webhook';
  /** Webhook mode: 1 to 256 of A-Z, a-z, 0-9, _ and -. */
  webhookSecret?: string;
  /** Webhook mode: where Telegram reaches this server; absent: the webhook is set by other means. */
  publicUrl?: string;
  burstMs?: number;
  cursor: Cursor;
  /** Polling: which of several processes with this token polls. Absent: there is only this one. */
  lead?: Lead;
  log: Log;
  /** Tests wait for nothing. */
  wait?: Wait;
}

/** How long a call may take. */
const timeoutSeconds = 20;

/**
 * Telegram behind the port: private chats, groups and their topics; README.md has the quirks.
 * Throws FrontdeskError bad_config for options that cannot work together.
 */
export function telegramChannel(options: TelegramOptions): Channel<TelegramPart> {
  const { token, apiRoot, mode, webhookSecret, publicUrl, cursor, lead, log, wait = realWait } = options;
  if (mode === 'webhook' && !/^[\w-]{1,256}$/.test(webhookSecret ?? '')) {
    const sentence =
      'TELEGRAM_MODE=webhook needs TELEGRAM_WEBHOOK_SECRET: 1 to 256 letters, digits, _ and -.';
    throw new FrontdeskError('bad_config', sentence);
  }
  const webhook = mode === 'webhook' ? { secret: webhookSecret ?? '', publicUrl } : null;
  const api = telegramApi({ token, apiRoot, timeoutSeconds });
  const pollingApi = telegramApi({ token, apiRoot, timeoutSeconds: pollTimeoutSeconds });
  const { start, stop, health, accept, bot } = listener({
    api,
    pollingApi,
    webhook,
    cursor,
    lead,
    wait,
    log,
  });

  return {
    name: 'telegram',
    burstMs: options.burstMs,
    start,
    stop,
    health,
    ...(webhook ? { webhook: webhookHandler({ secret: webhook.secret, accept, log }) } : {}),
    render,
    send: (target, part) => sendPart(api, target, part),
    stream: streams({ api, wait }),
    privateLink: (token) => privateLink(bot(), token),
    typing: (target) => showTyping(api, target, log),
    file: (fileId, options) => fetchFile({ api, token, apiRoot }, fileId, options),
    preview: (markdown) => render(markdown).map(toPreview),
  };
}
