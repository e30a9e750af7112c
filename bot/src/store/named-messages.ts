import { type Database, Prisma } from '@frontdesk/prisma/client';
import type { ChannelName, MessageAuthor, MessageState } from '@frontdesk/shared/chat';
import { sessionName } from './session-name.ts';

/** A message, where it was said and who said it, in the words of the dashboard. */
export interface NamedMessage {
  id: number;
  sessionId: string;
  sessionName: string;
  channel: ChannelName;
  author: MessageAuthor;
  authorName: string | null;
  internal: boolean;
  state: MessageState;
  createdAt: string;
}

/** The messages with these ids, the newest first; `more` columns of `"Message" m` come as they are. */
export async function readNamed<T extends object>(
  db: Database,
  ids: number[],
  more: Prisma.Sql,
): Promise<(NamedMessage & T)[]> {
  const rows = await db.$queryRaw<(Omit<NamedMessage, 'createdAt'> & T & { createdAt: Date })[]>`
    SELECT m.id, s."sessionId", ${sessionName} AS "sessionName", s.channel, m.author,
           COALESCE(u.name, w.name, w."profileName", w.username) AS "authorName", m.internal, m.state, m."createdAt", ${more}
    FROM "Message" m
    JOIN "ChatSession" s ON s.id = m."chatSessionId"
    LEFT JOIN "Contact" c ON c.id = s."contactId"
    LEFT JOIN "Contact" w ON w.id = m."contactId"
    LEFT JOIN "User" u ON u.id = m."userId"
    WHERE m.id = ANY(${ids}::int[])
    ORDER BY m."createdAt" DESC, m.id DESC`;
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}
