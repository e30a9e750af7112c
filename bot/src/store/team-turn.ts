import type { Database, Transaction } from '@frontdesk/prisma/client';

/** Any number but that of the other locks: what matters is that every process asks for the same one. */
const teamLock = 72707371;

/**
 * Runs `change` while nobody else changes accounts, groups or invitations, in any process. What it reads is true until it
 * commits: the last owner is still there, and who gives a right still has it. What it throws undoes all of it.
 */
export async function inTeamTurn<T>(db: Database, change: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${teamLock})`;
      return change(tx);
    },
    { timeout: 30_000, maxWait: 30_000 },
  );
}
