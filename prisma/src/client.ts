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
  const adapter = new PrismaPg({
    connectionString: inUtc(url),
    max,
    application_name: 'frontdesk',
    // Without it a request would wait for ever for a database that has gone.
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  return new PrismaClient({
    adapter,
    // The other formats put what people wrote into error messages, and so into logs.
    errorFormat: 'minimal',
    transactionOptions: { maxWait: 10_000, timeout: 15_000 },
  });
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
