import type { Database, Prisma, Transaction } from '@frontdesk/prisma/client';
import type { Group, GroupDraft } from '@frontdesk/shared/people';
import { allPermissions } from '@frontdesk/shared/permissions';
import { literally } from './literally.ts';

/** What people of the team may do together. What changes a group is called within a team turn. */

export async function listGroups(db: Database): Promise<Group[]> {
  const rows = await db.group.findMany({ include: shown, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
  return rows.map(toGroup);
}

/** Null: no such group. */
export async function findGroup(db: Database | Transaction, id: number): Promise<Group | null> {
  const row = await db.group.findUnique({ where: { id }, include: shown });
  return row && toGroup(row);
}

/** Those of these that there are, by name. */
export async function findGroups(tx: Transaction, ids: readonly number[]): Promise<Group[]> {
  const rows = await tx.group.findMany({
    where: { id: { in: [...ids] } },
    include: shown,
    orderBy: { name: 'asc' },
  });
  return rows.map(toGroup);
}

export async function groupNameTaken(tx: Transaction, name: string, exceptId?: number): Promise<boolean> {
  const taken = await tx.group.findFirst({
    where: { name: { equals: literally(name), mode: 'insensitive' }, id: { not: exceptId } },
    select: { id: true },
  });
  return taken !== null;
}

/** Which of these accounts there are not. */
export async function unknownUsers(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.user.findMany({ where: { id: { in: [...ids] } }, select: { id: true } });
  const known = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => !known.has(id));
}

export async function createGroup(tx: Transaction, { memberIds, ...draft }: GroupDraft): Promise<Group> {
  const row = await tx.group.create({ data: { ...draft, members: membersOf(memberIds) }, include: shown });
  return toGroup(row);
}

export async function saveGroup(
  tx: Transaction,
  id: number,
  { memberIds, ...draft }: GroupDraft,
): Promise<Group> {
  const members = { deleteMany: {}, ...membersOf(memberIds) };
  return toGroup(await tx.group.update({ where: { id }, data: { ...draft, members }, include: shown }));
}

export async function deleteGroup(tx: Transaction, id: number): Promise<void> {
  await tx.group.delete({ where: { id } });
}

const membersOf = (ids: readonly string[]) => ({
  create: [...new Set(ids)].map((userId) => ({ userId })),
});

const shown = {
  members: {
    select: { user: { select: { id: true, name: true } } },
    orderBy: { user: { name: 'asc' } },
  },
} satisfies Prisma.GroupInclude;

type Row = Prisma.GroupGetPayload<{ include: typeof shown }>;

function toGroup({ id, name, description, permissions, members }: Row): Group {
  return {
    id,
    name,
    description,
    permissions: allPermissions.filter((permission) => permissions.includes(permission)),
    members: members.map(({ user }) => user),
  };
}
