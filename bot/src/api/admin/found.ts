import { HTTPException } from 'hono/http-exception';

/** What is there, or a 404 in words. */
export function found<T>(value: T | null | false, what: string): T {
  if (value !== null && value !== false) return value;
  throw new HTTPException(404, { message: `There is no such ${what} (any more).` });
}
