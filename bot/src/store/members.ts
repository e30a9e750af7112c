import type { Database, Transaction } from '@frontdesk/prisma/client';
import { type AuthState, type Role, role } from '@frontdesk/shared/account';
import type { TeamMember } from '@frontdesk/shared/chat';
import { allPermissions, type Permission } from '@frontdesk/shared/permissions';

export type Member = NonNullable<AuthState['user']>;

/** Who somebody of the team is and what they may do, as of now. Null: no such account, or a disabled one. */
export async function readMember(db: Database | Transaction, userId: string): Promise<Member | null> {
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
  const is = role.parse(user.role);
  const permissions = permissionsOf(
    is,
    groups.map(({ group }) => group),
  );
  return { ...user, role: is, permissions, twoFactor: twoFactorEnabled };
}

/** An owner may do everything, a member what their groups allow; words this version does not know count for nothing. */
export function permissionsOf(is: Role, groups: readonly { permissions: string[] }[]): Permission[] {
  const granted = new Set(groups.flatMap(({ permissions }) => permissions));
  return allPermissions.filter((permission) => is === 'owner' || granted.has(permission));
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
