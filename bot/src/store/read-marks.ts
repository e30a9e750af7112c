import { type Database, Prisma } from '@frontdesk/prisma/client';

/**
 * How far somebody of the team has read. Their mark in a session counts; without one, what they have read of everything
 * (`User.readUpToId`). A mark that is older than the latter is there to make the session unread again.
 */

/** What `reader` read last in a session, null: nothing. Null: no such session. */
export async function findReadMark(
  db: Database,
  reader: string,
  sessionId: string,
): Promise<{ id: number; readUpToId: number | null } | null> {
  // From the end, by seq: as many rows are looked at as are unread.
  const rows = await db.$queryRaw<{ id: number; readUpToId: number | null }[]>`
    SELECT s.id, (
      SELECT m.id FROM "Message" m
      WHERE m."chatSessionId" = s.id AND m.id <= COALESCE(r."messageId", u."readUpToId") ORDER BY m.seq DESC LIMIT 1
    ) AS "readUpToId"
    FROM "ChatSession" s
    LEFT JOIN "User" u ON u.id = ${reader}
    LEFT JOIN "SessionRead" r ON r."userId" = u.id AND r."chatSessionId" = s.id
    WHERE s."sessionId" = ${sessionId}`;
  return rows[0] ?? null;
}

/** Read up to this message; never less than before. `same`: it was so already. Null: no such message in such a session. */
export async function markRead(
  db: Database,
  reader: string,
  sessionId: string,
  messageId: number,
): Promise<'moved' | 'same' | null> {
  const message = await db.message.findFirst({
    where: { id: messageId, chatSession: { sessionId } },
    select: { id: true },
  });
  if (!message) return null;
  const to = Prisma.sql`${messageId}::int`;
  const where = Prisma.sql`${mark} < ${messageId}`;
  const moved = await moveMarks(db, reader, { sessionIds: [sessionId], to, where });
  return moved.length > 0 ? 'moved' : 'same';
}

/** Everything that was said from outside in these sessions; returns those in which something was unread. */
export function markAllRead(db: Database, reader: string, sessionIds: string[]): Promise<string[]> {
  return moveMarks(db, reader, { sessionIds, to: lastInbound, where: Prisma.sql`${mark} < ${lastInbound}` });
}

/** The last message from outside is unread again; returns the sessions in which it was read. */
export function markUnread(db: Database, reader: string, sessionIds: string[]): Promise<string[]> {
  const to = Prisma.sql`${lastInbound} - 1`;
  const where = Prisma.sql`${mark} >= ${lastInbound}`;
  return moveMarks(db, reader, { sessionIds, to, where, backwards: true });
}

const mark = Prisma.sql`COALESCE(r."messageId", u."readUpToId")`;
const lastInbound = Prisma.sql`s."lastInboundId"`;

async function moveMarks(
  db: Database,
  reader: string,
  {
    sessionIds,
    to,
    where,
    backwards = false,
  }: { sessionIds: string[]; to: Prisma.Sql; where: Prisma.Sql; backwards?: boolean },
): Promise<string[]> {
  // Of two tabs at once the one that has read more counts.
  const kept = backwards
    ? Prisma.sql`EXCLUDED."messageId"`
    : Prisma.sql`GREATEST(r."messageId", EXCLUDED."messageId")`;
  const rows = await db.$queryRaw<{ sessionId: string }[]>`
    WITH moving AS (
      SELECT s.id, s."sessionId", ${to} AS "messageId"
      FROM "ChatSession" s JOIN "User" u ON u.id = ${reader}
      LEFT JOIN "SessionRead" r ON r."userId" = u.id AND r."chatSessionId" = s.id
      WHERE s."sessionId" = ANY(${sessionIds}) AND ${where} FOR KEY SHARE OF s
    ), moved AS (
      INSERT INTO "SessionRead" AS r ("userId", "chatSessionId", "messageId")
      SELECT ${reader}, id, "messageId" FROM moving
      ON CONFLICT ("userId", "chatSessionId") DO UPDATE SET "messageId" = ${kept}
    )
    SELECT "sessionId" FROM moving`;
  return rows.map(({ sessionId }) => sessionId);
}
