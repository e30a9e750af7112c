import { type Database, Prisma } from '@frontdesk/prisma/client';
import type { ChannelName } from '@frontdesk/shared/chat';
import { sessionName } from './session-name.ts';

/** A session as it leaves the house; its keys are the columns of a table. Dates are ISO 8601, UTC. */
export interface ExportedSession {
  sessionId: string;
  channel: ChannelName;
  kind: 'private' | 'group';
  /** What the dashboard calls it. */
  sessionName: string;
  name: string | null;
  username: string | null;
  email: string | null;
  phone: string | null;
  /** What else is known of its contact, by field. */
  details: Record<string, string>;
  state: 'bot' | 'human';
  owner: string | null;
  assignee: string | null;
  labels: string[];
  flagReason: string | null;
  messageCount: number;
  lastMessageAuthor: string | null;
  lastMessageText: string | null;
  createdAt: string;
  lastMessageAt: string | null;
  closedAt: string | null;
}

const batchSize = 500;

/**
 * The sessions that `where` (a condition on `"ChatSession" s`) means, the newest first, batch by batch: the next one is read
 * when it is asked for. By id and not by activity, so that one which is written in meanwhile is neither missed nor doubled.
 */
export async function* exportSessions(db: Database, where: Prisma.Sql): AsyncGenerator<ExportedSession[]> {
  let before = 2 ** 31 - 1;
  for (;;) {
    const rows = await readBatch(db, where, before);
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(toExported);
    if (rows.length < batchSize) return;
    before = last.id;
  }
}

type Row = Omit<ExportedSession, 'createdAt' | 'lastMessageAt' | 'closedAt' | 'details' | 'labels'> & {
  id: number;
  details: Record<string, string> | null;
  labels: string[] | null;
  createdAt: Date;
  lastMessageAt: Date | null;
  closedAt: Date | null;
};

function readBatch(db: Database, where: Prisma.Sql, before: number): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    WITH page AS MATERIALIZED (
      SELECT s.* FROM "ChatSession" s WHERE ${where} AND s.id < ${before} ORDER BY s.id DESC LIMIT ${batchSize}
    )
    SELECT s.id, s."sessionId", s.channel, s.kind, ${sessionName} AS "sessionName", c.name, c.username, c.email, c.phone,
           CASE WHEN s.kind = 'private' THEN (
             SELECT json_object_agg(d.field, d.value ORDER BY d.field) FROM "Detail" d
             WHERE d."contactId" = c.id AND d."supersededAt" IS NULL AND d.value IS NOT NULL
               AND d.field NOT IN ('name', 'email', 'phone')) END AS details,
           s.state, owner.name AS owner, assignee.name AS assignee,
           (SELECT json_agg(l.name ORDER BY l.name) FROM "SessionLabel" sl JOIN "Label" l ON l.id = sl."labelId"
            WHERE sl."chatSessionId" = s.id) AS labels,
           s."flagReason", s."messageCount", s."lastMessageAuthor", s."lastMessageText", s."createdAt", s."lastMessageAt",
           s."closedAt"
    FROM page s
    LEFT JOIN "Contact" c ON c.id = s."contactId"
    LEFT JOIN "User" owner ON owner.id = s."ownerId"
    LEFT JOIN "User" assignee ON assignee.id = s."assigneeId"
    ORDER BY s.id DESC`;
}

function toExported({
  id: _id,
  details,
  labels,
  createdAt,
  lastMessageAt,
  closedAt,
  ...row
}: Row): ExportedSession {
  return {
    ...row,
    details: details ?? {},
    labels: labels ?? [],
    createdAt: createdAt.toISOString(),
    lastMessageAt: lastMessageAt?.toISOString() ?? null,
    closedAt: closedAt?.toISOString() ?? null,
  };
}
