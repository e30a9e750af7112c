import { Prisma } from '@frontdesk/prisma/client';

/** What a session `s` of contact `c` is called where it is named in words: audit entries, search results, exports. */
export const sessionName: Prisma.Sql = Prisma.sql`
  COALESCE(s.title, c.name, c."profileName", c.username, c.email, s."sessionId")`;
