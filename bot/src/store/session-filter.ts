import { Prisma } from '@frontdesk/prisma/client';
import type { SessionFilter } from '@frontdesk/shared/inbox';
import { searchedWords } from './searched-words.ts';

/**
 * Which sessions a filter means, as a condition on `"ChatSession" s`: the list, bulk actions and exports all mean the
 * same ones. `viewer`: who asks, by the user's id. A session that nobody has written in yet (opened by a page view) is
 * no conversation, and none of them.
 *
 * It is said for one session after the other, which is quick where they come in order and many fit. `few`: the same,
 * said for a statement that looks through all of them for the few that fit.
 */
export function sessionWhere(filter: SessionFilter, viewer: string, { few = false } = {}): Prisma.Sql {
  const { channel, label, assignee, from, to, contactOf } = filter;
  const conditions = [
    Prisma.sql`s."lastMessageAt" IS NOT NULL`,
    statusIs(filter.status ?? (filter.q ? 'all' : 'open')),
    filter.q && isFoundBy(filter.q, few),
    channel && Prisma.sql`s.channel = ${channel}`,
    filter.mine && Prisma.sql`(s."assigneeId" = ${viewer} OR s."ownerId" = ${viewer})`,
    filter.unread && isUnreadBy(viewer, few),
    (filter.needs || filter.errors) && Prisma.sql`s."flaggedAt" IS NOT NULL`,
    filter.errors && Prisma.sql`s."flagIsError"`,
    filter.incomplete && isIncomplete(few),
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
function isUnreadBy(viewer: string, few: boolean): Prisma.Sql {
  const readOfAll = Prisma.sql`(SELECT u."readUpToId" FROM "User" u WHERE u.id = ${viewer})`;
  const marks = Prisma.sql`FROM "SessionRead" r WHERE r."userId" = ${viewer}`;
  const here = Prisma.sql`r."chatSessionId" = s.id`;
  return few
    ? Prisma.sql`
        (s."lastInboundId" > ${readOfAll} OR s.id IN (
          SELECT r."chatSessionId" ${marks} AND r."messageId" < ${readOfAll}))
        AND NOT EXISTS (SELECT ${marks} AND ${here} AND r."messageId" >= s."lastInboundId")`
    : Prisma.sql`s."lastInboundId" > COALESCE((SELECT r."messageId" ${marks} AND ${here}), ${readOfAll})`;
}

/** The channels where a field is asked for; nothing when it is not asked at all. Read once for a whole statement. */
const asking = (key: string) =>
  Prisma.sql`(SELECT f.channels FROM "DetailField" f WHERE f.key = ${key} AND f.ask <> 'never')::text[]`;

/** What the contact's own columns do not show. */
const isAskedBesides = Prisma.sql`f.ask <> 'never' AND f.key NOT IN ('name', 'email', 'phone')`;

function isIncomplete(few: boolean): Prisma.Sql {
  const lacksOwn = Prisma.sql`(
    (c.name IS NULL AND c.channel = ANY(${asking('name')})) OR
    (c.email IS NULL AND c.channel = ANY(${asking('email')})) OR
    (c.phone IS NULL AND c.channel = ANY(${asking('phone')})))`;
  return Prisma.sql`
    s.kind = 'private' AND s."contactId" IS NOT NULL AND (
      ${contactIs(lacksOwn, few)}
      OR ((SELECT count(*) FROM "DetailField" f WHERE ${isAskedBesides}) > 0 AND EXISTS (
        SELECT FROM "DetailField" f WHERE ${isAskedBesides} AND s.channel = ANY(f.channels) AND NOT EXISTS (
          SELECT FROM "Detail" d
          WHERE d."contactId" = s."contactId" AND d.field = f.key AND d."supersededAt" IS NULL
            AND d.value IS NOT NULL))))`;
}

/** Looked up for each session, or (what EXISTS allows) once for all of them. */
const contactIs = (condition: Prisma.Sql, few: boolean): Prisma.Sql =>
  few
    ? Prisma.sql`EXISTS (SELECT FROM "Contact" c WHERE c.id = s."contactId" AND ${condition})`
    : Prisma.sql`(SELECT ${condition} FROM "Contact" c WHERE c.id = s."contactId") IS TRUE`;

function isOfTheContactOf(sessionId: string): Prisma.Sql {
  return Prisma.sql`(s."sessionId" = ${sessionId} OR s."contactId" = (
    SELECT x."contactId" FROM "ChatSession" x WHERE x."sessionId" = ${sessionId}))`;
}

/** By parts of what its contact is called or reached by, of its title, or by the beginning of its id. */
function isFoundBy(q: string, few: boolean): Prisma.Sql {
  const { words, digits, beginning } = searchedWords(q);
  const holds = (text: Prisma.Sql) =>
    Prisma.join(
      // Both sides by the same rules, which are the database's.
      words.map((word) => Prisma.sql`${text} LIKE lower(${word})`),
      ' AND ',
    );
  const contact = Prisma.sql`c."searchText"`;
  const byDigits = digits === null ? Prisma.empty : Prisma.sql`OR ${contact} LIKE ${digits}`;
  const byContact = Prisma.sql`((${holds(contact)}) ${byDigits})`;
  const byTitle = Prisma.sql`s.title IS NOT NULL AND ${holds(Prisma.sql`lower(s.title)`)}`;
  const byId = Prisma.sql`s."sessionId" LIKE ${beginning}`;
  if (few) {
    return Prisma.sql`s.id IN (
      SELECT s.id FROM "Contact" c JOIN "ChatSession" s ON s."contactId" = c.id WHERE ${byContact}
      UNION ALL SELECT s.id FROM "ChatSession" s WHERE ${byTitle}
      UNION ALL SELECT s.id FROM "ChatSession" s WHERE ${byId})`;
  }
  return Prisma.sql`(${contactIs(byContact, few)} OR (${byTitle}) OR ${byId})`;
}
