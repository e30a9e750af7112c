import { type Database, Prisma } from '@frontdesk/prisma/client';
import type { MessageFilter } from '@frontdesk/shared/inbox';
import { allOf, messageConditions } from './message-filter.ts';
import { type MessagePosition, olderThan, position } from './message-position.ts';

interface Wanted {
  filter: Omit<MessageFilter, 'q'>;
  /** A tsquery; null: whatever is said. */
  words: string | null;
  after: MessagePosition | null;
  limit: number;
}

/** So many of the newest are looked through before anything else: that takes some 10 ms. */
const usualWindow = 20_000;

/**
 * The newest messages that fit, newest first. Words are found in one of two ways, and either is slow for what the other is
 * made for: going back in time until there are enough (a rare word makes that the whole table), or by the index of words,
 * which knows nothing of time (a common word makes that a sort of hundreds of thousands). So the newest are looked through
 * first, which is enough for most words, and what was seen on the way says which of the two costs less.
 */
export async function findHits(
  db: Database,
  wanted: Wanted,
  window = usualWindow,
): Promise<MessagePosition[]> {
  const { filter, words, after, limit } = wanted;
  const conditions = messageConditions(filter);
  const past = after ? [olderThan(after)] : [];
  if (words === null) return inOrder(db, Prisma.sql`"Message" m`, [...conditions, ...past], limit);
  if (filter.sessionId !== undefined) return byIndex(db, words, [...conditions, ...past], limit);
  // An index holds the few messages that ended like this, in order.
  if (filter.state !== undefined && seldom.has(filter.state)) {
    return inOrder(db, Prisma.sql`"Message" m`, [saidIn(words), ...conditions, ...past], limit);
  }

  // Bounds of time bound the window as well; all else is looked for in it.
  const bounds = [...messageConditions({ from: filter.from, to: filter.to }), ...past];
  const rest = messageConditions({ ...filter, from: undefined, to: undefined });
  const newest = Prisma.sql`(
    SELECT m.id, m."createdAt", m."chatSessionId", m.author, m.state, m.search FROM "Message" m
    WHERE ${allOf(bounds)} ORDER BY m."createdAt" DESC, m.id DESC LIMIT ${window}
  ) m`;
  const found = await inOrder(db, newest, [saidIn(words), ...rest], limit);
  if (found.length === limit) return found;
  const seen = await look(db, newest, words);
  if (seen.messages < window) return found;
  const costs = {
    index: (seen.hits / seen.messages) * seen.total * costOfHit,
    time: Math.min(found.length > 0 ? (limit / found.length) * seen.messages : seen.total, seen.total),
  };
  return costs.index < costs.time
    ? byIndex(db, words, [...conditions, ...past], limit)
    : inOrder(db, Prisma.sql`"Message" m`, [...bounds, saidIn(words), ...rest], limit);
}

const seldom: ReadonlySet<string> = new Set(['unanswered', 'withdrawn', 'unknown', 'failed']);

/** What a hit of the index costs, in messages that are passed on the way back in time (measured). */
const costOfHit = 3;

/** As a function it is no use to the index of words: the order of time it is. */
const saidIn = (words: string) => Prisma.sql`ts_match_vq(m.search, ${words}::tsquery)`;

function inOrder(
  db: Database,
  from: Prisma.Sql,
  conditions: Prisma.Sql[],
  limit: number,
): Promise<MessagePosition[]> {
  return db.$queryRaw`
    SELECT ${position} FROM ${from} WHERE ${allOf(conditions)}
    ORDER BY m."createdAt" DESC, m.id DESC LIMIT ${limit}`;
}

/** All hits first, then their order: told both at once, a plan takes the order for the cheaper way and reads everything. */
function byIndex(
  db: Database,
  words: string,
  conditions: Prisma.Sql[],
  limit: number,
): Promise<MessagePosition[]> {
  return db.$queryRaw`
    WITH hit AS MATERIALIZED (
      SELECT m.id, m."createdAt" FROM "Message" m WHERE ${allOf([Prisma.sql`m.search @@ ${words}::tsquery`, ...conditions])}
    )
    SELECT ${position} FROM hit m ORDER BY m."createdAt" DESC, m.id DESC LIMIT ${limit}`;
}

/** How many messages are in the window, how many of them hold the words, and how many messages there are (an estimate). */
async function look(db: Database, newest: Prisma.Sql, words: string) {
  const [row] = await db.$queryRaw<{ messages: number; hits: number; total: number }[]>`
    SELECT count(*)::int AS messages, count(*) FILTER (WHERE ${saidIn(words)})::int AS hits,
           (SELECT reltuples::float8 FROM pg_class WHERE oid = '"Message"'::regclass) AS total
    FROM ${newest}`;
  return row ?? { messages: 0, hits: 0, total: 0 };
}
