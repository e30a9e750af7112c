import { randomUUID } from 'node:crypto';
import type { Database, Transaction } from '@frontdesk/prisma/client';

const credential = 'credential';

/** Null: this account has none. */
export async function passwordHashOf(db: Database, userId: string): Promise<string | null> {
  const row = await db.authAccount.findFirst({
    where: { userId, providerId: credential },
    select: { password: true },
  });
  return row?.password ?? null;
}

export async function setPassword(tx: Transaction, userId: string, passwordHash: string): Promise<void> {
  const { count } = await tx.authAccount.updateMany({
    where: { userId, providerId: credential },
    data: { password: passwordHash },
  });
  if (count > 0) return;
  await tx.authAccount.create({
    data: {
      id: randomUUID(),
      accountId: userId,
      providerId: credential,
      userId,
      password: passwordHash,
    },
  });
}
