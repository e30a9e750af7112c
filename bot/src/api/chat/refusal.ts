import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/**
 * The chat API's error bodies, as its clients know them; one of three shapes, never anything else:
 * `error` what happened to a well-formed request, `detail` what is wrong with the request as a whole,
 * a field's name → what is wrong with that field.
 */
export type RefusalBody = { error: string } | { detail: string } | Record<string, string[]>;

/** To be thrown anywhere below the chat router. */
export function refusal(
  status: ContentfulStatusCode,
  body: RefusalBody,
  headers: Record<string, string> = {},
): HTTPException {
  return new HTTPException(status, { res: Response.json(body, { status, headers }) });
}

/** Retry-After speaks whole seconds; at least one, or clients come back at once. */
export function inSeconds(ms: number): number {
  return Math.max(1, Math.ceil(ms / 1000));
}
