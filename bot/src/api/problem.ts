import type { Problem } from '@frontdesk/shared/problem';
import type { Hook } from '@hono/zod-openapi';
import type { Context, ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Log } from '../core/ports.ts';
import type { HttpEnv } from './http-env.ts';

const titles: Record<number, string> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  410: 'Gone',
  413: 'Too large',
  422: 'Does not fit',
  429: 'Too many requests',
  500: 'Our fault',
  502: 'The platform failed',
  503: 'Not available',
};

/** An RFC 9457 answer. `detail` is read by people: what happened and what to do, never a stack or a secret. */
export function problem(
  c: Context<HttpEnv>,
  status: ContentfulStatusCode,
  detail: string,
  errors?: Problem['errors'],
): Response {
  const title = titles[status] ?? 'Error';
  const body: Problem = { title, status, detail, requestId: c.get('requestId'), ...(errors && { errors }) };
  return c.json(body, status, { 'Content-Type': 'application/problem+json' });
}

/** The `defaultHook` of every admin router: what a zod schema refused, field by field. */
export const refuseInvalid: Hook<unknown, HttpEnv, string, Response | undefined> = (result, c) => {
  if (result.success) return undefined;
  const errors = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  return problem(c, 400, 'Some values do not fit. Correct the listed fields and send it again.', errors);
};

/** The last catch of everything but the chat API: routes throw HTTPException with words for a person. */
export function answerErrors(log: Log): ErrorHandler<HttpEnv> {
  return (error, c) => {
    if (error instanceof HTTPException) {
      return error.res ?? problem(c, error.status, error.message);
    }
    logFailure(log, c, error);
    return problem(c, 500, 'Something broke on our side. The server’s log has it under this request id.');
  };
}

/** Writes an unexpected error to the log; a client that hung up in mid-request is not one. */
export function logFailure(log: Log, c: Context<HttpEnv>, error: unknown): void {
  const fields = { err: error, requestId: c.get('requestId'), method: c.req.method, path: c.req.path };
  if (c.req.raw.signal.aborted) log.debug(fields, 'the client hung up before its request was answered');
  else log.error(fields, 'a request failed');
}
