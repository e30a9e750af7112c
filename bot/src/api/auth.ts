import { createHmac, timingSafeEqual } from 'node:crypto';
import { type AuthState, authState, setupRequest, signInRequest } from '@frontdesk/shared/account';
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Accounts } from './accounts.ts';
import { clientAddress } from './client-address.ts';
import type { HttpEnv } from './http-env.ts';
import { refuseInvalid } from './problem.ts';

/** The word in the one-time set-up link: the same in every process and after a restart, dead once an owner exists. */
export function setupToken(secretKey: string): string {
  return createHmac('sha256', secretKey).update('setup').digest('base64url').slice(0, 32);
}

/** For each address and each account. */
const guessesAMinute = 10;

const json = <T>(schema: T) => ({ content: { 'application/json': { schema } }, required: true });
const state = { ...json(authState), description: 'Who is signed in' };

/** Set-up, sign-in and sign-out, below /api/auth. */
export function authApi({ accounts, secretKey }: { accounts: Accounts; secretKey: string }) {
  const wrongGuesses = new RateLimiterMemory({ points: guessesAMinute, duration: 60 });

  const stateOf = async (headers: Headers): Promise<AuthState> => {
    const user = await accounts.whoIs(headers);
    return { needsSetup: user === null && (await accounts.needsSetup()), user };
  };

  /** Signs in; wrong guesses are counted against the address and the account. */
  async function signedIn(email: string, password: string, c: Context<HttpEnv>): Promise<Headers> {
    const keys = [clientAddress(c), email.toLowerCase()];
    const spent = await Promise.all(keys.map((key) => wrongGuesses.get(key)));
    if (spent.some((count) => (count?.consumedPoints ?? 0) >= guessesAMinute)) {
      throw new HTTPException(429, { message: 'Too many wrong passwords. Wait a minute, then try again.' });
    }
    const cookies = await accounts.signIn(email.toLowerCase(), password, c.req.raw.headers);
    if (cookies) return cookies;
    await Promise.all(keys.map((key) => wrongGuesses.penalty(key)));
    throw new HTTPException(401, { message: 'This e-mail address and password do not belong together.' });
  }

  return new OpenAPIHono<HttpEnv>({ defaultHook: refuseInvalid })
    .openapi(createRoute({ method: 'get', path: '/state', responses: { 200: state } }), async (c) =>
      c.json(await stateOf(c.req.raw.headers), 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/setup',
        request: { body: json(setupRequest) },
        responses: { 201: state },
      }),
      async (c) => {
        const { token, ...owner } = c.req.valid('json');
        if (!(await accounts.needsSetup())) throw alreadyOwned();
        if (!sameWord(token, setupToken(secretKey))) {
          throw new HTTPException(403, {
            message: 'This set-up link is not valid. Open the one in the server’s log.',
          });
        }
        if (!(await accounts.createOwner(owner))) throw alreadyOwned();
        const cookies = await signedIn(owner.email, owner.password, c);
        copyCookies(cookies, c.res.headers);
        return c.json(await stateOf(asCookieHeader(cookies)), 201);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/sign-in',
        request: { body: json(signInRequest) },
        responses: { 200: state },
      }),
      async (c) => {
        const { email, password } = c.req.valid('json');
        const cookies = await signedIn(email, password, c);
        copyCookies(cookies, c.res.headers);
        return c.json(await stateOf(asCookieHeader(cookies)), 200);
      },
    )
    .openapi(
      createRoute({ method: 'post', path: '/sign-out', responses: { 204: { description: 'Signed out' } } }),
      async (c) => {
        copyCookies(await accounts.signOut(c.req.raw.headers), c.res.headers);
        return c.body(null, 204);
      },
    );
}

const alreadyOwned = () =>
  new HTTPException(409, {
    message: 'This desk has an owner already. Sign in, or ask the owner for an account.',
  });

function sameWord(given: string, expected: string): boolean {
  const digest = (word: string) => createHmac('sha256', 'compare').update(word).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

function copyCookies(from: Headers, to: Headers): void {
  for (const cookie of from.getSetCookie()) to.append('set-cookie', cookie);
}

/** What the browser will send back for these cookies. */
function asCookieHeader(cookies: Headers): Headers {
  const pairs = cookies.getSetCookie().map((cookie) => cookie.split(';', 1)[0]);
  return new Headers({ cookie: pairs.join('; ') });
}
