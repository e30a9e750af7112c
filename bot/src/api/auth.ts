import { createHmac, timingSafeEqual } from 'node:crypto';
import type { AuthState } from '@frontdesk/shared/account';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Live } from '../core/ports.ts';
import { recordAudit } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import { acceptLink } from './accept-link.ts';
import type { Accounts } from './accounts.ts';
import { askingHeaders, origin } from './asking.ts';
import { asCookieHeader, copyCookies } from './auth-cookies.ts';
import { authRoutes as routes } from './auth-routes.ts';
import { clientAddress } from './client-address.ts';
import { countGuesses } from './guesses.ts';
import type { HttpEnv } from './http-env.ts';
import { readLink } from './one-time-links.ts';
import { refuseInvalid } from './problem.ts';
import type { SignIn } from './sign-in-outcome.ts';

/** The word in the one-time set-up link: the same in every process and after a restart, dead once an owner exists. */
export function setupToken(secretKey: string): string {
  return createHmac('sha256', secretKey).update('setup').digest('base64url').slice(0, 32);
}

interface AuthDeps {
  accounts: Accounts;
  db: Database;
  live: Live;
  secretKey: string;
}

/** Set-up, one-time links, sign-in and sign-out, below /api/auth. */
export function authApi({ accounts, db, live, secretKey }: AuthDeps) {
  const guesses = countGuesses();

  const stateOf = async (headers: Headers): Promise<AuthState> => {
    const user = await accounts.whoIs(headers);
    return { needsSetup: user === null && (await accounts.needsSetup()), user };
  };

  /** Signs in, or asks for a code; wrong guesses are counted against the address and the account. */
  async function passwordStep(email: string, password: string, c: Context<HttpEnv>) {
    const keys = [clientAddress(c), email.toLowerCase()];
    await guesses.refuseTooMany(...keys);
    const step = await accounts.signIn(email.toLowerCase(), password, askingHeaders(c));
    if (step.kind === 'wrong') await guesses.wasWrong(...keys);
    return arrived(step);
  }

  /** The answer to whoever has come through a step; `recorded`: another entry tells of it already. */
  async function welcome(c: Context<HttpEnv>, step: ReturnType<typeof arrived>, recorded = false) {
    copyCookies(step.cookies, c.res.headers);
    if (step.kind === 'code_wanted') return { codeWanted: true as const };
    const now = await stateOf(asCookieHeader(step.cookies));
    if (now.user && !recorded) {
      const { id, name } = now.user;
      const target = { type: 'user' as const, id, name };
      await recordAudit(db, { userId: id, userName: name, action: 'user.signed_in', target, ...origin(c) });
    }
    return now;
  }

  return new OpenAPIHono<HttpEnv>({ defaultHook: refuseInvalid })
    .openapi(routes.state, async (c) => c.json(await stateOf(c.req.raw.headers), 200))
    .openapi(routes.setup, async (c) => {
      const { token, ...owner } = c.req.valid('json');
      if (!(await accounts.needsSetup())) throw alreadyOwned();
      if (!sameWord(token, setupToken(secretKey))) {
        throw new HTTPException(403, {
          message: 'This set-up link is not valid. Open the one in the server’s log.',
        });
      }
      if (!(await accounts.createOwner(owner, origin(c)))) throw alreadyOwned();
      const step = await passwordStep(owner.email, owner.password, c);
      copyCookies(step.cookies, c.res.headers);
      return c.json(await stateOf(asCookieHeader(step.cookies)), 201);
    })
    .openapi(routes.signIn, async (c) => {
      const { email, password } = c.req.valid('json');
      return c.json(await welcome(c, await passwordStep(email, password, c)), 200);
    })
    .openapi(routes.code, async (c) => {
      const address = `code:${clientAddress(c)}`;
      await guesses.refuseTooMany(address);
      const step = await accounts.finishSignIn(c.req.valid('json'), askingHeaders(c));
      if (step.kind === 'wrong') await guesses.wasWrong(address);
      const through = arrived(step, 'This code is not right. Use the one your app shows now.');
      return c.json((await welcome(c, through)) as AuthState, 200);
    })
    .openapi(routes.signOut, async (c) => {
      const who = await accounts.whoIs(c.req.raw.headers);
      copyCookies(await accounts.signOut(c.req.raw.headers), c.res.headers);
      if (who) live.publish({ type: 'access.changed', userId: who.id });
      return c.body(null, 204);
    })
    .openapi(routes.readLink, async (c) => c.json(await readLink(db, c.req.valid('query').token), 200))
    .openapi(routes.acceptLink, async (c) => {
      const acceptance = c.req.valid('json');
      const { userId, email } = await acceptLink({ db, accounts }, acceptance, origin(c));
      live.publish({ type: 'access.changed', userId });
      const step = arrived(await accounts.signIn(email, acceptance.password, askingHeaders(c)));
      return c.json(await welcome(c, step, true), 200);
    });
}

/** Throws in words what keeps somebody out. */
function arrived(step: SignIn, wrong = 'This e-mail address and password do not belong together.') {
  if ('cookies' in step) return step;
  const [status, message] = {
    wrong: [401, wrong],
    disabled: [403, 'This account is disabled. Ask an owner of this desk.'],
    over: [401, 'This sign-in is over. Begin again with your password.'],
    locked: [429, 'Too many wrong codes. Wait a quarter of an hour, then begin again.'],
    used: [401, 'This code has been used already. Begin again, with the next code.'],
  }[step.kind] as [401 | 403 | 429, string];
  throw new HTTPException(status, { message });
}

const alreadyOwned = () =>
  new HTTPException(409, {
    message: 'This desk has an owner already. Sign in, or ask the owner for an account.',
  });

function sameWord(given: string, expected: string): boolean {
  const digest = (word: string) => createHmac('sha256', 'compare').update(word).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
