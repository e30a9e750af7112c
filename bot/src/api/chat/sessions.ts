import type { Handler } from 'hono';
import type { Conversations } from '../../core/conversations.ts';
import type { HttpEnv } from '../http-env.ts';
import { idempotencyKey } from './idempotency-key.ts';
import { presentSession } from './replies.ts';
import { createSessionRequest, readRequest, updateDetailsRequest } from './requests.ts';
import { canExist, sessionIdOf, sessionNotFound } from './session-id.ts';
import { numberAsText } from './text-field.ts';

/** POST /sessions/create_session/ */
export function createSession(conversations: Conversations): Handler<HttpEnv> {
  return async (c) => {
    const { user_details: details = {} } = await readRequest(c.req, createSessionRequest);
    const session = await conversations.open(details, { idempotencyKey: idempotencyKey(c.req) });
    return c.json(presentSession(session), 201);
  };
}

/** GET /sessions/get_session/?session_id= */
export function getSession(conversations: Conversations): Handler<HttpEnv> {
  return async (c) => {
    const session = await conversations.read(sessionIdOf(c.req));
    if (!session) throw sessionNotFound();
    return c.json(presentSession(session));
  };
}

/** POST /sessions/update_user_details/ */
export function updateUserDetails(conversations: Conversations): Handler<HttpEnv> {
  return async (c) => {
    const { session_id: given, user_details: details = {} } = await readRequest(c.req, updateDetailsRequest);
    const sessionId = numberAsText(given);
    const session = canExist(sessionId) ? await conversations.correct(sessionId, details) : null;
    if (!session) throw sessionNotFound();
    return c.json(presentSession(session));
  };
}
