import { type Database, Prisma } from '@frontdesk/prisma/client';
import type { FoundMessage, FoundMessagePage, MessageFilter } from '@frontdesk/shared/inbox';
import { findHits } from './message-hits.ts';
import { readPosition, writePosition } from './message-position.ts';
import { readNamed } from './named-messages.ts';
import { readSearch, type Term } from './search-words.ts';
import { makeSnippet } from './snippet.ts';

/** Newest first; a page ends where `cursor` of the next begins, whatever arrives meanwhile. */
export async function findMessages(
  db: Database,
  { q, ...filter }: MessageFilter,
  { cursor, limit }: { cursor?: string; limit: number },
): Promise<FoundMessagePage> {
  const search = q ? await readSearch(db, q) : null;
  if (q && search === null) return { messages: [], nextCursor: null };
  const wanted = { filter, words: search?.query ?? null, after: readPosition(cursor), limit: limit + 1 };
  const hits = await findHits(db, wanted);
  const page = hits.slice(0, limit);
  const last = page.at(-1);
  return {
    messages: await describe(
      db,
      page.map(({ id }) => id),
      search?.terms ?? [],
    ),
    nextCursor: hits.length > limit && last ? writePosition(last) : null,
  };
}

/** What is shown of the messages of a page, in the order of time. */
async function describe(db: Database, ids: number[], terms: readonly Term[]): Promise<FoundMessage[]> {
  const rows = await readNamed<{ content: string; searchable: string }>(
    db,
    ids,
    Prisma.sql`m.content, CASE WHEN ${terms.length} > 0 THEN searchable(m.content) ELSE '' END AS searchable`,
  );
  return rows.map(({ content, searchable, ...row }) => ({
    ...row,
    snippet: makeSnippet(content, searchable, terms),
  }));
}
