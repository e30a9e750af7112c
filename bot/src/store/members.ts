import type { Database } from '@frontdesk/prisma/client';
import { type AuthState, role } from '@frontdesk/shared/account';
import { allPermissions } from '@frontdesk/shared/permissions';

/** Who somebody of the team is and what they may do, as of now. Null: no such account, or a disabled one. */
export async function readMember(db: Database, userId: string): Promise<AuthState['user']> {
  const row = await db.user.findUnique({
    where: { id: userId, disabledAt: null },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      twoFactorEnabled: true,
      groups: { select: { group: { select: { permissions: true } } } },
    },
  });
  if (!row) return null;
  const { groups, twoFactorEnabled, ...user } = row;
  const granted = new Set(groups.flatMap(({ group }) => group.permissions));
  const isOwner = user.role === 'owner';
  return {
    ...user,
    role: role.parse(user.role),
    permissions: allPermissions.filter((permission) => isOwner || granted.has(permission)),
    twoFactor: twoFactorEnabled,
  };
}
