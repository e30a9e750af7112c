import { type Database, Prisma } from '@frontdesk/prisma/client';

/** Which columns of which tables hold one of these words, whatever their type and case. */
export async function tablesHolding(db: Database, words: string[]): Promise<string[]> {
  const columns = await db.$queryRaw<{ table: string; column: string }[]>`
    SELECT table_name AS table, column_name AS column FROM information_schema.columns
    WHERE table_schema = current_schema() AND (data_type IN ('text', 'character varying', 'jsonb', 'json', 'ARRAY'))`;
  const patterns = words.map((word) => `%${word}%`);
  const held = await Promise.all(
    columns.map(async ({ table, column }) => {
      const rows = await db.$queryRaw<unknown[]>`
        SELECT 1 FROM ${Prisma.raw(`"${table}"`)}
        WHERE ${Prisma.raw(`"${column}"`)}::text ILIKE ANY (${patterns}::text[]) LIMIT 1`;
      return rows.length > 0 ? `${table}.${column}` : [];
    }),
  );
  return held.flat();
}
