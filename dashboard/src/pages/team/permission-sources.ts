import type { Group, TeamUser } from '@frontdesk/shared/people';
import { allPermissions, type Permission } from '@frontdesk/shared/permissions';

/** What somebody may do, and which of their groups each comes from; of an owner no group needs to say it. */
export function permissionSources(
  user: Pick<TeamUser, 'role' | 'groups' | 'permissions'>,
  groups: Group[],
): { permission: Permission; from: string[] }[] {
  const own = groups.filter(({ id }) => user.groups.some((group) => group.id === id));
  return allPermissions
    .filter((permission) => user.permissions.includes(permission))
    .map((permission) => ({
      permission,
      from:
        user.role === 'owner'
          ? []
          : own.filter(({ permissions }) => permissions.includes(permission)).map(({ name }) => name),
    }));
}
