import { randomUUID } from 'node:crypto';
import type { Transaction } from '@frontdesk/prisma/client';
import type { Role } from '@frontdesk/shared/account';

export interface NewUser {
  name: string;
  /** In lower case. */
  email: string;
  role: Role;
  groupIds: number[];
  passwordHash: string;
}

/** Returns the id. Whatever was said before they came counts as read: nobody begins with a thousand unread messages. */
export async function createUser(
  tx: Transaction,
  { name, email, role, groupIds, passwordHash }: NewUser,
): Promise<string> {
  const id = randomUUID();
  const newest = await tx.message.findFirst({ orderBy: { id: 'desc' }, select: { id: true } });
  await tx.user.create({
    data: {
      id,
      name,
      email,
      role,
      readUpToId: newest?.id ?? 0,
      groups: { create: groupIds.map((groupId) => ({ groupId })) },
      accounts: {
        create: { id: randomUUID(), accountId: id, providerId: 'credential', password: passwordHash },
      },
    },
  });
  return id;
}
