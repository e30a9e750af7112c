import type { Database, Transaction } from '@frontdesk/prisma/client';

/** Browsers that are signed in: better-auth's sessions, and what the team sees of them. */

/** Called before somebody gets a session: false, and they get none, when the account is disabled. */
export async function admit(db: Database, userId: string): Promise<boolean> {
  const { count } = await db.user.updateMany({
    where: { id: userId, disabledAt: null },
    data: { lastSeenAt: new Date() },
  });
  return count > 0;
}

/** Somebody is still there; asked for once a minute and browser. */
export async function noteSeen(
  db: Database,
  { sessionId, userId }: { sessionId: string; userId: string },
): Promise<void> {
  await db.$executeRaw`
    WITH session AS (UPDATE "AuthSession" SET "updatedAt" = now() WHERE id = ${sessionId})
    UPDATE "User" SET "lastSeenAt" = now() WHERE id = ${userId}`;
}

/** One's own browsers, the latest first. */
export async function listSignedIn(db: Database, userId: string) {
  return db.authSession.findMany({
    where: { userId, expiresAt: { gt: new Date() } },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    select: { id: true, userAgent: true, ipAddress: true, createdAt: true, updatedAt: true },
  });
}

/** Ends one of somebody's sessions. Null: no such session (any more). */
export async function endSession(
  db: Database,
  userId: string,
  sessionId: string,
): Promise<{ userAgent: string | null } | null> {
  const found = await db.authSession.findFirst({ where: { id: sessionId, userId } });
  const { count } = await db.authSession.deleteMany({ where: { id: sessionId, userId } });
  return count > 0 ? { userAgent: found?.userAgent ?? null } : null;
}

/** Ends what somebody has open, and sign-ins that wait for their code; all but `keepId`. Returns how many browsers. */
export async function endSessions(tx: Transaction, userId: string, keepId?: string): Promise<number> {
  await tx.authVerification.deleteMany({ where: { value: userId } });
  const { count } = await tx.authSession.deleteMany({ where: { userId, id: { not: keepId } } });
  return count;
}
