import type { Database, Prisma, Transaction } from '@frontdesk/prisma/client';
import { role } from '@frontdesk/shared/account';
import type { TeamUser, UserChange } from '@frontdesk/shared/people';
import { literally } from './literally.ts';
import { permissionsOf } from './members.ts';

/** The accounts of the team. What changes one is called within a team turn. */

export interface TeamUserFilter {
  q?: string;
  status?: 'active' | 'disabled';
  group?: number;
}

/** By name. */
export async function listTeamUsers(db: Database, { q, status, group }: TeamUserFilter): Promise<TeamUser[]> {
  const words = q ? q.split(/\s+/) : [];
  const rows = await db.user.findMany({
    where: {
      AND: words.map((word) => ({
        OR: [
          { name: { contains: literally(word), mode: 'insensitive' as const } },
          { email: { contains: literally(word), mode: 'insensitive' as const } },
        ],
      })),
      disabledAt: status && (status === 'active' ? null : { not: null }),
      groups: group === undefined ? undefined : { some: { groupId: group } },
    },
    include: shown(),
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toTeamUser);
}

/** Null: no such account. */
export async function findTeamUser(db: Database | Transaction, id: string): Promise<TeamUser | null> {
  const row = await db.user.findUnique({ where: { id }, include: shown() });
  return row && toTeamUser(row);
}

export async function emailTaken(tx: Transaction, email: string): Promise<boolean> {
  return (await tx.user.findUnique({ where: { email }, select: { id: true } })) !== null;
}

export async function hasOtherOwner(tx: Transaction, userId: string): Promise<boolean> {
  const other = await tx.user.findFirst({
    where: { role: 'owner', disabledAt: null, id: { not: userId } },
    select: { id: true },
  });
  return other !== null;
}

export async function changeTeamUser(
  tx: Transaction,
  id: string,
  { groupIds, ...columns }: UserChange,
): Promise<void> {
  await tx.user.update({
    where: { id },
    data: {
      ...columns,
      groups: groupIds && { deleteMany: {}, create: groupIds.map((groupId) => ({ groupId })) },
    },
  });
}

export async function setDisabled(tx: Transaction, id: string, disabled: boolean): Promise<void> {
  await tx.user.update({ where: { id }, data: { disabledAt: disabled ? new Date() : null } });
}

export async function removeTwoFactor(tx: Transaction, id: string): Promise<void> {
  await tx.user.update({
    where: { id },
    data: { twoFactorEnabled: false, twoFactors: { deleteMany: {} } },
  });
}

/** What they said stays, without their name; what they were assigned is assigned to nobody. */
export async function deleteTeamUser(tx: Transaction, id: string): Promise<void> {
  await tx.user.delete({ where: { id } });
}

const shown = () =>
  ({
    groups: { include: { group: true }, orderBy: { group: { name: 'asc' } } },
    sessions: { where: { expiresAt: { gt: new Date() } }, select: { id: true } },
  }) satisfies Prisma.UserInclude;

type Row = Prisma.UserGetPayload<{ include: ReturnType<typeof shown> }>;

function toTeamUser(row: Row): TeamUser {
  const is = role.parse(row.role);
  const groups = row.groups.map(({ group }) => group);
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: is,
    groups: groups.map(({ id, name }) => ({ id, name })),
    permissions: permissionsOf(is, groups),
    twoFactor: row.twoFactorEnabled,
    disabledAt: row.disabledAt?.toISOString() ?? null,
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    signedIn: row.sessions.length,
  };
}
