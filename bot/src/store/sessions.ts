import { type Database, Prisma } from '@frontdesk/prisma/client';
import type {
  ChatMessage,
  Label,
  MessagePage,
  SessionPage,
  SessionSummary,
  TeamMember,
} from '@frontdesk/shared/chat';

/** What the team reads: the list of sessions and one session's transcript. `viewer`: who reads, by the user's id. */

/** Where a page ended; `at` is the database's own text, whose microseconds a Date would lose. */
interface Position {
  at: string;
  id: number;
}

/** Newest activity first; a page ends where `cursor` of the next begins, whatever arrives meanwhile. */
export async function listSessions(
  db: Database,
  viewer: string,
  { cursor, limit }: { cursor: string | null; limit: number },
): Promise<SessionPage> {
  const after = cursor === null ? null : readCursor(cursor);
  const rows = await selectSessions(
    db,
    viewer,
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

export async function findSession(
  db: Database,
  viewer: string,
  sessionId: string,
): Promise<SessionSummary | null> {
  const [row] = await selectSessions(db, viewer, Prisma.sql`s."sessionId" = ${sessionId}`, 1, true);
  return row ? toSummary(row) : null;
}

/**
 * Ascending by seq. Neither `before`, `after` nor `around` (a message's id, which stands in the middle): the newest page.
 * Null: no such session, or `around` is not in it.
 */
export async function listMessages(
  db: Database,
  viewer: string,
  sessionId: string,
  page: { before?: number; after?: number; around?: number; limit: number },
): Promise<MessagePage | null> {
  const session = await db.chatSession.findUnique({
    where: { sessionId },
    select: { id: true, reads: { where: { userId: viewer }, select: { messageId: true } } },
  });
  if (!session) return null;
  const readUpToId = session.reads[0]?.messageId ?? null;
  const { before, after, limit } = page;
  if (page.around === undefined) {
    const found = await readMessages(db, session.id, { before, after, limit });
    const onwards = after !== undefined;
    // Whoever names where a page begins or ends has what lies beyond.
    return {
      ...found.page,
      hasOlder: onwards || found.more,
      hasNewer: onwards ? found.more : before !== undefined,
      readUpToId,
    };
  }
  const middle = await db.message.findFirst({
    where: { id: page.around, chatSessionId: session.id },
    select: { seq: true },
  });
  if (!middle) return null;
  const half = Math.max(1, Math.floor(limit / 2));
  const [older, newer] = await Promise.all([
    readMessages(db, session.id, { before: middle.seq, limit: half }),
    readMessages(db, session.id, { after: middle.seq - 1, limit: half }),
  ]);
  return {
    messages: [...older.page.messages, ...newer.page.messages],
    hasOlder: older.more,
    hasNewer: newer.more,
    readUpToId,
  };
}

/** The newest `limit` messages before a seq, or the oldest after one; `more`: there are more in that direction. */
async function readMessages(
  db: Database,
  chatSessionId: number,
  { before, after, limit }: { before?: number; after?: number; limit: number },
): Promise<{ page: Pick<MessagePage, 'messages'>; more: boolean }> {
  const rows = await db.message.findMany({
    where: { chatSessionId, seq: { lt: before, gt: after } },
    orderBy: { seq: after === undefined ? 'desc' : 'asc' },
    take: limit + 1,
    include: {
      contact: { select: { name: true, profileName: true, username: true } },
      user: { select: { name: true } },
      turn: true,
    },
  });
  const messages = rows.slice(0, limit).map(toMessage);
  if (after === undefined) messages.reverse();
  return { page: { messages }, more: rows.length > limit };
}

interface SessionRow
  extends Omit<
    SessionSummary,
    'lastMessageAt' | 'createdAt' | 'updatedAt' | 'flaggedAt' | 'closedAt' | 'contact' | 'labels'
  > {
  id: number;
  position: string | null;
  lastMessageAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  flaggedAt: Date | null;
  closedAt: Date | null;
  owner: TeamMember | null;
  labels: Label[] | null;
  contactId: number | null;
  name: string | null;
  username: string | null;
  email: string | null;
  phone: string | null;
}

/** Counted no further. */
const manyUnread = 100;

/**
 * The page is chosen first, by the index of the order; what stands beside each session is fetched for the page only.
 */
function selectSessions(
  db: Database,
  viewer: string,
  where: Prisma.Sql,
  limit: number,
  empty = false,
): Promise<SessionRow[]> {
  // A session that nobody has written in yet (opened by a page view) is no conversation to show in the list.
  const written = empty ? Prisma.sql`true` : Prisma.sql`s."lastMessageAt" IS NOT NULL`;
  return db.$queryRaw<SessionRow[]>`
    WITH page AS MATERIALIZED (
      SELECT s.* FROM "ChatSession" s WHERE ${written} AND ${where}
      ORDER BY s."lastMessageAt" DESC, s.id DESC LIMIT ${limit}
    )
    SELECT s.id, s."sessionId", s.channel, s.account, s."conversationKey", s.kind, s.title, s."messageCount",
           s."lastMessageAt", s."lastMessageAt"::text AS position, s."lastMessageText", s."lastMessageAuthor",
           s."createdAt", s."updatedAt", s.state, s."flagReason", s."flaggedAt", s."flagIsError", s."closedAt",
           s."blockedAt" IS NOT NULL AS blocked, COALESCE(s."leaseUntil" > now(), false) AS thinking,
           CASE WHEN owner.id IS NOT NULL THEN json_build_object('id', owner.id, 'name', owner.name) END AS owner,
           CASE WHEN assignee.id IS NOT NULL THEN json_build_object('id', assignee.id, 'name', assignee.name) END AS assignee,
           c.id AS "contactId", COALESCE(c.name, c."profileName") AS name, c.username, c.email, c.phone,
           labels.labels, unread.unread, details.details
    FROM page s
    LEFT JOIN "Contact" c ON c.id = s."contactId"
    LEFT JOIN "User" owner ON owner.id = s."ownerId"
    LEFT JOIN "User" assignee ON assignee.id = s."assigneeId"
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('id', l.id, 'name', l.name, 'color', l.color) ORDER BY l.name) AS labels
      FROM "SessionLabel" sl JOIN "Label" l ON l.id = sl."labelId" WHERE sl."chatSessionId" = s.id
    ) labels ON true
    LEFT JOIN LATERAL (
      SELECT GREATEST(u."readUpToId", r."messageId") AS id FROM "User" u
      LEFT JOIN "SessionRead" r ON r."userId" = u.id AND r."chatSessionId" = s.id WHERE u.id = ${viewer}
    ) mark ON true
    LEFT JOIN LATERAL (
      SELECT count(*)::int AS unread FROM (
        SELECT FROM "Message" m
        WHERE s."lastInboundId" > mark.id AND m."chatSessionId" = s.id AND m.author = 'user' AND m.id > mark.id
        ORDER BY m.seq DESC LIMIT ${manyUnread}
      ) newer
    ) unread ON true
    LEFT JOIN LATERAL (
      SELECT json_build_object('known', count(*) FILTER (WHERE known.id IS NOT NULL), 'asked', count(*)) AS details
      FROM "DetailField" f
      LEFT JOIN LATERAL (
        SELECT d.id FROM "Detail" d
        WHERE d."contactId" = c.id AND d.field = f.key AND d."supersededAt" IS NULL AND d.value IS NOT NULL LIMIT 1
      ) known ON true
      WHERE f.ask <> 'never' AND s.kind = 'private' AND c.id IS NOT NULL
      HAVING count(*) > 0
    ) details ON true
    ORDER BY s."lastMessageAt" DESC, s.id DESC`;
}

function toSummary(row: SessionRow): SessionSummary {
  const { id: _id, position: _position, contactId, name, username, email, phone, labels, ...rest } = row;
  return {
    ...rest,
    labels: labels ?? [],
    contact: contactId === null ? null : { name, username, email, phone },
    lastMessageAt: row.lastMessageAt?.toISOString() ?? null,
    flaggedAt: row.flaggedAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

type StoredAttachment = Omit<ChatMessage['attachments'][number], 'available'> & { ref?: string };

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
    attachments: ((row.attachments as StoredAttachment[] | null) ?? []).map(({ ref, ...attachment }) => ({
      ...attachment,
      available: ref !== undefined,
    })),
    state: row.state,
    stateReason: row.stateReason,
    externalIds: row.externalIds,
    attempts: row.attempts,
    nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
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
            costMicroUsd: null,
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
