import type { Update } from 'grammy/types';
import { jsonArguments } from '../wire/read-request.ts';

export interface WebhookTarget {
  url: string;
  secretToken: string;
  maxConnections: number;
  ipAddress: string;
}

type Outcome =
  | { ok: true; reply: { method: string; values: Map<string, string> } | null }
  | { ok: false; problem: string; retryAfter: number };

/** A bot has a minute to answer. */
const timeoutMs = 60_000;

/** Hands one update to the bot's webhook. Never throws. */
export async function postUpdate(target: WebhookTarget, update: Update, stop: AbortSignal): Promise<Outcome> {
  const url = new URL(target.url);
  const credentials = [url.username, url.password].map(decodeURIComponent).join(':');
  url.username = '';
  url.password = '';
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(target.secretToken && { 'x-telegram-bot-api-secret-token': target.secretToken }),
        ...(credentials !== ':' && { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` }),
      },
      body: JSON.stringify(update),
      redirect: 'manual',
      signal: AbortSignal.any([stop, AbortSignal.timeout(timeoutMs)]),
    });
    const body = await response.text();
    if (response.ok) return { ok: true, reply: readReply(response, body) };
    return {
      ok: false,
      problem: `Wrong response from the webhook: ${response.status} ${response.statusText}`,
      retryAfter: Number(/^\d+$/.exec(response.headers.get('retry-after') ?? '')?.[0] ?? 0),
    };
  } catch (error) {
    return { ok: false, problem: wordsFor(error), retryAfter: 0 };
  }
}

function wordsFor(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'Read timeout expired';
  const code = (error as { cause?: { code?: string } }).cause?.code;
  return code === 'ECONNREFUSED' || code === 'ENOTFOUND'
    ? "Can't connect to the webhook"
    : 'Webhook connection closed';
}

/** A bot may answer with a method call, except one that manages the webhook or reads (WebhookActor::handle). */
function readReply(response: Response, body: string) {
  const type = response.headers.get('content-type') ?? '';
  const values = new Map<string, string>();
  try {
    const pairs = type.startsWith('application/json')
      ? jsonArguments(body)
      : type.startsWith('application/x-www-form-urlencoded')
        ? new URLSearchParams(body)
        : [];
    for (const [name, value] of pairs) values.set(name, value);
  } catch {
    return null;
  }
  const method = values.get('method')?.toLowerCase() ?? '';
  values.delete('method');
  if (method === '' || /^(?:deletewebhook|setwebhook|close|logout|get.*)$/.test(method)) return null;
  return { method, values };
}
