import { type Database, Prisma, type Transaction } from '@frontdesk/prisma/client';
import type { AuditAction, AuditEntry, AuditFilter, AuditPage } from '@frontdesk/shared/audit';

export interface NewAuditEntry {
  /** Null: the server itself, or somebody without an account. */
  userId: string | null;
  userName: string;
  action: AuditAction;
  target: {
    type: 'session' | 'message' | 'contact' | 'label' | 'field' | 'user' | 'group' | 'filter';
    id: string;
    name: string;
  };
  /** Values in words, never a secret. */
  changes?: Record<string, { from: unknown; to: unknown }>;
  address?: string;
  requestId?: string;
}

/** Whoever of the team sends a request. */
export type AuditAuthor = Pick<NewAuditEntry, 'userName' | 'address' | 'requestId'> & { userId: string };

/** Writes down what somebody did. Give it the transaction of the deed where there is one. */
export async function recordAudit(db: Database | Transaction, entry: NewAuditEntry): Promise<void> {
  const { userId, userName, action, target, changes, address, requestId } = entry;
  await db.auditEntry.create({
    data: {
      userId,
      userName,
      action,
      targetType: target.type,
      targetId: target.id,
      targetName: target.name,
      changes: changes === undefined ? Prisma.DbNull : (changes as Prisma.InputJsonObject),
      address: address ?? null,
      requestId: requestId ?? null,
    },
  });
}

/** Newest first; `cursor` is the id of the last entry of the page before. */
export async function listAudit(
  db: Database,
  { cursor, limit, ...filter }: AuditFilter & { cursor?: number; limit: number },
): Promise<AuditPage> {
  const { from, to, ...columns } = filter;
  const rows = await db.auditEntry.findMany({
    where: {
      ...columns,
      id: cursor === undefined ? undefined : { lt: cursor },
      at: { gte: from && new Date(from), lt: to && new Date(to) },
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    entries: page.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      userId: row.userId,
      userName: row.userName,
      action: row.action as AuditAction,
      target: { type: row.targetType, id: row.targetId, name: row.targetName },
      changes: row.changes as AuditEntry['changes'],
      address: row.address,
      requestId: row.requestId,
    })),
    nextCursor: last && rows.length > limit ? String(last.id) : null,
  };
}
