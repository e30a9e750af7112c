import type { Problem } from '@frontdesk/shared/problem';
import type { Context } from 'hono';

/** A refusal as the server words it. */
export function refuse(
  c: Context,
  status: 400 | 401 | 403 | 404 | 409 | 422 | 429 | 500,
  title: string,
  detail: string,
  errors?: Problem['errors'],
) {
  const body: Problem = { title, status, detail, requestId: 'req-7f3a', ...(errors && { errors }) };
  return c.json(body, status, { 'content-type': 'application/problem+json' });
}
