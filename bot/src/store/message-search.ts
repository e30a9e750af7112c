import type { Database } from '@frontdesk/prisma/client';
import type { FoundMessage, FoundMessagePage, MessageFilter } from '@frontdesk/shared/inbox';
import { findHits } from './message-hits.ts';
import { readPosition, writePosition } from './message-position.ts';
import { readSearch, type Term } from './search-words.ts';
import { sessionName } from './session-name.ts';
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

interface FoundRow extends Omit<FoundMessage, 'createdAt' | 'snippet'> {
  createdAt: Date;
  content: string;
  searchable: string;
}

/** What is shown of the messages of a page, in the order of time. */
async function describe(db: Database, ids: number[], terms: readonly Term[]): Promise<FoundMessage[]> {
  const rows = await db.$queryRaw<FoundRow[]>`
    SELECT m.id, s."sessionId", ${sessionName} AS "sessionName", s.channel, m.author, COALESCE(u.name, w.name, w."profileName", w.username) AS "authorName", m.internal, m.state,
           m."createdAt", m.content, CASE WHEN ${terms.length} > 0 THEN searchable(m.content) ELSE '' END AS searchable
    FROM "Message" m
    JOIN "ChatSession" s ON s.id = m."chatSessionId"
    LEFT JOIN "Contact" c ON c.id = s."contactId"
    LEFT JOIN "Contact" w ON w.id = m."contactId"
    LEFT JOIN "User" u ON u.id = m."userId"
    WHERE m.id = ANY(${ids}::int[])
    ORDER BY m."createdAt" DESC, m.id DESC`;
  return rows.map(({ content, searchable, ...row }) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    snippet: makeSnippet(content, searchable, terms),
  }));
}
