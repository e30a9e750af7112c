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
    connectionString: url,
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
