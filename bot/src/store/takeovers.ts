import type { Database } from '@frontdesk/prisma/client';
import { isUniqueViolation } from './errors.ts';

/** Who may speak in a session, and what people of the team say in it. */

export interface Spoken {
  messageId: number;
}

/**
 * A person takes a session over, in one commit: the owner changes, the bot's lease is broken so that whatever it is
 * writing is discarded by the fence, what waited to go out from it is dropped (what it answered is open again), and the
 * user is told (`notice`). An answer that is going out at this moment is let out: nobody could take it back.
 * Returns the name of whoever has the session already, when somebody else has.
 */
export async function takeOver(
  db: Database,
  sessionId: string,
  { userId, notice }: { userId: string; notice: string },
): Promise<{ messageId: number | null } | { takenBy: string } | null> {
  const rows = await db.$transaction(async (tx) => {
    // The row is ours before we look: what its holder commits while we wait for it must be seen.
    await tx.$executeRaw`SELECT FROM "ChatSession" WHERE "sessionId" = ${sessionId} FOR NO KEY UPDATE`;
    return tx.$queryRaw<{ messageId: number | null }[]>`
    WITH before AS (
      SELECT id, state FROM "ChatSession"
      WHERE "sessionId" = ${sessionId} AND (state = 'bot' OR "ownerId" = ${userId})
    ), leaving AS (
      SELECT m.id FROM "Message" m, before WHERE m."chatSessionId" = before.id AND m.state = 'sending'
    ), breaking AS (
      SELECT state = 'bot' AND NOT EXISTS (SELECT FROM leaving) AS it FROM before
    ), dropped AS (
      UPDATE "Message" m SET state = 'withdrawn', "stateReason" = 'A person took over before it went out.'
      FROM before WHERE before.state = 'bot' AND m."chatSessionId" = before.id AND m.state = 'queued' AND m.author = 'bot'
      RETURNING m."turnId", m."externalIds"
    ), reopened AS (
      UPDATE "Message" m SET state = 'received', "stateReason" = NULL, "turnId" = NULL
      FROM dropped WHERE m."turnId" = dropped."turnId" AND m.author = 'user' AND cardinality(dropped."externalIds") = 0
    ), session AS (
      UPDATE "ChatSession" s SET
        state = 'human', "ownerId" = ${userId}, "flagReason" = NULL, "flaggedAt" = NULL, "closedAt" = NULL,
        "updatedAt" = now(),
        fence = s.fence + CASE WHEN breaking.it THEN 1 ELSE 0 END,
        "leaseOwner" = CASE WHEN breaking.it THEN NULL ELSE s."leaseOwner" END,
        "leaseUntil" = CASE WHEN breaking.it THEN NULL ELSE s."leaseUntil" END,
        "workAt" = now(),
        "nextSeq" = s."nextSeq" + CASE WHEN before.state = 'bot' THEN 1 ELSE 0 END,
        "messageCount" = s."messageCount" + CASE WHEN before.state = 'bot' THEN 1 ELSE 0 END
      FROM before, breaking WHERE s.id = before.id
      RETURNING s.id, s."nextSeq" - 1 AS seq, s.channel
    ), told AS (
      INSERT INTO "Message" ("chatSessionId", seq, author, content, extras, state, "userId", "sentAt")
      SELECT session.id, session.seq, 'system', ${notice}, '{"handOver":"began"}',
             CASE WHEN session.channel = 'web' THEN 'sent' ELSE 'queued' END::"MessageState", ${userId},
             CASE WHEN session.channel = 'web' THEN now() END
      FROM session, before WHERE before.state = 'bot'
      RETURNING id
    )
    SELECT (SELECT id FROM told) AS "messageId" FROM session`;
  });
  if (rows[0]) return rows[0];
  const session = await db.chatSession.findUnique({
    where: { sessionId },
    select: { owner: { select: { name: true } } },
  });
  return session && { takenBy: session.owner?.name ?? 'somebody' };
}

/** Sessions that a person has; null: their account is deleted. */
export async function heldSessions(db: Database): Promise<{ sessionId: string; ownerId: string | null }[]> {
  return db.chatSession.findMany({ where: { state: 'human' }, select: { sessionId: true, ownerId: true } });
}

/**
 * Gives the session back to the bot, which answers what stands unanswered. Null: `userId` (null: a deleted account) does
 * not have it.
 */
