import type { AuthState } from '@frontdesk/shared/account';
import type { Group, TeamUser } from '@frontdesk/shared/people';

type Me = NonNullable<AuthState['user']>;

/** Nobody can give more than they have: the server refuses it, so it is not offered. */
export const mayGive = (me: Me, group: Pick<Group, 'permissions'>): boolean =>
  group.permissions.every((permission) => me.permissions.includes(permission));

/** Owners change owners. */
export const mayChange = (me: Me, user: TeamUser): boolean => me.role === 'owner' || user.role !== 'owner';
