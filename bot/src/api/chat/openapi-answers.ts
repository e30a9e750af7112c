import { z } from '@hono/zod-openapi';

/** What the descriptions of the chat API's endpoints have in common. */

export const json = <Schema extends z.ZodType>(schema: Schema) => ({ 'application/json': { schema } });
export const answer = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: json(schema),
});

export const error = z.object({ error: z.string() }).meta({ id: 'ChatError' });
const detail = z.object({ detail: z.string() }).meta({ id: 'ChatRequestError' });
const fields = z.record(z.string(), z.array(z.string())).meta({ id: 'ChatFieldErrors' });

export const refused = {
  400: answer('A field does not fit, or the body cannot be read', z.union([fields, detail])),
  413: answer('The body is over 1 MB', detail),
  415: answer('Neither JSON nor a form', detail),
};
export const throttled = { 429: answer('Too many requests; Retry-After says when to come back', detail) };
export const unknown = { 404: answer('Session not found', error) };
export const unnamed = { 400: answer('session_id is missing', error) };