export async function handBack(
  db: Database,
  sessionId: string,
  { userId, notice }: { userId: string | null; notice: string },
): Promise<Spoken | null> {
  const rows = await db.$queryRaw<Spoken[]>`
    WITH session AS (
      UPDATE "ChatSession" SET state = 'bot', "ownerId" = NULL, "workAt" = now(), "updatedAt" = now(),
        "nextSeq" = "nextSeq" + 1, "messageCount" = "messageCount" + 1
      WHERE "sessionId" = ${sessionId} AND state = 'human' AND "ownerId" IS NOT DISTINCT FROM ${userId}
      RETURNING id, "nextSeq" - 1 AS seq, channel
    )
    INSERT INTO "Message" ("chatSessionId", seq, author, content, extras, state, "userId", "sentAt")
    SELECT id, seq, 'system', ${notice}, '{"handOver":"ended"}', CASE WHEN channel = 'web' THEN 'sent' ELSE 'queued' END::"MessageState",
           ${userId}, CASE WHEN channel = 'web' THEN now() END
    FROM session RETURNING id AS "messageId"`;
  return rows[0] ?? null;
}

/**
 * What a person of the team writes. A note stays among the team; a reply goes out through the lane, and what it replies
 * to counts as answered; in the chat API, where each question stands before its answer, it moves to there. The same
 * `dedupeKey` is the same message (`repeated`). Null: `userId` does not have the session (a note needs no takeover).
 */
export async function storeSpoken(
  db: Database,
  sessionId: string,
  spoken: { userId: string; content: string; preview: string; internal: boolean; dedupeKey: string | null },
): Promise<(Spoken & { repeated: boolean }) | null> {
  const { userId, content, internal, dedupeKey } = spoken;
  try {
    return await store();
  } catch (error) {
    // The same message twice at once: the other one stands now, so the same statement finds it.
    if (isUniqueViolation(error, 'dedupeKey')) return store();
    throw error;
  }

  async function store() {
    const rows = await db.$queryRaw<(Spoken & { repeated: boolean })[]>`
    WITH known AS (
      SELECT m.id FROM "Message" m JOIN "ChatSession" s ON s.id = m."chatSessionId"
      WHERE s."sessionId" = ${sessionId} AND m."dedupeKey" = ${dedupeKey}
    ), waiting AS (
      SELECT m.id, row_number() OVER (ORDER BY m.seq)::int AS place
      FROM "Message" m JOIN "ChatSession" s ON s.id = m."chatSessionId"
      WHERE s."sessionId" = ${sessionId} AND m.state = 'received' AND NOT ${internal}
    ), moved AS (
      SELECT CASE WHEN s.channel = 'web' THEN (SELECT count(*)::int FROM waiting) ELSE 0 END AS count
      FROM "ChatSession" s WHERE s."sessionId" = ${sessionId}
    ), session AS (
      UPDATE "ChatSession" SET
        "workAt" = CASE WHEN ${internal} THEN "workAt" ELSE now() END, "updatedAt" = now(),
        "nextSeq" = "nextSeq" + 1 + moved.count, "messageCount" = "messageCount" + 1,
        "closedAt" = CASE WHEN ${internal} THEN "closedAt" END,
        "lastMessageAt" = CASE WHEN ${internal} THEN "lastMessageAt" ELSE now() END,
        "lastMessageText" = CASE WHEN ${internal} THEN "lastMessageText" ELSE ${spoken.preview} END,
        "lastMessageAuthor" = CASE WHEN ${internal} THEN "lastMessageAuthor" ELSE 'person'::"MessageAuthor" END
      FROM moved
      WHERE "sessionId" = ${sessionId} AND NOT EXISTS (SELECT FROM known)
        AND (${internal} OR (state = 'human' AND "ownerId" = ${userId}))
      RETURNING id, "nextSeq" - 1 AS seq, channel, moved.count AS moved
    ), replied AS (
      UPDATE "Message" m SET state = 'answered',
        seq = CASE WHEN session.moved = 0 THEN m.seq ELSE session.seq - 1 - session.moved + waiting.place END,
        "createdAt" = CASE WHEN session.moved = 0 THEN m."createdAt" ELSE now() END
      FROM session, waiting WHERE m.id = waiting.id AND m.state = 'received'
    ), message AS (
      INSERT INTO "Message" ("chatSessionId", seq, author, content, internal, state, "userId", "dedupeKey", "sentAt")
      SELECT id, seq, 'person', ${content}, ${internal},
             CASE WHEN ${internal} OR channel = 'web' THEN 'sent' ELSE 'queued' END::"MessageState", ${userId}, ${dedupeKey},
             CASE WHEN ${internal} OR channel = 'web' THEN now() END
      FROM session RETURNING id
    )
    SELECT id AS "messageId", false AS repeated FROM message UNION ALL SELECT id, true FROM known`;
    return rows[0] ?? null;
  }
}
