import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { HttpEnv } from '../http-env.ts';
import { answer, error, json, refused, throttled, unknown, unnamed } from './openapi-answers.ts';
import { messageReply, sessionReply } from './replies.ts';
import { createSessionRequest, messageRequest, updateDetailsRequest } from './requests.ts';
import { rightsRoutes } from './rights-openapi.ts';

/** Describes the endpoints. They parse by themselves: zod-openapi's own reading has other words and statuses. */
export function describeChat(chat: OpenAPIHono<HttpEnv>): void {
  for (const route of [...routes, ...rightsRoutes]) chat.openAPIRegistry.registerPath(route);
}

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
      ...unnamed,
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
