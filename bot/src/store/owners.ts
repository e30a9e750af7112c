import { randomUUID } from 'node:crypto';
import type { Database } from '@frontdesk/prisma/client';

/** Any number: what matters is that every process asks for the same lock. */
const setupLock = 72707370;

export async function hasUsers(db: Database): Promise<boolean> {
  return (await db.user.findFirst({ select: { id: true } })) !== null;
}

/** Creates the owner unless there is a user. The lock makes many attempts, in many processes, take turns. */
export async function createFirstOwner(
  db: Database,
  { name, email, passwordHash }: { name: string; email: string; passwordHash: string },
): Promise<boolean> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${setupLock})`;
      if ((await tx.user.findFirst({ select: { id: true } })) !== null) return false;
      const id = randomUUID();
      await tx.user.create({
        data: {
          id,
          name,
          email,
          role: 'owner',
          accounts: {
            create: { id: randomUUID(), accountId: id, providerId: 'credential', password: passwordHash },
          },
        },
      });
      return true;
    },
    { timeout: 30_000, maxWait: 30_000 },
  );
}
