import { Prisma } from '@frontdesk/prisma/client';

/**
 * What a session `s` of contact `c` is called where it is named in words: audit entries, search results, exports. The
 * same as in the dashboard's lists (dashboard/src/parts/session-names.ts).
 */
export const sessionName: Prisma.Sql = Prisma.sql`
  COALESCE(NULLIF(s.title, ''), c.name, c."profileName", '@' || c.username, c.email, c.phone, CASE s.channel
    WHEN 'telegram' THEN 'Telegram visitor' WHEN 'slack' THEN 'Slack visitor' ELSE 'Web visitor' END)`;
