import type { Database } from '@frontdesk/prisma/client';

/** The way from a group to a private chat: words that work once. */

/**
 * Offers the way to a person of a group. `required`: only once in their life, and only while one of these details is
 * missing; null: whenever they ask. False: not (again).
 */
export async function offerStartLink(
  db: Database,
  token: string,
  { contactId, chatSessionId }: { contactId: number; chatSessionId: number },
  required: string[] | null,
): Promise<boolean> {
  const made = await db.$executeRaw`
    INSERT INTO "StartLink" (token, "contactId", "chatSessionId")
    SELECT ${token}, ${contactId}, ${chatSessionId}
    WHERE ${required === null} OR (
      NOT EXISTS (SELECT FROM "StartLink" WHERE "contactId" = ${contactId})
      AND (SELECT count(DISTINCT field) FROM "Detail"
           WHERE "contactId" = ${contactId} AND "supersededAt" IS NULL AND value IS NOT NULL
             AND field = ANY(${required ?? []})) < ${(required ?? []).length})`;
  return made > 0;
}

/** Somebody came this way. False: the word is unknown, used, or somebody else's. */
export async function takeStartLink(db: Database, token: string, contactId: number): Promise<boolean> {
  const taken = await db.$executeRaw`
    UPDATE "StartLink" SET "usedAt" = now() WHERE token = ${token} AND "contactId" = ${contactId} AND "usedAt" IS NULL`;
  return taken > 0;
}
