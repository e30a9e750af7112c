import { type Database, Prisma, type Transaction } from '@frontdesk/prisma/client';
import type { ConversationDetails, ConversationRecord } from '../core/conversations.ts';
import { recordGiven } from './details.ts';
import { isUniqueViolation } from './errors.ts';

/** Sessions of the chat API. The client's session id is the conversation key, and each session has a contact of its own. */
const account = 'default';

export interface StoredQuestion {
  id: number;
  /** `answered`: the same idempotency key was answered before. */
  state: 'received' | 'answered' | 'unanswered';
  isNew: boolean;
  /** A person has the session: the bot will not answer. */
  held: boolean;
}

/** Creates the session unless it stands; the details are those of the first time. */
export async function openConversation(
  db: Database,
  sessionId: string,
  details: ConversationDetails,
): Promise<void> {
  await withDetails(
    db,
    sessionId,
    details,
    (tx) => tx.$executeRaw`
    WITH contact AS (${upsertContact(sessionId, details)} RETURNING id)
    INSERT INTO "ChatSession" ("sessionId", channel, account, "conversationKey", "contactId")
    SELECT ${sessionId}, 'web', ${account}, ${sessionId}, id FROM contact
    ON CONFLICT (channel, account, "conversationKey") DO NOTHING`,
  );
}

/** Runs a write that brings details and notes their history in the same commit; without details just the write. */
async function withDetails<T>(
  db: Database,
  sessionId: string,
  details: ConversationDetails,
  write: (tx: Database | Transaction) => PromiseLike<T>,
): Promise<T> {
  if (Object.values(details).every((value) => value === undefined)) return write(db);
  return db.$transaction(async (tx) => {
    const written = await write(tx);
    const contact = await tx.contact.findUnique({
      where: { channel_account_externalUserId: { channel: 'web', account, externalUserId: sessionId } },
      select: { id: true },
    });
    if (contact) {
      // A session whose contact was erased knows nobody until somebody tells.
      const key = { channel: 'web', account, conversationKey: sessionId };
      await tx.chatSession.updateMany({
        where: { ...key, contactId: null },
        data: { contactId: contact.id },
      });
      await recordGiven(tx, contact.id, details);
    }
    return written;
  });
}

/**
 * Stores a question in one statement: session and details, the retry of an unanswered question, or a new message.
 * Null: this id belongs to another channel's session, or stands nowhere while `createMissing` is false.
 */
export async function storeQuestion(
  db: Database,
  question: {
    sessionId: string;
    content: string;
    details?: ConversationDetails;
    idempotencyKey?: string;
    createMissing: boolean;
  },
): Promise<StoredQuestion | null> {
  const { sessionId, content } = question;
  const key = question.idempotencyKey ? `key:${question.idempotencyKey}` : null;
  try {
    const rows = await withDetails(
      db,
      sessionId,
      question.details ?? {},
      (tx) => tx.$queryRaw<StoredQuestion[]>`
      WITH standing AS (
        SELECT id, "nextSeq", state FROM "ChatSession"
        WHERE channel = 'web' AND account = ${account} AND "conversationKey" = ${sessionId}
      ), known AS (
        SELECT m.id, m.state FROM "Message" m, standing WHERE m."chatSessionId" = standing.id AND m."dedupeKey" = ${key}
      ), retried AS (
        UPDATE "Message" m SET state = 'received', "stateReason" = NULL, "turnId" = NULL
        FROM standing
        WHERE m."chatSessionId" = standing.id AND m.state = 'unanswered' AND CASE
          WHEN ${key}::text IS NULL THEN m.seq = standing."nextSeq" - 1 AND m.content = ${content}
          ELSE m."dedupeKey" = ${key} END
        RETURNING m.id
      ), added AS (
        SELECT 1 - count(*)::int AS count FROM retried
      ), new AS MATERIALIZED (
        SELECT nextval('"Message_id_seq"')::int AS id FROM added WHERE count = 1
      ), contact AS (
        ${upsertContact(sessionId, question.details ?? {}, Prisma.sql`WHERE ${question.createMissing} OR EXISTS (SELECT FROM standing)`)}
        RETURNING id
      ), session AS (
        INSERT INTO "ChatSession" ("sessionId", channel, account, "conversationKey", "contactId",
                                   "workAt", "nextSeq", "messageCount", "lastMessageAt", "lastMessageText", "lastMessageAuthor",
                                   "lastInboundId")
        SELECT ${sessionId}, 'web', ${account}, ${sessionId}, contact.id, now(), 2, 1, now(), left(${content}, 200), 'user',
               (SELECT id FROM new)
        FROM contact WHERE NOT EXISTS (SELECT FROM known WHERE state <> 'unanswered')
        ON CONFLICT (channel, account, "conversationKey") DO UPDATE SET
          "nextSeq" = "ChatSession"."nextSeq" + (SELECT count FROM added),
          "messageCount" = "ChatSession"."messageCount" + (SELECT count FROM added),
          "workAt" = now(),
          "contactId" = COALESCE("ChatSession"."contactId", EXCLUDED."contactId"),
          "lastMessageAt" = EXCLUDED."lastMessageAt",
          "lastMessageText" = EXCLUDED."lastMessageText",
          "lastMessageAuthor" = EXCLUDED."lastMessageAuthor",
          "lastInboundId" = GREATEST("ChatSession"."lastInboundId", EXCLUDED."lastInboundId"),
          "closedAt" = NULL,
          "updatedAt" = now()
        RETURNING id, "nextSeq" - 1 AS seq
      ), message AS (
        INSERT INTO "Message" (id, "chatSessionId", seq, author, "contactId", content, state, "dedupeKey")
        SELECT new.id, session.id, session.seq, 'user', contact.id, ${content}, 'received', ${key}
        FROM session, contact, new
        RETURNING id
      )
      SELECT asked.*, COALESCE((SELECT state = 'human' FROM standing), false) AS held FROM (
        SELECT id, 'received' AS state, true AS "isNew" FROM message
        UNION ALL SELECT id, 'received', false FROM retried
        UNION ALL SELECT id, state::text, false FROM known WHERE state <> 'unanswered'
      ) asked`,
    );
    return rows[0] ?? null;
  } catch (error) {
    // Two requests with one key at once: the other one stands now, so the same statement finds it.
    if (key && isUniqueViolation(error, 'dedupeKey')) return storeQuestion(db, question);
    if (isUniqueViolation(error, 'sessionId')) {
      // Two first questions at once can meet on either key of the session they both make: then it stands by now.
      return (await standsOnWeb(db, sessionId)) ? storeQuestion(db, question) : null;
    }
    throw error;
  }
}

