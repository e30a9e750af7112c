import type { App, Receiver } from '@slack/bolt';
import type { Log } from '../../../core/ports.ts';
import { ackLast, type Hear } from './ack-last.ts';
import { isFromSlack } from './signature.ts';

/** Slack's HTTP deliveries as fetch requests: events, presses and commands, all to one address. */
export interface FetchReceiver extends Receiver {
  handle(request: Request): Promise<Response>;
}

/**
 * 200 once the listeners are done, 401 for whoever is not Slack, 503 when a listener failed: Slack then delivers again
 * (at once, after a minute, after five). Repeats need no care here, the core knows every message by its id.
 */
export function fetchReceiver(options: {
  signingSecret: string;
  hear: Hear;
  log: Log;
  now?: () => number;
}): FetchReceiver {
  const { signingSecret, hear, log, now = Date.now } = options;
  let app: App | undefined;
  let open = false;
  let warnedAt = -Infinity;

  async function handle(request: Request): Promise<Response> {
    const body = await request.text();
    // Slack looks whether our certificate is good, unsigned.
    if (isForm(request) && new URLSearchParams(body).get('ssl_check') === '1') return new Response();
    if (!isFromSlack({ body, headers: request.headers }, { signingSecret, nowMs: now() })) {
      warnOfStranger();
      return new Response('The signature is not valid.', { status: 401 });
    }
    const payload = readPayload(body, isForm(request));
    if (!payload) return new Response('The body is not readable.', { status: 400 });
    if (payload.type === 'url_verification') return Response.json({ challenge: payload.challenge });
    return process(payload);
  }

  /** Once a minute: anyone can knock, as often as they like. */
  function warnOfStranger(): void {
    if (now() - warnedAt < 60_000) return;
    warnedAt = now();
    log.warn(
      {},
      'a request to the Slack webhook was not signed by Slack; check SLACK_SIGNING_SECRET and the clock',
    );
  }

  async function process(payload: Payload): Promise<Response> {
    if (!app || !open) return new Response('Not now.', { status: 503 });
    let reply: unknown;
    try {
      await ackLast(app, { body: payload, ack: async (response) => void (reply = response) }, hear);
    } catch (error) {
      log.error({ err: original(error) }, 'a Slack event was not recorded; Slack will deliver it again');
      return new Response('Not recorded.', { status: 503 });
    }
    if (typeof reply === 'string') return new Response(reply);
    return reply ? Response.json(reply) : new Response();
  }

  return {
    init(bolt) {
      app = bolt;
    },
    async start() {
      open = true;
    },
    async stop() {
      open = false;
    },
    handle,
  };
}

type Payload = Record<string, unknown>;

const isForm = (request: Request) =>
  request.headers.get('content-type')?.toLowerCase().startsWith('application/x-www-form-urlencoded') ?? false;

/** Events are JSON; presses are JSON in the field `payload` of a form; commands are a form. */
function readPayload(body: string, form: boolean): Payload | null {
  if (!form) return readJson(body);
  const fields = Object.fromEntries(new URLSearchParams(body));
  return fields.payload === undefined ? fields : readJson(fields.payload);
}

function readJson(text: string): Payload | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Payload) : null;
  } catch {
    return null;
  }
}

/** Bolt wraps what a listener threw. */
const original = (error: unknown) => (error instanceof Error && 'original' in error ? error.original : error);
