import { type Database, Prisma } from '@frontdesk/prisma/client';
import type { ChatMessage, MessagePage, SessionPage, SessionSummary } from '@frontdesk/shared/chat';

/** What admins read: the list of sessions and one session's transcript. */

/** Where a page ended; `at` is the database's own text, whose microseconds a Date would lose. */
interface Position {
  at: string;
  id: number;
}

/** Newest activity first; a page ends where `cursor` of the next begins, whatever arrives meanwhile. */
export async function listSessions(
  db: Database,
  { cursor, limit }: { cursor: string | null; limit: number },
): Promise<SessionPage> {
  const after = cursor === null ? null : readCursor(cursor);
  const rows = await selectSessions(
    db,
    after ? Prisma.sql`("lastMessageAt", s.id) < (${after.at}::timestamptz, ${after.id})` : Prisma.sql`true`,
    limit + 1,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    sessions: page.map(toSummary),
    nextCursor:
      rows.length > limit && last?.position ? writeCursor({ at: last.position, id: last.id }) : null,
  };
}

export async function findSession(db: Database, sessionId: string): Promise<SessionSummary | null> {
  const [row] = await selectSessions(db, Prisma.sql`s."sessionId" = ${sessionId}`, 1, true);
  return row ? toSummary(row) : null;
}

/** Ascending by seq. Neither `before` nor `after`: the newest page. Null: no such session. */
export async function listMessages(
  db: Database,
  sessionId: string,
  { before, after, limit }: { before?: number; after?: number; limit: number },
): Promise<MessagePage | null> {
  const session = await db.chatSession.findUnique({ where: { sessionId }, select: { id: true } });
  if (!session) return null;
  const rows = await db.message.findMany({
    where: { chatSessionId: session.id, seq: { lt: before, gt: after } },
    orderBy: { seq: after === undefined ? 'desc' : 'asc' },
    take: limit + 1,
    include: {
      contact: { select: { name: true, profileName: true, username: true } },
      user: { select: { name: true } },
      turn: true,
    },
  });
  const more = rows.length > limit;
  const page = rows.slice(0, limit);
  if (after === undefined) page.reverse();
  return { messages: page.map(toMessage), hasOlder: after === undefined && more };
}

interface SessionRow
  extends Omit<SessionSummary, 'lastMessageAt' | 'createdAt' | 'updatedAt' | 'contact' | 'owner'> {
  ownerId: string | null;
  ownerName: string | null;
  id: number;
  position: string | null;
  lastMessageAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  contactId: number | null;
  name: string | null;
  username: string | null;
  email: string | null;
  phone: string | null;
}

function selectSessions(
  db: Database,
  where: Prisma.Sql,
  limit: number,
  empty = false,
): Promise<SessionRow[]> {
  // A session that nobody has written in yet (opened by a page view) is no conversation to show in the list.
  const written = empty ? Prisma.sql`true` : Prisma.sql`s."lastMessageAt" IS NOT NULL`;
  return db.$queryRaw<SessionRow[]>`
    SELECT s.id, s."sessionId", s.channel, s.account, s."conversationKey", s.kind, s.title, s."messageCount",
           s."lastMessageAt", s."lastMessageAt"::text AS position, s."lastMessageText", s."lastMessageAuthor", s."createdAt", s."updatedAt",
           s.state, s."ownerId", u.name AS "ownerName", s."flagReason", s."blockedAt" IS NOT NULL AS blocked,
           COALESCE(s."leaseUntil" > now(), false) AS thinking,
           c.id AS "contactId", COALESCE(c.name, c."profileName") AS name, c.username, c.email, c.phone
    FROM "ChatSession" s LEFT JOIN "Contact" c ON c.id = s."contactId" LEFT JOIN "User" u ON u.id = s."ownerId"
    WHERE ${written} AND ${where}
    ORDER BY s."lastMessageAt" DESC, s.id DESC LIMIT ${limit}`;
}

function toSummary(row: SessionRow): SessionSummary {
  const {
    id: _id,
    position: _position,
    ownerId,
    ownerName,
    contactId,
    name,
    username,
    email,
    phone,
    lastMessageAt,
    createdAt,
    updatedAt,
    ...rest
  } = row;
  return {
    ...rest,
    owner: ownerId === null ? null : { id: ownerId, name: ownerName ?? '' },
    contact: contactId === null ? null : { name, username, email, phone },
    lastMessageAt: lastMessageAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

type MessageRow = Prisma.MessageGetPayload<{
  include: {
    contact: { select: { name: true; profileName: true; username: true } };
    user: { select: { name: true } };
    turn: true;
  };
}>;

function toMessage({ contact, user, turn, ...row }: MessageRow): ChatMessage {
  return {
    id: row.id,
    seq: row.seq,
    author: row.author,
    authorName: user?.name ?? contact?.name ?? contact?.profileName ?? contact?.username ?? null,
    content: row.content,
    internal: row.internal,
    edits: (row.edits as ChatMessage['edits'] | null) ?? [],
    attachments: (row.attachments as ChatMessage['attachments'] | null) ?? [],
    state: row.state,
    stateReason: row.stateReason,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
    turn:
      turn && row.author === 'bot'
        ? {
            status: turn.status,
            model: turn.model,
            modelCalls: turn.modelCalls,
            finish: turn.finish,
            error: turn.error,
            promptTokens: turn.promptTokens,
            outputTokens: turn.outputTokens,
            thoughtTokens: turn.thoughtTokens,
            cachedTokens: turn.cachedTokens,
            startedAt: turn.startedAt.toISOString(),
            firstTextAt: turn.firstTextAt?.toISOString() ?? null,
            endedAt: turn.endedAt.toISOString(),
          }
        : null,
  };
}

function writeCursor({ at, id }: Position): string {
  return Buffer.from(`${id} ${at}`).toString('base64url');
}

/** A cursor that is not ours reads as the first page. */
function readCursor(cursor: string): Position | null {
  const match = /^(\d{1,9}) (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?[+-]\d\d(?::\d\d)?)$/.exec(
    Buffer.from(cursor, 'base64url').toString(),
  );
  return match?.[1] && match[2] ? { id: Number(match[1]), at: match[2] } : null;
}
