import { type Database, Prisma, type Transaction } from '@frontdesk/prisma/client';

/**
 * What a session `s` of contact `c` is called where it is named in words: audit entries, search results, exports. The
 * same as in the dashboard's lists (dashboard/src/parts/session-names.ts).
 */
export const sessionName: Prisma.Sql = Prisma.sql`
  COALESCE(NULLIF(s.title, ''), c.name, c."profileName", '@' || c.username, c.email, c.phone, CASE s.channel
    WHEN 'telegram' THEN 'Telegram visitor' WHEN 'slack' THEN 'Slack visitor' ELSE 'Web visitor' END)`;

/** Null: no such session. */
export async function nameOfSession(db: Database | Transaction, sessionId: string): Promise<string | null> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT ${sessionName} AS name FROM "ChatSession" s LEFT JOIN "Contact" c ON c.id = s."contactId"
    WHERE s."sessionId" = ${sessionId}`;
  return rows[0]?.name ?? null;
}
