import { setupRequest, signInRequest } from '@frontdesk/shared/account';
import { allPermissions } from '@frontdesk/shared/permissions';
import { type Context, Hono } from 'hono';
import { askerOf } from './asker.ts';
import { addFakeAudit } from './fake-audit.ts';
import { addFakeContact } from './fake-contact.ts';
import { addFakeFinding } from './fake-finding.ts';
import { addFakeInbox } from './fake-inbox.ts';
import { addFakeOwnAccount } from './fake-own-account.ts';
import { addFakePeople } from './fake-people.ts';
import { addFakeTakeover } from './fake-takeover.ts';
import { addFakeTeam } from './fake-team.ts';
import { type FakeWorld, setupToken } from './fake-world.ts';
import { refuse } from './refuse.ts';

/** The admin API's words over a world in memory: what the dashboard relies on, nothing more. */
export function createFakeApi(world: FakeWorld): Hono {
  const api = new Hono();
  const auth = (c: Context) => ({
    needsSetup: world.owner === null,
    user: world.signedIn && world.owner ? { ...askerOf(world, c), password: undefined } : null,
  });

  api.get('/api/auth/state', (c) => c.json(auth(c)));
  api.post('/api/auth/setup', async (c) => {
    const { token, ...owner } = setupRequest.parse(await c.req.json());
    if (token !== setupToken) {
      return refuse(
        c,
        403,
        'Wrong link',
        'This set-up link is not valid. Use the newest one from the server log.',
      );
    }
    world.owner = { ...owner, id: 'owner', role: 'owner', permissions: allPermissions, twoFactor: false };
    world.signedIn = true;
    return c.json(auth(c), 201);
  });
  api.post('/api/auth/sign-in', async (c) => {
    const { email, password } = signInRequest.parse(await c.req.json());
    if (world.owner?.email !== email || world.owner.password !== password) {
      return refuse(c, 401, 'Not signed in', 'The e-mail address or the password is wrong.');
    }
    if (world.owner.twoFactor) return c.json({ codeWanted: true });
    world.signedIn = true;
    return c.json(auth(c));
  });
  addFakeOwnAccount(api, world, auth);
  api.post('/api/auth/sign-out', (c) => {
    world.signedIn = false;
    return c.body(null, 204);
  });

  api.use('/api/admin/*', async (c, next) => {
    if (!world.signedIn) return refuse(c, 401, 'Not signed in', 'Sign in first.');
    return next();
  });
  addFakeTeam(api, world);
  addFakeContact(api, world);
  addFakeFinding(api, world);
  addFakePeople(api, world);
  addFakeAudit(api, world);
  addFakeTakeover(api, world);
  api.get('/api/admin/status', (c) => c.json(world.status));
  addFakeInbox(api, world);
  api.get('/api/admin/sessions/:sessionId', (c) => {
    const session = world.sessions.get(c.req.param('sessionId'));
    return session ? c.json(session.summary) : unknownSession(c);
  });
  return api;
}

const unknownSession = (c: Context) =>
  refuse(c, 404, 'No such conversation', 'This conversation does not exist. It may have been deleted.');
