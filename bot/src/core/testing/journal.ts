import type { Database } from '@frontdesk/prisma/client';

/** A row as `to_jsonb` writes it, as far as the promises look at it. */
export interface MessageRow {
  id: number;
  chatSessionId: number;
  seq: number;
  author: 'user' | 'bot' | 'person' | 'system';
  content: string;
  internal: boolean;
  state: string;
  stateReason: string | null;
  dedupeKey: string | null;
  externalIds: string[];
  replyToId: number | null;
  turnId: number | null;
}

export interface SessionRow {
  id: number;
  sessionId: string;
  conversationKey: string;
  state: 'bot' | 'human';
  ownerId: string | null;
  flagReason: string | null;
  workAt: string | null;
  leaseUntil: string | null;
  fence: number;
  nextSeq: number;
  messageCount: number;
}

export interface TurnRow {
  id: number;
  chatSessionId: number;
  status: 'answered' | 'stopped' | 'apologised' | 'failed';
  startedAt: string;
}

/** One change of one row. */
export interface Change<What extends string, Row> {
  /** Grows in the order of the commits within a session: whoever writes there locks its row first. */
  id: number;
  /** By the database's clock, ms. */
  at: number;
  transaction: string;
  what: What;
  was: Row | null;
  now: Row;
}

export type Entry =
  | Change<'Message', MessageRow>
  | Change<'ChatSession', SessionRow>
  | Change<'Turn', TurnRow>;

/**
 * Lets the database itself write down what happens to sessions, messages and turns, in the transaction in which it
 * happens. So the promises are checked against what was committed and in which order, not against what we believe.
 */
export async function openJournal(db: Database) {
  await db.$executeRaw`
    CREATE TABLE journal (
      id serial, at float8 DEFAULT extract(epoch FROM clock_timestamp()) * 1000, transaction text DEFAULT txid_current()::text,
      what text, was jsonb, now jsonb)`;
  await db.$executeRaw`
    CREATE FUNCTION write_journal() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      INSERT INTO journal (what, was, now)
      VALUES (TG_TABLE_NAME, CASE TG_OP WHEN 'UPDATE' THEN to_jsonb(OLD) END, to_jsonb(NEW));
      RETURN NULL;
    END $$`;
  for (const table of ['ChatSession', 'Message', 'Turn']) {
    await db.$executeRawUnsafe(
      `CREATE TRIGGER journal AFTER INSERT OR UPDATE ON "${table}" FOR EACH ROW EXECUTE FUNCTION write_journal()`,
    );
  }
  return {
    read: () => db.$queryRaw<Entry[]>`SELECT id, at, transaction, what, was, now FROM journal ORDER BY id`,
    clear: () => db.$executeRaw`DELETE FROM journal`,
  };
}

export type Journal = Awaited<ReturnType<typeof openJournal>>;
