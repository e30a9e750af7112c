import type { Handler } from 'hono';
import type { AskOutcome, Conversations } from '../../core/conversations.ts';
import type { HttpEnv } from '../http-env.ts';
import { idempotencyKey } from './idempotency-key.ts';
import type { RateLimit } from './rate-limits.ts';
import { inSeconds, refusal } from './refusal.ts';
import { timestamp } from './replies.ts';
import { messageRequest, readRequest } from './requests.ts';
import { sessionNotFound } from './session-id.ts';

export interface MessageDeps {
  conversations: Conversations;
  /** An unknown session_id is 404 instead of a new session. */
  strictSessionIds: boolean;
  perSession: RateLimit;
}

/** POST /message/: waits for the answer. The question outlives a client that hangs up: its turn goes on. */
export function sendMessage({ conversations, strictSessionIds, perSession }: MessageDeps): Handler<HttpEnv> {
  return async (c) => {
    const {
      session_id: sessionId,
      message,
      user_details: details,
    } = await readRequest(c.req, messageRequest);
    await perSession(sessionId);
    const outcome = await conversations.ask({
      sessionId,
      content: message,
      details: details && Object.keys(details).length > 0 ? details : undefined,
      idempotencyKey: idempotencyKey(c.req),
      createMissing: !strictSessionIds,
    });
    if (outcome.kind === 'no_session') throw sessionNotFound();
    if (outcome.kind === 'failed') throw modelFailed(outcome);
    return c.json({
      user_message: message,
      bot_response: outcome.content,
      timestamp: timestamp(outcome.at),
      session_id: sessionId,
    });
  };
}

const failureStatus = { unavailable: 502, rate_limited: 503, timed_out: 504 } as const;

function modelFailed({ cause, reason, retryAfterMs }: Extract<AskOutcome, { kind: 'failed' }>) {
  const headers: Record<string, string> = {};
  if (retryAfterMs !== undefined) headers['Retry-After'] = String(inSeconds(retryAfterMs));
  return refusal(failureStatus[cause], { error: `Failed to get response from Gemini: ${reason}` }, headers);
}
