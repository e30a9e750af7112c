import type { Database, Prisma, Transaction } from '@frontdesk/prisma/client';
import { role } from '@frontdesk/shared/account';
import type { Invite } from '@frontdesk/shared/people';

/** Links that work once: to join the team, or to choose a new password. Made and used within a team turn. */

export interface NewLink {
  tokenHash: string;
  expiresAt: Date;
  createdById: string;
}

const open = () =>
  ({ usedAt: null, revokedAt: null, expiresAt: { gt: new Date() } }) satisfies Prisma.AccountLinkWhereInput;

/** A second invitation replaces the first. */
export async function createInvite(
  tx: Transaction,
  link: NewLink,
  invited: { email: string; name?: string; role: string; groupIds: number[] },
): Promise<void> {
  await revoke(tx, { kind: 'invite', email: invited.email });
  await tx.accountLink.create({ data: { kind: 'invite', ...link, ...invited } });
}

/** A second link replaces the first. */
export async function createReset(tx: Transaction, link: NewLink, userId: string): Promise<void> {
  await revoke(tx, { kind: 'reset', userId });
  await tx.accountLink.create({ data: { kind: 'reset', ...link, userId } });
}

/** Takes back the open links that somebody made. */
export async function revokeLinksBy(tx: Transaction, userId: string): Promise<void> {
  await revoke(tx, { createdById: userId });
}

/** Takes back the open links that somebody made, or that are for them. */
export async function revokeLinksOf(tx: Transaction, userId: string): Promise<void> {
  await revoke(tx, { OR: [{ createdById: userId }, { userId }] });
}

/** Null: no such invitation, or it is not open (any more). */
export async function revokeInvite(tx: Transaction, id: number): Promise<{ email: string } | null> {
  const invite = await tx.accountLink.findFirst({ where: { id, kind: 'invite', ...open() } });
  if (!invite) return null;
  await revoke(tx, { id });
  return { email: invite.email ?? '' };
}

/** The open one with this hash. Null: used, revoked, expired, unknown, or for an account that is disabled. */
export async function findOpenLink(db: Database | Transaction, tokenHash: string) {
  const link = await db.accountLink.findFirst({
    where: { tokenHash, ...open() },
    include: { user: { select: { id: true, name: true, email: true, disabledAt: true } } },
  });
  return link?.user?.disabledAt ? null : link;
}

/** Within the turn that found it open. */
export async function useLink(tx: Transaction, id: number): Promise<void> {
  await tx.accountLink.update({ where: { id }, data: { usedAt: new Date() } });
}

/** Those that are open, the newest first. */
export async function listInvites(db: Database): Promise<Invite[]> {
  const rows = await db.accountLink.findMany({
    where: { kind: 'invite', ...open() },
    include: { createdBy: { select: { name: true } } },
    orderBy: { id: 'desc' },
  });
  const ids = rows.flatMap(({ groupIds }) => groupIds);
  const groups = await db.group.findMany({ where: { id: { in: ids } }, orderBy: { name: 'asc' } });
  return rows.map((row) => ({
    id: row.id,
    email: row.email ?? '',
    name: row.name,
    role: role.parse(row.role),
    groups: groups.filter(({ id }) => row.groupIds.includes(id)).map(({ id, name }) => ({ id, name })),
    createdBy: row.createdBy?.name ?? null,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }));
}

async function revoke(tx: Transaction, which: Prisma.AccountLinkWhereInput): Promise<void> {
  await tx.accountLink.updateMany({ where: { AND: [which, open()] }, data: { revokedAt: new Date() } });
}
