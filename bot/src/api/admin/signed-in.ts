import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { HttpEnv } from '../http-env.ts';

/** Who sends this request; below /api/admin there is always somebody. */
export function signedIn(c: Context<HttpEnv>) {
  const user = c.get('user');
  if (!user) throw new HTTPException(401, { message: 'Sign in first.' });
  return user;
}
