import { openConnection } from '../connection.ts';

/** The rows of one query on a connection of its own. */
export async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const connection = await openConnection(url, { name: 'test' });
  try {
    return (await connection.query(sql)).rows;
  } finally {
    await connection.end();
  }
}
