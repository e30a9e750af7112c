import { type Database, Prisma } from '@frontdesk/prisma/client';
import type { MessageFilter } from '@frontdesk/shared/inbox';
import { findHits } from './message-hits.ts';
import type { MessagePosition } from './message-position.ts';
import { type NamedMessage, readNamed } from './named-messages.ts';
import { readSearch } from './search-words.ts';

/** A message as it leaves the house; its keys are the columns of a table. Dates are ISO 8601, UTC. */
export interface ExportedMessage extends NamedMessage {
  seq: number;
  stateReason: string | null;
  content: string;
  /** How many files came with it. */
  attachments: number;
  sentAt: string | null;
}

const batchSize = 500;

/** The messages that a filter means, the newest first, batch by batch: the next one is read when it is asked for. */
export async function* exportMessages(
  db: Database,
  { q, ...filter }: MessageFilter,
): AsyncGenerator<ExportedMessage[]> {
  const search = q ? await readSearch(db, q) : null;
  if (q && search === null) return;
  let after: MessagePosition | null = null;
  for (;;) {
    const hits: MessagePosition[] = await findHits(db, {
      filter,
      words: search?.query ?? null,
      after,
      limit: batchSize,
    });
    if (hits.length === 0) return;
    yield await readBatch(
      db,
      hits.map(({ id }) => id),
    );
    if (hits.length < batchSize) return;
    after = hits.at(-1) ?? null;
  }
}

async function readBatch(db: Database, ids: number[]): Promise<ExportedMessage[]> {
  const more = Prisma.sql`
    m.seq, m."stateReason", m.content, COALESCE(jsonb_array_length(m.attachments), 0) AS attachments, m."sentAt"`;
  const rows = await readNamed<
    Omit<ExportedMessage, keyof NamedMessage | 'sentAt'> & { sentAt: Date | null }
  >(db, ids, more);
  return rows.map((row) => ({ ...row, sentAt: row.sentAt?.toISOString() ?? null }));
}
