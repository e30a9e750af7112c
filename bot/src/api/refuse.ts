import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { HttpEnv } from './http-env.ts';
import { problem } from './problem.ts';

/** What is refused at the door: in the shape the chat API promised its clients there, as problem JSON elsewhere. */
export function refuse(c: Context<HttpEnv>, status: ContentfulStatusCode, detail: string): Response {
  return /^\/api\/chat(\/|$)/.test(c.req.path) ? c.json({ detail }, status) : problem(c, status, detail);
}
