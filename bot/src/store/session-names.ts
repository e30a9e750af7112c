import type { Database, Transaction } from '@frontdesk/prisma/client';

/** What a session is called where it is spoken of, as in the dashboard's lists. Null: no such session. */
export async function nameOfSession(db: Database | Transaction, sessionId: string): Promise<string | null> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT COALESCE(
      NULLIF(s.title, ''), NULLIF(c.name, ''), NULLIF(c."profileName", ''), '@' || NULLIF(c.username, ''),
      NULLIF(c.email, ''), NULLIF(c.phone, ''), initcap(s.channel) || ' visitor'
    ) AS name
    FROM "ChatSession" s LEFT JOIN "Contact" c ON c.id = s."contactId"
    WHERE s."sessionId" = ${sessionId}`;
  return rows[0]?.name ?? null;
}

/** True while a turn is running in it. */
export async function isThinking(db: Database, sessionId: string): Promise<boolean> {
  const busy = await db.chatSession.findFirst({
    where: { sessionId, leaseUntil: { gt: new Date() } },
    select: { id: true },
  });
  return busy !== null;
}
