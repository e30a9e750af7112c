import { PrismaPg } from '@prisma/adapter-pg';
import { Prisma, PrismaClient } from './generated/client.ts';

/** Model types (`Message`, `ChatSession`, …) and `Prisma.sql` for hand-written queries. */
export type * from './generated/client.ts';
export { Prisma };

/** The pool and its typed queries. */
export type Database = PrismaClient;
/** What `db.$transaction(async (tx) => …)` hands over. */
export type Transaction = Prisma.TransactionClient;

/**
 * Makes the pool; nothing is opened before the first query, and broken connections are replaced. `max` is the
 * number of connections. Run `migrate` first: it is the one that explains an unreachable database.
 */
export function connect(url: string, { max = 10 }: { max?: number } = {}): Database {
  const pool = {
    connectionString: inUtc(url),
    max,
    application_name: 'frontdesk',
    // Without it a request would wait for ever for a database that has gone.
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  };
  const adapter = new PrismaPg(pool, { statementNameGenerator: statementNames() });
  return new PrismaClient({
    adapter,
    // The other formats put what people wrote into error messages, and so into logs.
    errorFormat: 'minimal',
    transactionOptions: { maxWait: 10_000, timeout: 15_000 },
  });
}

/**
 * Put in front of a statement whose best plan depends on its values (a filter that fits ten rows, or all of them): it is
 * understood anew each time instead of keeping a plan that suits no values in particular.
 */
export const plannedAnew: Prisma.Sql = Prisma.raw('/* planned anew */');

/** As many as PgBouncer keeps for a connection by default (its max_prepared_statements). */
const mostStatements = 200;

/**
 * A statement with a name is parsed once for each connection, and its plan is kept: without, PostgreSQL spends more time
 * on understanding a turn's statements than on running them. Texts that vary without end (lists of ids) stay nameless
 * once there are too many.
 */
function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    if (sql.startsWith(plannedAnew.sql)) return '';
    const name = names.get(sql) ?? (names.size < mostStatements ? `frontdesk_${names.size}` : '');
    if (name) names.set(sql, name);
    return name;
  };
}

/**
 * The adapter (7.10.0) drops the offset of every timestamptz, writing and reading: unless the session speaks UTC, all
 * times are wrong by the server's hours.
 */
function inUtc(url: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  const options = [parsed.searchParams.get('options'), '-c timezone=UTC'].filter(Boolean).join(' ');
  parsed.searchParams.set('options', options);
  return parsed.href;
}
