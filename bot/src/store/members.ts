import type { Database, Transaction } from '@frontdesk/prisma/client';
import { type AuthState, role } from '@frontdesk/shared/account';
import type { TeamMember } from '@frontdesk/shared/chat';
import { allPermissions, type Permission } from '@frontdesk/shared/permissions';

/** Who somebody of the team is and what they may do, as of now. Null: no such account, or a disabled one. */
export async function readMember(db: Database | Transaction, userId: string): Promise<AuthState['user']> {
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

/** Everybody who may sign in and has this permission, by name. */
export async function listTeam(db: Database, permission: Permission): Promise<TeamMember[]> {
  return db.user.findMany({
    where: {
      disabledAt: null,
      OR: [{ role: 'owner' }, { groups: { some: { group: { permissions: { has: permission } } } } }],
    },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
}
