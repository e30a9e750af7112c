import { linkAcceptance, passwordChange, passwordProof, signInCode } from '@frontdesk/shared/people';
import { allPermissions } from '@frontdesk/shared/permissions';
import type { Context, Hono } from 'hono';
import { appCode, appSecret, recoveryCode } from './fake-people-world.ts';
import type { FakeWorld } from './fake-world.ts';
import { refuse } from './refuse.ts';

const recoveryCodes = [recoveryCode, 'b7xq-1n8r', 'w2pd-6hsv', 'z9cf-3jye', 'm5ga-8tku', 'r1vn-4qbx'];
const maxWrongCodes = 3;

/** Codes at the door, one-time links, and one's own account. */
export function addFakeOwnAccount(api: Hono, world: FakeWorld, authState: (c: Context) => object): void {
  const { people } = world;
  const wrongPassword = (c: Context) => refuse(c, 403, 'Wrong password', 'This is not your password.');

  api.post('/api/auth/sign-in/code', async (c) => {
    const { code, kind } = signInCode.parse(await c.req.json());
    if (people.wrongCodes >= maxWrongCodes) {
      return refuse(c, 429, 'Too many tries', 'Too many wrong codes. Wait ten minutes, then sign in again.');
    }
    if (code !== (kind === 'app' ? appCode : recoveryCode)) {
      people.wrongCodes += 1;
      return refuse(
        c,
        401,
        'Not signed in',
        'This code is wrong, or older than half a minute. Try the next.',
      );
    }
    world.signedIn = true;
    return c.json(authState(c));
  });
  api.get('/api/auth/link', (c) => {
    const link = people.links.get(c.req.query('token') ?? '');
    return link ? c.json(link) : deadLink(c);
  });
  api.post('/api/auth/link', async (c) => {
    const { token, name, password } = linkAcceptance.parse(await c.req.json());
    const link = people.links.get(token);
    if (!link) return deadLink(c);
    people.links.delete(token);
    if (world.owner?.email === link.email && world.owner.twoFactor) {
      world.owner.password = password;
      return c.json({ codeWanted: true });
    }
    world.owner = {
      id: 'joined',
      name: name ?? link.name ?? link.email,
      email: link.email,
      role: 'owner',
      permissions: allPermissions,
      twoFactor: false,
      password,
    };
    world.signedIn = true;
    return c.json(authState(c));
  });

  api.use('/api/account/*', async (c, next) => {
    if (!world.signedIn || !world.owner) return refuse(c, 401, 'Not signed in', 'Sign in first.');
    return next();
  });
  const account = () => {
    const { name = '', email = '', role = 'owner', twoFactor = false } = world.owner ?? {};
    return { name, email, role, twoFactor, groups: [], sessions: people.browsers };
  };
  api.get('/api/account', (c) => c.json(account()));
  api.patch('/api/account', async (c) => {
    if (world.owner) Object.assign(world.owner, await c.req.json());
    return c.json(account());
  });
  api.post('/api/account/password', async (c) => {
    const { current, next } = passwordChange.parse(await c.req.json());
    if (world.owner?.password !== current) return wrongPassword(c);
    world.owner.password = next;
    people.browsers = people.browsers.filter(({ current }) => current);
    return c.body(null, 204);
  });
  api.post('/api/account/two-factor', async (c) => {
    const { password } = passwordProof.parse(await c.req.json());
    if (world.owner?.password !== password) return wrongPassword(c);
    const uri = `otpauth://totp/Frontdesk:${world.owner.email}?secret=${appSecret}&issuer=Frontdesk`;
    return c.json({ uri, recoveryCodes });
  });
  api.post('/api/account/two-factor/confirm', async (c) => {
    const { code } = await c.req.json<{ code: string }>();
    if (code !== appCode)
      return refuse(c, 403, 'Wrong code', 'This code is wrong, or older than half a minute.');
    if (world.owner) world.owner.twoFactor = true;
    return c.body(null, 204);
  });
  api.post('/api/account/two-factor/off', async (c) => {
    const { password } = passwordProof.parse(await c.req.json());
    if (world.owner?.password !== password) return wrongPassword(c);
    world.owner.twoFactor = false;
    return c.body(null, 204);
  });
  api.post('/api/account/two-factor/recovery-codes', async (c) => {
    const { password } = passwordProof.parse(await c.req.json());
    if (world.owner?.password !== password) return wrongPassword(c);
    return c.json({ recoveryCodes });
  });
  api.delete('/api/account/sessions', (c) => {
    people.browsers = people.browsers.filter(({ current }) => current);
    return c.body(null, 204);
  });
  api.delete('/api/account/sessions/:id', (c) => {
    people.browsers = people.browsers.filter(({ id }) => id !== c.req.param('id'));
    return c.body(null, 204);
  });
}

const deadLink = (c: Context) =>
  refuse(c, 404, 'Not found', 'This link was used, taken back, or is too old. Ask for a new one.');
