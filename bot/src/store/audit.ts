import { type Database, Prisma, type Transaction } from '@frontdesk/prisma/client';
import type { AuditAction } from '@frontdesk/shared/audit';

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
