import { ownAccount, ownAccountChange, passwordChange } from '@frontdesk/shared/people';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Live } from '../core/ports.ts';
import { recordAudit } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import { setPassword } from '../store/passwords.ts';
import { endSession, endSessions, listSignedIn } from '../store/signed-in.ts';
import { inTeamTurn } from '../store/team-turn.ts';
import { changeTeamUser, findTeamUser } from '../store/team-users.ts';
import { aboutOneself } from './about-oneself.ts';
import type { Accounts } from './accounts.ts';
import { body, json, refusal } from './admin/responses.ts';
import { signedIn } from './admin/signed-in.ts';
import type { HttpEnv } from './http-env.ts';
import { refuseInvalid } from './problem.ts';
import { passwordProver } from './prove-password.ts';
import { requireSignIn } from './require-sign-in.ts';
import { twoFactorApi } from './two-factor.ts';

export interface AccountDeps {
  accounts: Accounts;
  db: Database;
  live: Live;
}

const account = json(ownAccount, 'One’s own account, and where it is signed in');
const done = { description: 'Done' };

const read = createRoute({ method: 'get', path: '/', responses: { 200: account } });
const rename = createRoute({
  method: 'patch',
  path: '/',
  request: { body: body(ownAccountChange) },
  responses: { 200: account },
});
const password = createRoute({
  method: 'post',
  path: '/password',
  request: { body: body(passwordChange) },
  responses: { 204: done, 403: refusal('The current password is wrong') },
});
const endOne = createRoute({
  method: 'delete',
  path: '/sessions/{id}',
  request: { params: z.object({ id: z.string().max(100) }) },
  responses: { 204: done, 404: refusal('No such session') },
});
const endOthers = createRoute({ method: 'delete', path: '/sessions', responses: { 204: done } });

/** One's own account, below /api/account: for anybody who is signed in. */
export function accountApi({ accounts, db, live }: AccountDeps) {
  const prove = passwordProver(accounts);
  const changed = (c: Context<HttpEnv>) => live.publish({ type: 'access.changed', userId: signedIn(c).id });

  const app = new OpenAPIHono<HttpEnv>({ defaultHook: refuseInvalid });
  app.use(requireSignIn(accounts));
  return app
    .openapi(read, async (c) => c.json(await accountOf(db, c), 200))
    .openapi(rename, async (c) => {
      const { id, name: from } = signedIn(c);
      const { name } = c.req.valid('json');
      if (name !== from) {
        await inTeamTurn(db, async (tx) => {
          await changeTeamUser(tx, id, { name });
          await recordAudit(tx, aboutOneself(c, 'user.changed', { name: { from, to: name } }));
        });
        changed(c);
      }
      return c.json(await accountOf(db, c), 200);
    })
    .openapi(password, async (c) => {
      const { current, next } = c.req.valid('json');
      await prove(c, current);
      const passwordHash = await accounts.hashPassword(next);
      await inTeamTurn(db, async (tx) => {
        await setPassword(tx, signedIn(c).id, passwordHash);
        await endSessions(tx, signedIn(c).id, c.get('authSessionId'));
        await recordAudit(tx, aboutOneself(c, 'user.password_changed'));
      });
      changed(c);
      return c.body(null, 204);
    })
    .openapi(endOne, async (c) => {
      const ended = await endSession(db, signedIn(c).id, c.req.valid('param').id);
      if (!ended) throw new HTTPException(404, { message: 'This browser is signed out already.' });
      const browser = { from: ended.userAgent, to: null };
      await recordAudit(db, aboutOneself(c, 'user.sessions_ended', { browser }));
      changed(c);
      return c.body(null, 204);
    })
    .openapi(endOthers, async (c) => {
      await inTeamTurn(db, async (tx) => {
        const count = await endSessions(tx, signedIn(c).id, c.get('authSessionId'));
        const browsers = { from: count + 1, to: 1 };
        if (count > 0) await recordAudit(tx, aboutOneself(c, 'user.sessions_ended', { browsers }));
      });
      changed(c);
      return c.body(null, 204);
    })
    .route('/two-factor', twoFactorApi({ accounts, db, changed, prove }));
}

async function accountOf(db: Database, c: Context<HttpEnv>) {
  const { id } = signedIn(c);
  const [user, browsers] = await Promise.all([findTeamUser(db, id), listSignedIn(db, id)]);
  if (!user) throw new HTTPException(401, { message: 'Sign in first.' });
  const { name, email, role, groups, twoFactor } = user;
  const sessions = browsers.map((browser) => ({
    id: browser.id,
    current: browser.id === c.get('authSessionId'),
    userAgent: browser.userAgent || null,
    address: browser.ipAddress || null,
    createdAt: browser.createdAt.toISOString(),
    lastSeenAt: browser.updatedAt.toISOString(),
  }));
  return { name, email, role, groups, twoFactor, sessions };
}
