import {
  type Group,
  groupDraft,
  inviteDraft,
  type OneTimeLink,
  type TeamUser,
  userChange,
} from '@frontdesk/shared/people';
import { allPermissions } from '@frontdesk/shared/permissions';
import type { Context, Hono } from 'hono';
import { daysFromNow, member } from './fake-people-world.ts';
import type { FakeWorld } from './fake-world.ts';
import { refuse } from './refuse.ts';

/** Members, invitations and groups. */
export function addFakePeople(api: Hono, world: FakeWorld): void {
  const { people } = world;
  let nextId = 100;

  const everybody = (): TeamUser[] => [
    ...(world.owner ? [member({ ...world.owner, signedIn: people.browsers.length })] : []),
    ...people.users,
  ];
  const shown = (user: TeamUser): TeamUser => ({
    ...user,
    permissions:
      user.role === 'owner'
        ? allPermissions
        : allPermissions.filter((permission) =>
            people.groups.some(
              (group) =>
                group.permissions.includes(permission) && user.groups.some(({ id }) => id === group.id),
            ),
          ),
  });
  const shownGroup = (group: Group): Group => ({
    ...group,
    members: everybody().filter((user) => user.groups.some(({ id }) => id === group.id)),
  });
  const refs = (ids: number[]) => people.groups.filter(({ id }) => ids.includes(id));
  const find = (c: Context) => everybody().find(({ id }) => id === c.req.param('userId'));

  for (const path of ['/api/admin/users/*', '/api/admin/users', '/api/admin/invites', '/api/admin/groups']) {
    api.use(path, async (c, next) => {
      if (world.owner?.permissions.includes('people.manage')) return next();
      return refuse(c, 403, 'Forbidden', 'This needs the permission “Manage the team”.');
    });
  }
  api.get('/api/admin/users', (c) => {
    const { q = '', status, group } = c.req.query();
    const found = everybody().filter(
      ({ name, email, disabledAt, groups }) =>
        `${name} ${email}`.toLowerCase().includes(q.toLowerCase()) &&
        (!status || (status === 'disabled') === (disabledAt !== null)) &&
        (!group || groups.some(({ id }) => String(id) === group)),
    );
    return c.json(found.sort((a, b) => a.name.localeCompare(b.name)).map(shown));
  });
  api.patch('/api/admin/users/:userId', async (c) => {
    const user = find(c);
    if (!user) return unknown(c);
    const { groupIds, ...change } = userChange.parse(await c.req.json());
    if (change.role === 'member' && everybody().filter(({ role }) => role === 'owner').length === 1) {
      return refuse(c, 409, 'Last owner', `${user.name} is the last owner. Make somebody else one first.`);
    }
    if (change.email && everybody().some(({ id, email }) => email === change.email && id !== user.id)) {
      return refuse(c, 409, 'Taken', 'Somebody else has this address.');
    }
    const changed = { ...user, ...change, ...(groupIds && { groups: refs(groupIds) }) };
    replace(changed);
    return c.json(shown(changed));
  });
  for (const [deed, change] of Object.entries(deeds)) {
    api.post(`/api/admin/users/:userId/${deed}`, (c) => {
      const user = find(c);
      if (!user) return unknown(c);
      const changed = { ...user, ...change() };
      replace(changed);
      return c.json(shown(changed));
    });
  }
  api.post('/api/admin/users/:userId/reset-password', (c) => {
    const user = find(c);
    if (!user) return unknown(c);
    people.links.set('reset-token', { kind: 'reset', email: user.email, name: user.name });
    return c.json(oneTimeLink(c, 'reset-token', 1), 201);
  });
  api.delete('/api/admin/users/:userId', (c) => {
    people.users = people.users.filter(({ id }) => id !== c.req.param('userId'));
    return c.body(null, 204);
  });

  api.get('/api/admin/invites', (c) => c.json(people.invites));
  api.post('/api/admin/invites', async (c) => {
    const draft = inviteDraft.parse(await c.req.json());
    if (everybody().some(({ email }) => email === draft.email)) {
      return refuse(c, 409, 'Has an account', `${draft.email} has an account already.`);
    }
    const { email, name = null, role, groupIds } = draft;
    people.invites = people.invites.filter((invite) => invite.email !== email);
    people.invites.push({
      id: (nextId += 1),
      email,
      name,
      role,
      groups: refs(groupIds),
      createdBy: world.owner?.name ?? null,
      createdAt: daysFromNow(0),
      expiresAt: daysFromNow(7),
    });
    people.links.set('invite-token', { kind: 'invite', email, name });
    return c.json(oneTimeLink(c, 'invite-token', 7), 201);
  });
  api.delete('/api/admin/invites/:id', (c) => {
    people.invites = people.invites.filter(({ id }) => String(id) !== c.req.param('id'));
    return c.body(null, 204);
  });

  api.get('/api/admin/groups', (c) => c.json(people.groups.map(shownGroup)));
  api.post('/api/admin/groups', async (c) => {
    const { memberIds, ...draft } = groupDraft.parse(await c.req.json());
    if (people.groups.some(({ name }) => name === draft.name)) {
      return refuse(c, 409, 'Taken', `There is a group “${draft.name}” already.`);
    }
    const group = { id: (nextId += 1), ...draft, members: [] };
    people.groups.push(group);
    join(group, memberIds);
    return c.json(shownGroup(group), 201);
  });
  api.put('/api/admin/groups/:id', async (c) => {
    const group = people.groups.find(({ id }) => String(id) === c.req.param('id'));
    if (!group) return unknown(c);
    const { memberIds, ...draft } = groupDraft.parse(await c.req.json());
    Object.assign(group, draft);
    join(group, memberIds);
    return c.json(shownGroup(group));
  });
  api.delete('/api/admin/groups/:id', (c) => {
    people.groups = people.groups.filter(({ id }) => String(id) !== c.req.param('id'));
    return c.body(null, 204);
  });

  function replace(changed: TeamUser): void {
    people.users = people.users.map((user) => (user.id === changed.id ? changed : user));
    if (world.owner?.id === changed.id)
      Object.assign(world.owner, { name: changed.name, role: changed.role });
  }

  function join({ id, name }: Group, memberIds: string[]): void {
    people.users = people.users.map((user) => ({
      ...user,
      groups: [
        ...user.groups.filter((group) => group.id !== id),
        ...(memberIds.includes(user.id) ? [{ id, name }] : []),
      ],
    }));
  }
}

const deeds: Record<string, () => Partial<TeamUser>> = {
  disable: () => ({ disabledAt: daysFromNow(0), signedIn: 0 }),
  enable: () => ({ disabledAt: null }),
  'end-sessions': () => ({ signedIn: 0 }),
  'reset-two-factor': () => ({ twoFactor: false }),
};

function oneTimeLink(c: Context, token: string, days: number): OneTimeLink {
  return { url: `${new URL(c.req.url).origin}/join?token=${token}`, expiresAt: daysFromNow(days) };
}

const unknown = (c: Context) => refuse(c, 404, 'Not found', 'There is no such member (any more).');
