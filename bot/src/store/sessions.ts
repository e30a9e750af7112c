import { type Database, Prisma } from '@frontdesk/prisma/client';
import type { ChatMessage, Label, MessagePage, SessionSummary, TeamMember } from '@frontdesk/shared/chat';
import { costMicroUsd, type ModelPrices } from './model-prices.ts';
import { findReadMark } from './read-marks.ts';

/** What the team reads of a session: its line in the list and its transcript. `viewer`: who reads, by the user's id. */

export async function findSession(
  db: Database,
  viewer: string,
  sessionId: string,
): Promise<SessionSummary | null> {
  const [row] = await db.$queryRaw<SessionRow[]>(
    summaries(Prisma.sql`SELECT s.* FROM "ChatSession" s WHERE s."sessionId" = ${sessionId}`, viewer),
  );
  return row ? toSummary(row) : null;
}

/** Which of these there are. */
export async function standingSessions(db: Database, sessionIds: string[]): Promise<Set<string>> {
  const where = { sessionId: { in: sessionIds } };
  const rows = await db.chatSession.findMany({ where, select: { sessionId: true } });
  return new Set(rows.map(({ sessionId }) => sessionId));
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
  prices: ModelPrices = new Map(),
): Promise<MessagePage | null> {
  const session = await findReadMark(db, viewer, sessionId);
  if (!session) return null;
  const { id, readUpToId } = session;
  const { before, after, limit } = page;
  if (page.around === undefined) {
    const found = await readMessages(db, id, { before, after, limit }, prices);
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
    where: { id: page.around, chatSessionId: id },
    select: { seq: true },
  });
  if (!middle) return null;
  const half = Math.max(1, Math.floor(limit / 2));
  const [older, newer] = await Promise.all([
    readMessages(db, id, { before: middle.seq, limit: half }, prices),
    readMessages(db, id, { after: middle.seq - 1, limit: half }, prices),
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
  prices: ModelPrices,
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
  const messages = rows.slice(0, limit).map((row) => toMessage(row, prices));
  if (after === undefined) messages.reverse();
  return { page: { messages }, more: rows.length > limit };
}

export interface SessionRow
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

/** What stands beside each session of a page, which is chosen first: `page` selects whole rows of them. */
export function summaries(page: Prisma.Sql, viewer: string): Prisma.Sql {
  return Prisma.sql`
    WITH page AS MATERIALIZED (${page})
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
      SELECT COALESCE(r."messageId", u."readUpToId") AS id FROM "User" u
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
      WHERE f.ask <> 'never' AND s.channel = ANY(f.channels) AND s.kind = 'private' AND c.id IS NOT NULL
      HAVING count(*) > 0
    ) details ON true
    ORDER BY s."lastMessageAt" DESC, s.id DESC`;
}

export function toSummary(row: SessionRow): SessionSummary {
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

function toMessage({ contact, user, turn, ...row }: MessageRow, prices: ModelPrices): ChatMessage {
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
            costMicroUsd: costMicroUsd(turn, prices),
          }
        : null,
  };
}
