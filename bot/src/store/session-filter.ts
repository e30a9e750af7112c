import { Prisma } from '@frontdesk/prisma/client';
import type { SessionFilter } from '@frontdesk/shared/inbox';
import { searchedWords } from './searched-words.ts';

/**
 * Which sessions a filter means, as a condition on `"ChatSession" s`: the list, bulk actions and exports all mean the
 * same ones. `viewer`: who asks, by the user's id. A session that nobody has written in yet (opened by a page view) is
 * no conversation, and none of them.
 */
export function sessionWhere(filter: SessionFilter, viewer: string): Prisma.Sql {
  const { channel, label, assignee, from, to, contactOf } = filter;
  const conditions = [
    Prisma.sql`s."lastMessageAt" IS NOT NULL`,
    statusIs(filter.status ?? (filter.q ? 'all' : 'open')),
    filter.q && isFoundBy(filter.q),
    channel && Prisma.sql`s.channel = ${channel}`,
    filter.mine && Prisma.sql`(s."assigneeId" = ${viewer} OR s."ownerId" = ${viewer})`,
    filter.unread && isUnreadBy(viewer),
    (filter.needs || filter.errors) && Prisma.sql`s."flaggedAt" IS NOT NULL`,
    filter.errors && Prisma.sql`s."flagIsError"`,
    filter.incomplete && isIncomplete,
    label !== undefined &&
      Prisma.sql`EXISTS (SELECT FROM "SessionLabel" sl WHERE sl."chatSessionId" = s.id AND sl."labelId" = ${label})`,
    assignee === 'none' && Prisma.sql`s."assigneeId" IS NULL`,
    assignee && assignee !== 'none' && Prisma.sql`s."assigneeId" = ${assignee}`,
    from && Prisma.sql`s."lastMessageAt" >= ${from}::timestamptz`,
    to && Prisma.sql`s."lastMessageAt" < ${to}::timestamptz`,
    contactOf && isOfTheContactOf(contactOf),
  ];
  return Prisma.join(
    conditions.filter((condition) => condition instanceof Prisma.Sql),
    ' AND ',
  );
}

function statusIs(status: NonNullable<SessionFilter['status']>): Prisma.Sql | undefined {
  switch (status) {
    case 'all':
      return undefined;
    case 'closed':
      return Prisma.sql`s."closedAt" IS NOT NULL`;
    case 'open':
      return Prisma.sql`s."closedAt" IS NULL`;
    default:
      return Prisma.sql`s."closedAt" IS NULL AND s.state = ${status}::"SessionState"`;
  }
}

/**
 * How far `viewer` has read a session: their mark in it, else what they have read of everything. A mark that is older
 * than the latter is there to make it unread again.
 */
function isUnreadBy(viewer: string): Prisma.Sql {
  const readOfAll = Prisma.sql`(SELECT u."readUpToId" FROM "User" u WHERE u.id = ${viewer})`;
  return Prisma.sql`
    (s."lastInboundId" > ${readOfAll} OR s.id IN (
      SELECT r."chatSessionId" FROM "SessionRead" r WHERE r."userId" = ${viewer} AND r."messageId" < ${readOfAll}))
    AND NOT EXISTS (
      SELECT FROM "SessionRead" r
      WHERE r."userId" = ${viewer} AND r."chatSessionId" = s.id AND r."messageId" >= s."lastInboundId")`;
}

/** The channels where a field is asked for; nothing when it is not asked at all. Read once for a whole statement. */
const asking = (key: string) =>
  Prisma.sql`(SELECT f.channels FROM "DetailField" f WHERE f.key = ${key} AND f.ask <> 'never')::text[]`;

/** What the contact's own columns do not show. */
const isAskedBesides = Prisma.sql`f.ask <> 'never' AND f.key NOT IN ('name', 'email', 'phone')`;

const isIncomplete = Prisma.sql`
  s.kind = 'private' AND s."contactId" IS NOT NULL AND (
    EXISTS (SELECT FROM "Contact" c WHERE c.id = s."contactId" AND (
      (c.name IS NULL AND c.channel = ANY(${asking('name')})) OR
      (c.email IS NULL AND c.channel = ANY(${asking('email')})) OR
      (c.phone IS NULL AND c.channel = ANY(${asking('phone')}))))
    OR ((SELECT count(*) FROM "DetailField" f WHERE ${isAskedBesides}) > 0 AND EXISTS (
      SELECT FROM "DetailField" f WHERE ${isAskedBesides} AND s.channel = ANY(f.channels) AND NOT EXISTS (
        SELECT FROM "Detail" d
        WHERE d."contactId" = s."contactId" AND d.field = f.key AND d."supersededAt" IS NULL AND d.value IS NOT NULL))))`;

function isOfTheContactOf(sessionId: string): Prisma.Sql {
  return Prisma.sql`(s."sessionId" = ${sessionId} OR s."contactId" = (
    SELECT x."contactId" FROM "ChatSession" x WHERE x."sessionId" = ${sessionId}))`;
}

/** By parts of what its contact is called or reached by, of its title, or by the beginning of its id. */
function isFoundBy(q: string): Prisma.Sql {
  const { words, digits, beginning } = searchedWords(q);
  const holds = (text: Prisma.Sql) =>
    Prisma.join(
      // Both sides by the same rules, which are the database's.
      words.map((word) => Prisma.sql`${text} LIKE lower(${word})`),
      ' AND ',
    );
  const contact = Prisma.sql`c."searchText"`;
  const byDigits = digits === null ? Prisma.empty : Prisma.sql`OR ${contact} LIKE ${digits}`;
  return Prisma.sql`(
    EXISTS (SELECT FROM "Contact" c WHERE c.id = s."contactId" AND ((${holds(contact)}) ${byDigits}))
    OR (s.title IS NOT NULL AND ${holds(Prisma.sql`lower(s.title)`)})
    OR s."sessionId" LIKE ${beginning})`;
}
