import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { HttpEnv } from '../http-env.ts';
import { messageReply, sessionReply } from './replies.ts';
import { createSessionRequest, messageRequest, updateDetailsRequest } from './requests.ts';

/** Describes the four endpoints. They parse by themselves: zod-openapi's own reading has other words and statuses. */
export function describeChat(chat: OpenAPIHono<HttpEnv>): void {
  for (const route of routes) chat.openAPIRegistry.registerPath(route);
}

const json = <Schema extends z.ZodType>(schema: Schema) => ({ 'application/json': { schema } });
const answer = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: json(schema),
});

const error = z.object({ error: z.string() }).meta({ id: 'ChatError' });
const detail = z.object({ detail: z.string() }).meta({ id: 'ChatRequestError' });
const fields = z.record(z.string(), z.array(z.string())).meta({ id: 'ChatFieldErrors' });
const refused = {
  400: answer('A field does not fit, or the body cannot be read', z.union([fields, detail])),
  413: answer('The body is over 1 MB', detail),
  415: answer('Neither JSON nor a form', detail),
};
const throttled = { 429: answer('Too many requests; Retry-After says when to come back', detail) };
const unknown = { 404: answer('Session not found', error) };
const headers = z.object({
  'Idempotency-Key': z.string().max(255).optional().describe('The same key is the same request.'),
});

const routes = [
  createRoute({
    method: 'post',
    path: '/sessions/create_session/',
    summary: 'Open a session',
    request: { headers, body: { content: json(createSessionRequest) } },
    responses: { 201: answer('The new session', sessionReply), ...refused, ...throttled },
  }),
  createRoute({
    method: 'post',
    path: '/message/',
    summary: 'Ask, and wait for the answer',
    description: 'An unknown session_id opens that session, unless STRICT_SESSION_IDS is set.',
    request: {
      headers,
      body: {
        content: { ...json(messageRequest), 'application/x-www-form-urlencoded': { schema: messageRequest } },
      },
    },
    responses: {
      200: answer('The answer', messageReply),
      ...refused,
      ...unknown,
      ...throttled,
      502: answer('The model gave no answer; the question is kept, send it again to retry', error),
      503: answer('The model is busy; Retry-After says when to come back', error),
      504: answer('The model took too long', error),
    },
  }),
  createRoute({
    method: 'get',
    path: '/sessions/get_session/',
    summary: 'Read a session with all its messages',
    request: { query: z.object({ session_id: z.string() }) },
    responses: {
      200: answer('The session', sessionReply),
      400: answer('session_id is missing', error),
      ...unknown,
      ...throttled,
    },
  }),
  createRoute({
    method: 'post',
    path: '/sessions/update_user_details/',
    summary: 'Correct the details of a session',
    description: 'Present keys overwrite, null clears, absent keys keep.',
    request: { body: { content: json(updateDetailsRequest) } },
    responses: { 200: answer('The session', sessionReply), ...refused, ...unknown, ...throttled },
  }),
];
