import { createHmac, randomUUID } from 'node:crypto';
import { refuse } from '../refusal.ts';
import type { Json } from '../world.ts';
import type { Attempt, Delivery, Outcome, Transport } from './queue.ts';

interface HttpTransportOptions {
  /** The app's request URL: events, interactivity and commands. */
  url: string;
  signingSecret: string;
  /** How long the app may take to answer, ms. Slack: 3,000. */
  ackTimeoutMs: number;
  /** Ends what is under way when the simulator closes. */
  signal: AbortSignal;
}

export function httpTransport(options: HttpTransportOptions): Transport {
  return async (delivery, attempt) => {
    try {
      return await readAnswer(await post(options, bodyOf(delivery), attempt));
    } catch (error) {
      const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
      return { ok: false, reason: timedOut ? 'http_timeout' : 'connection_failed', final: false };
    }
  };
}

/** Slack's handshake with a request URL. Refuses one that does not return the challenge in time. */
export async function verifyUrl(options: HttpTransportOptions): Promise<void> {
  const challenge = randomUUID();
  const text = JSON.stringify({
    token: 'deprecated-verification-token',
    challenge,
    type: 'url_verification',
  });
  const body = { type: 'application/json', text };
  const answer = await post(options, body, { number: 0, reason: null })
    .then(async (response) => (response.ok ? response.text() : ''))
    .catch(() => '');
  if (!answer.includes(challenge))
    refuse('url_not_verified', `${options.url} did not return the challenge of url_verification`);
}

interface Body {
  type: string;
  text: string;
}

function bodyOf({ kind, payload }: Delivery): Body {
  if (kind === 'events_api') return { type: 'application/json', text: JSON.stringify(payload) };
  const fields =
    kind === 'interactive' ? { payload: JSON.stringify(payload) } : (payload as Record<string, string>);
  return { type: 'application/x-www-form-urlencoded', text: new URLSearchParams(fields).toString() };
}

async function post(options: HttpTransportOptions, body: Body, attempt: Attempt): Promise<Response> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  return fetch(options.url, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'content-type': body.type,
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': sign(options.signingSecret, timestamp, body.text),
      ...(attempt.number > 0
        ? {
            'x-slack-retry-num': String(attempt.number),
            'x-slack-retry-reason': attempt.reason ?? 'unknown_error',
          }
        : {}),
    },
    body: body.text,
    signal: AbortSignal.any([AbortSignal.timeout(options.ackTimeoutMs), options.signal]),
  });
}

/** v0 signature over timestamp and raw body (docs.slack.dev, "Verifying requests from Slack"). */
export function sign(secret: string, timestamp: string, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

async function readAnswer(response: Response): Promise<Outcome> {
  const text = await response.text();
  if (!response.ok)
    return { ok: false, reason: 'http_error', final: response.headers.get('x-slack-no-retry') === '1' };
  return { ok: true, response: answerOf(text, response.headers.get('content-type') ?? '') };
}

/** An app may answer a command with plain text as well as with JSON. */
function answerOf(text: string, type: string): Json | null {
  if (text.trim() === '') return null;
  const value = type.includes('json') ? parse(text) : text;
  return typeof value === 'object' && value !== null ? (value as Json) : { text: String(value) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
