import { passwordProof, recoveryCodes, signInCode, twoFactorStart } from '@frontdesk/shared/people';
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { recordAudit } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import { aboutOneself } from './about-oneself.ts';
import type { Accounts } from './accounts.ts';
import { body, json, refusal } from './admin/responses.ts';
import { signedIn } from './admin/signed-in.ts';
import { askingHeaders } from './asking.ts';
import { copyCookies } from './auth-cookies.ts';
import { countGuesses } from './guesses.ts';
import type { HttpEnv } from './http-env.ts';
import { refuseInvalid } from './problem.ts';
import type { ProvePassword } from './prove-password.ts';

interface TwoFactorDeps {
  accounts: Accounts;
  db: Database;
  prove: ProvePassword;
  /** Tells their other tabs. */
  changed(c: Context<HttpEnv>): void;
}

const done = { description: 'Done' };
const wrongPassword = refusal('The password is wrong');
const proof = { body: body(passwordProof) };

const start = createRoute({
  method: 'post',
  path: '/',
  request: proof,
  responses: {
    200: json(twoFactorStart, 'What the app needs to know, and codes for when it is lost'),
    403: wrongPassword,
    409: refusal('It is on already'),
  },
});
const confirm = createRoute({
  method: 'post',
  path: '/confirm',
  request: { body: body(signInCode.pick({ code: true })) },
  responses: { 204: done, 409: refusal('It is on already'), 422: refusal('The code is wrong') },
});
const off = createRoute({
  method: 'post',
  path: '/off',
  request: proof,
  responses: { 204: done, 403: wrongPassword, 409: refusal('It is off') },
});
const anew = createRoute({
  method: 'post',
  path: '/recovery-codes',
  request: proof,
  responses: {
    200: json(recoveryCodes, 'Those before are worth nothing any more'),
    403: wrongPassword,
    409: refusal('It is off'),
  },
});

/** One's own second factor: an authenticator app, and recovery codes for when it is lost. */
export function twoFactorApi({ accounts, db, prove, changed }: TwoFactorDeps) {
  const guesses = countGuesses();
  return new OpenAPIHono<HttpEnv>({ defaultHook: refuseInvalid })
    .openapi(start, async (c) => {
      const { password } = c.req.valid('json');
      await prove(c, password);
      const started = await accounts.startTwoFactor(password, askingHeaders(c));
      if (!started) throw isOn();
      return c.json(started, 200);
    })
    .openapi(confirm, async (c) => {
      const { id, twoFactor } = signedIn(c);
      if (twoFactor) throw isOn();
      await guesses.refuseTooMany(id);
      const cookies = await accounts.confirmTwoFactor(c.req.valid('json').code, askingHeaders(c));
      if (!cookies) {
        await guesses.wasWrong(id);
        throw new HTTPException(422, { message: 'This code is not right. Use the one your app shows now.' });
      }
      await recordAudit(db, aboutOneself(c, 'user.two_factor_on'));
      copyCookies(cookies, c.res.headers);
      changed(c);
      return c.body(null, 204);
    })
    .openapi(off, async (c) => {
      const { password } = c.req.valid('json');
      if (!signedIn(c).twoFactor) throw isOff();
      await prove(c, password);
      const cookies = await accounts.stopTwoFactor(password, askingHeaders(c));
      if (!cookies) throw isOff();
      await recordAudit(db, aboutOneself(c, 'user.two_factor_off'));
      copyCookies(cookies, c.res.headers);
      changed(c);
      return c.body(null, 204);
    })
    .openapi(anew, async (c) => {
      const { password } = c.req.valid('json');
      await prove(c, password);
      const made = await accounts.newRecoveryCodes(password, askingHeaders(c));
      if (!made) throw isOff();
      // That they are others, never which.
      const changes = { recoveryCodes: { from: 'those before', to: 'new ones' } };
      await recordAudit(db, aboutOneself(c, 'user.changed', changes));
      return c.json(made, 200);
    });
}

const isOn = () =>
  new HTTPException(409, { message: 'Two-factor sign-in is on already. Turn it off to begin anew.' });
const isOff = () => new HTTPException(409, { message: 'Two-factor sign-in is off.' });
