import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Accounts } from './accounts.ts';
import type { HttpEnv } from './http-env.ts';

/** Lets through who is signed in, and says who it is. Nothing of it is kept by a browser's cache. */
export function requireSignIn(accounts: Pick<Accounts, 'whoAsks'>): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const who = await accounts.whoAsks(c.req.raw.headers);
    if (who === null) throw new HTTPException(401, { message: 'Sign in first.' });
    c.set('user', who.user);
    c.set('authSessionId', who.sessionId);
    c.header('Cache-Control', 'no-store');
    await next();
  };
}