const standsOnWeb = async (db: Database, sessionId: string): Promise<boolean> =>
  (await db.chatSession.count({ where: { channel: 'web', account, conversationKey: sessionId } })) > 0;

export interface QuestionOutcome {
  state: string;
  reason: string | null;
  answer: string | null;
  at: Date | null;
  /** A person has the session. */
  held: boolean;
  /** A turn took the question; false for one that a person answered. */
  hadTurn: boolean;
}

/** How a question stands; `answer` once there is one. */
export async function questionOutcome(db: Database, questionId: number): Promise<QuestionOutcome | null> {
  const rows = await db.$queryRaw<QuestionOutcome[]>`
    SELECT q.state, q."stateReason" AS reason, a.content AS answer, a."createdAt" AS at,
           s.state = 'human' AS held, q."turnId" IS NOT NULL AS "hadTurn"
    FROM "Message" q JOIN "ChatSession" s ON s.id = q."chatSessionId" LEFT JOIN "Message" a ON a."replyToId" = q.id
    WHERE q.id = ${questionId} ORDER BY a.id DESC LIMIT 1`;
  return rows[0] ?? null;
}

/** Null when no session of the chat API has this id. Questions that wait for their turn come last. */
export async function readConversation(db: Database, sessionId: string): Promise<ConversationRecord | null> {
  const session = await db.chatSession.findUnique({
    where: { channel_account_conversationKey: { channel: 'web', account, conversationKey: sessionId } },
    include: {
      contact: true,
      messages: {
        where: { internal: false },
        orderBy: { seq: 'asc' },
        select: { id: true, content: true, author: true, state: true, createdAt: true },
      },
    },
  });
  if (!session) return null;
  const { id, contact, messages, createdAt, updatedAt } = session;
  const waiting = messages.filter(({ state }) => state === 'received');
  const settled = messages.filter(({ state }) => state !== 'received');
  return {
    id,
    sessionId,
    name: contact?.name ?? null,
    email: contact?.email ?? null,
    phone: contact?.phone ?? null,
    messages: [...settled, ...waiting].map((message) => ({
      id: message.id,
      content: message.content,
      isBot: message.author !== 'user',
      createdAt: message.createdAt,
    })),
    createdAt,
    updatedAt,
  };
}

/** False when no session of the chat API has this id. */
export async function correctDetails(
  db: Database,
  sessionId: string,
  details: ConversationDetails,
): Promise<boolean> {
  const changed = await withDetails(
    db,
    sessionId,
    details,
    (tx) => tx.$executeRaw`
    WITH session AS (
      UPDATE "ChatSession" SET "updatedAt" = now()
      WHERE channel = 'web' AND account = ${account} AND "conversationKey" = ${sessionId} RETURNING id
    ), contact AS (
      ${upsertContact(sessionId, details, Prisma.sql`WHERE EXISTS (SELECT FROM session)`)}
    )
    SELECT FROM session`,
  );
  return changed > 0;
}

/** Absent details keep what stands, null clears it. */
function upsertContact(
  sessionId: string,
  details: ConversationDetails,
  where: Prisma.Sql = Prisma.empty,
): Prisma.Sql {
  const columns = (['name', 'email', 'phone'] as const).filter((column) => details[column] !== undefined);
  const set = [
    Prisma.sql`"updatedAt" = now()`,
    ...columns.map((column) => Prisma.sql`${Prisma.raw(column)} = EXCLUDED.${Prisma.raw(column)}`),
  ];
  return Prisma.sql`
    INSERT INTO "Contact" (channel, account, "externalUserId", name, email, phone)
    SELECT 'web', ${account}, ${sessionId}, ${details.name ?? null}, ${details.email ?? null}, ${details.phone ?? null} ${where}
    ON CONFLICT (channel, account, "externalUserId") DO UPDATE SET ${Prisma.join(set)}`;
}
