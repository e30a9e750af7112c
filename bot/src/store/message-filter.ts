import { Prisma } from '@frontdesk/prisma/client';
import type { MessageFilter } from '@frontdesk/shared/inbox';

/**
 * Which messages a filter means, as conditions on `"Message" m`; its words are not among them. What lies in another table
 * is looked up for a message only when everything else fits.
 */
export function messageConditions(filter: Omit<MessageFilter, 'q'>): Prisma.Sql[] {
  const { sessionId, author, state, channel, from, to } = filter;
  const conditions = [
    sessionId !== undefined &&
      Prisma.sql`m."chatSessionId" = (SELECT s.id FROM "ChatSession" s WHERE s."sessionId" = ${sessionId.replaceAll('\0', ' ')})`,
    author && Prisma.sql`m.author = ${author}::"MessageAuthor"`,
    // Not a parameter: of the states that pass quickly there is an index, which a plan uses only when it knows the state.
    state && Prisma.sql`m.state = ${Prisma.raw(`'${state}'`)}`,
    from && Prisma.sql`m."createdAt" >= ${from}::timestamptz`,
    to && Prisma.sql`m."createdAt" < ${to}::timestamptz`,
    channel &&
      Prisma.sql`(SELECT s.channel FROM "ChatSession" s WHERE s.id = m."chatSessionId") = ${channel}`,
  ];
  return conditions.filter((condition) => condition instanceof Prisma.Sql);
}

export function allOf(conditions: Prisma.Sql[]): Prisma.Sql {
  return conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`true`;
}
