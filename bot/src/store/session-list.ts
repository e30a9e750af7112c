import { type Database, Prisma, plannedAnew } from '@frontdesk/prisma/client';
import type { SessionPage } from '@frontdesk/shared/chat';
import type { SessionCounts, SessionFilter } from '@frontdesk/shared/inbox';
import { sessionWhere } from './session-filter.ts';
import { type SessionRow, summaries, toSummary } from './sessions.ts';

/** The team's list of sessions. `viewer`: who reads, by the user's id. */

/** Where a page ended; `at` is the database's own text, whose microseconds a Date would lose. */
interface Position {
  at: string;
  id: number;
}

/** Most pages are found among so many of the newest; looking through all of them takes the database far longer. */
const near = 1000;
/** Counted no further. */
const manySessions = 100;

/**
 * Newest activity first; a page ends where `cursor` of the next begins, whatever arrives meanwhile.
 *
 * It is looked for among the newest sessions first, one after the other, and only then among all: which of the two ways
 * is the quick one depends on how rare the sought ones are, and of that the database knows too little to choose.
 */
export async function listSessions(
  db: Database,
  viewer: string,
  filter: SessionFilter,
  { cursor, limit }: { cursor: string | null; limit: number },
): Promise<SessionPage> {
  const after = cursor === null ? null : readCursor(cursor);
  const select = (page: Prisma.Sql) => db.$queryRaw<SessionRow[]>`${plannedAnew} ${summaries(page, viewer)}`;
  let rows = await select(
    Prisma.sql`SELECT s.* FROM ${newest(after)} s WHERE ${sessionWhere(filter, viewer)} ${order} LIMIT ${limit + 1}`,
  );
  if (rows.length <= limit && (await reachesFurther(db, after))) {
    rows = await select(amongAll(sessionWhere(filter, viewer, { few: true }), after, limit + 1));
  }
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    sessions: page.map(toSummary),
    nextCursor:
      rows.length > limit && last?.position ? writeCursor({ at: last.position, id: last.id }) : null,
  };
}

/** How many open sessions each view of the inbox has for the viewer. */
export async function countSessions(db: Database, viewer: string): Promise<SessionCounts> {
  const where = (view: keyof SessionCounts, few = false) => sessionWhere({ [view]: '1' }, viewer, { few });
  const count = (view: keyof SessionCounts, sessions: Prisma.Sql = Prisma.sql`"ChatSession"`) =>
    Prisma.sql`(SELECT count(*)::int FROM (
      SELECT FROM ${sessions} s WHERE ${where(view)} LIMIT ${manySessions}) counted)`;
  const rows = await db.$queryRaw<SessionCounts[]>`
    ${plannedAnew}
    SELECT ${count('needs')} AS needs, ${count('mine')} AS mine, ${count('errors')} AS errors,
           CASE WHEN ${count('unread', newest(null))} = ${manySessions} THEN ${manySessions}::int ELSE (
             SELECT LEAST(count(*), ${manySessions})::int FROM "ChatSession" s WHERE ${where('unread', true)}
           ) END AS unread`;
  return rows[0] ?? { needs: 0, mine: 0, errors: 0, unread: 0 };
}

/** Whether there are more sessions than the newest that were looked through. */
async function reachesFurther(db: Database, after: Position | null): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT s.id FROM "ChatSession" s WHERE s."lastMessageAt" IS NOT NULL AND ${isAfter(after)} ${order} LIMIT 1 OFFSET ${near}`;
  return rows.length > 0;
}

const order = Prisma.sql`ORDER BY s."lastMessageAt" DESC, s.id DESC`;

const isAfter = (after: Position | null): Prisma.Sql =>
  after ? Prisma.sql`(s."lastMessageAt", s.id) < (${after.at}::timestamptz, ${after.id})` : Prisma.sql`true`;

const newest = (after: Position | null): Prisma.Sql => Prisma.sql`(
  SELECT s.* FROM "ChatSession" s WHERE s."lastMessageAt" IS NOT NULL AND ${isAfter(after)} ${order} LIMIT ${near})`;

/** Chosen before they are put in order: with the limit in view the database would walk through them in order after all. */
const amongAll = (where: Prisma.Sql, after: Position | null, limit: number): Prisma.Sql => Prisma.sql`
  SELECT s.* FROM "ChatSession" s WHERE s.id IN (
    WITH chosen AS MATERIALIZED (
      SELECT s.id, s."lastMessageAt" FROM "ChatSession" s WHERE ${isAfter(after)} AND ${where})
    SELECT s.id FROM chosen s ${order} LIMIT ${limit})`;

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
