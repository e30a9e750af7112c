import type { Database } from '@frontdesk/prisma/client';
import type { ModelUsage } from '../core/ports.ts';
import type { Lane } from './lanes.ts';

/** A message that still asks for something: a question without an answer, or an answer that is not out. */
export interface OpenMessage {
  id: number;
  seq: number;
  author: 'user' | 'bot' | 'person' | 'system';
  state: 'received' | 'queued' | 'sending';
  content: string;
  authorName: string | null;
  /** The platform's id of the question (this message, or the one it answers) and of who asked it. */
  askedId: string | null;
  askedBy: string | null;
  /** Outbound: what is out already. */
  externalIds: string[];
  attempts: number;
  /** Outbound: not before, ms from now (0 or less: now). */
  waitMs: number;
}

/**
 * Who answers in the lane's session, and what is open in it, in order. Null: another process holds it by now.
 */
export async function readLane(
  db: Database,
  lane: Lane,
): Promise<{ state: 'bot' | 'human'; open: OpenMessage[] } | null> {
  const rows = await db.$queryRaw<({ sessionState: 'bot' | 'human'; id: number | null } & OpenMessage)[]>`
    SELECT s.state AS "sessionState", m.id, m.seq, m.author, m.state, m.content, c.name AS "authorName",
           asked."dedupeKey" AS "askedId", c."externalUserId" AS "askedBy", m."externalIds", m.attempts,
           COALESCE((extract(epoch FROM m."nextAttemptAt" - now()) * 1000)::float8, 0) AS "waitMs"
    FROM "ChatSession" s
    LEFT JOIN "Message" m ON m."chatSessionId" = s.id AND m.state IN ('received', 'queued', 'sending')
    LEFT JOIN "Message" asked ON asked.id = COALESCE(m."replyToId", m.id)
    LEFT JOIN "Contact" c ON c.id = asked."contactId"
    WHERE s.id = ${lane.id} AND s.fence = ${lane.fence}
    ORDER BY m.seq`;
  const first = rows[0];
  return first ? { state: first.sessionState, open: rows.filter(({ id }) => id !== null) } : null;
}

export interface HistoryMessage {
  author: 'user' | 'bot' | 'person' | 'system';
  content: string;
  authorName: string | null;
}

/**
 * The newest `limit` messages that are part of the conversation, oldest first. Questions that failed, and the apologies
 * for them, are not: the model would take them for something that was said.
 */
export async function recentHistory(db: Database, lane: Lane, limit: number): Promise<HistoryMessage[]> {
  const rows = await db.$queryRaw<HistoryMessage[]>`
    SELECT m.author, m.content, c.name AS "authorName"
    FROM "Message" m LEFT JOIN "Contact" c ON c.id = m."contactId" LEFT JOIN "Turn" t ON t.id = m."turnId"
    WHERE m."chatSessionId" = ${lane.id} AND NOT m.internal
      AND m.state NOT IN ('received', 'unanswered', 'withdrawn', 'failed')
      AND t.status IS DISTINCT FROM 'apologised'
    ORDER BY m.seq DESC LIMIT ${limit}`;
  return rows.reverse();
}

export interface TurnOutcome {
  status: 'answered' | 'stopped' | 'apologised' | 'failed';
  /** The questions this turn took, as it read them. */
  questions: Pick<OpenMessage, 'id' | 'content'>[];
  /** What is said to them; null: nothing, the one who asked is told another way (chat API). */
  content: string | null;
  /** Its beginning, plain, for lists. */
  preview: string;
  /** `sent` where readers fetch answers themselves, else `queued` for delivery. */
  answerState: 'queued' | 'sent';
  /** Why there is no answer, for an admin. */
  reason: string | null;
  model: string | null;
  modelCalls: number;
  finish: string | null;
  usage: ModelUsage;
  startedAt: Date;
  firstTextAt: Date | null;
  /** Give the questions new numbers when something was said after them, so that the answer follows them directly. */
  renumber: boolean;
}

/**
 * Ends a turn in one statement under the fence: receipt, answer and the questions' state stand together or not at all.
 * Nothing has changed when it resolves with null (another process holds the session by now) or with `outdated`: a
 * question was edited, deleted or answered since it was read, or this very outcome stands already.
 */
export async function finishTurn(
  db: Database,
  lane: Lane,
  turn: TurnOutcome,
): Promise<{ answerId: number | null; at: Date } | 'outdated' | null> {
  const questionIds = turn.questions.map(({ id }) => id);
  const lastQuestionId = questionIds.at(-1) ?? null;
  const questionState = turn.status === 'answered' || turn.status === 'stopped' ? 'answered' : 'unanswered';
  const flagReason = questionState === 'unanswered' ? turn.reason : null;
  const moved = turn.renumber ? questionIds.length : 0;
  const said = turn.content === null ? 0 : 1;
  const rows = await db.$queryRaw<{ answerId: number | null; at: Date | null }[]>`
    WITH lane AS (
      SELECT id FROM "ChatSession" WHERE id = ${lane.id} AND fence = ${lane.fence} FOR NO KEY UPDATE
    ), standing AS (
      SELECT m.id FROM lane, "Message" m
      JOIN unnest(${questionIds}::int[], ${turn.questions.map(({ content }) => content)}::text[]) AS taken(id, content)
        ON m.id = taken.id AND m.content = taken.content
      WHERE m."chatSessionId" = lane.id AND m.state = 'received' FOR NO KEY UPDATE OF m
    ), last AS (
      SELECT t.fence, t."startedAt" FROM lane, "Turn" t WHERE t."chatSessionId" = lane.id ORDER BY t.id DESC LIMIT 1
    ), behind AS (
      SELECT CASE WHEN count(*) > 0 THEN ${moved} ELSE 0 END::int AS moved, max("createdAt") AS latest
      FROM "Message"
      WHERE ${moved} > 0 AND "chatSessionId" = ${lane.id} AND state <> 'received' AND NOT (id = ANY(${questionIds}::int[]))
        AND seq > (SELECT min(seq) FROM "Message" WHERE id = ANY(${questionIds}::int[]))
    ), session AS (
      UPDATE "ChatSession" s SET
        "nextSeq" = s."nextSeq" + behind.moved + ${said},
        "messageCount" = s."messageCount" + ${said},
        "updatedAt" = clock_timestamp(),
        "flagReason" = COALESCE(${flagReason}, s."flagReason"),
        "flaggedAt" = CASE WHEN ${flagReason}::text IS NULL THEN s."flaggedAt" ELSE clock_timestamp() END,
        "lastMessageAt" = CASE WHEN ${said} = 1 THEN clock_timestamp() ELSE s."lastMessageAt" END,
        "lastMessageText" = CASE WHEN ${said} = 1 THEN ${turn.preview} ELSE s."lastMessageText" END,
        "lastMessageAuthor" = CASE WHEN ${said} = 1 THEN 'bot'::"MessageAuthor" ELSE s."lastMessageAuthor" END
      FROM behind, lane WHERE s.id = lane.id AND (SELECT count(*) FROM standing) = ${questionIds.length}
        AND NOT EXISTS (SELECT FROM last WHERE fence = ${lane.fence} AND "startedAt" = ${turn.startedAt})
      RETURNING s.id, s."nextSeq" - 1 AS "lastSeq", s."updatedAt" AS at, behind.moved, behind.latest
    ), turn AS (
      INSERT INTO "Turn" ("chatSessionId", fence, status, model, "modelCalls", finish, error, "promptTokens",
                          "outputTokens", "thoughtTokens", "cachedTokens", "startedAt", "firstTextAt", "endedAt")
      SELECT id, ${lane.fence}, ${turn.status}::"TurnStatus", ${turn.model}, ${turn.modelCalls}, ${turn.finish},
             ${turn.reason}, ${turn.usage.promptTokens}, ${turn.usage.outputTokens}, ${turn.usage.thoughtTokens},
             ${turn.usage.cachedTokens}, ${turn.startedAt}, ${turn.firstTextAt}, at
      FROM session RETURNING id
    ), asked AS (
      UPDATE "Message" m SET
        state = ${questionState}::"MessageState", "stateReason" = ${turn.reason}, "turnId" = turn.id,
        seq = CASE WHEN session.moved = 0 THEN m.seq ELSE session."lastSeq" - ${said} - session.moved + q.place::int END,
        "createdAt" = CASE WHEN session.moved = 0 THEN m."createdAt" ELSE GREATEST(session.latest, ${turn.startedAt}) END
      FROM turn, session, unnest(${questionIds}::int[]) WITH ORDINALITY AS q(id, place)
      WHERE m.id = q.id
    ), answer AS (
      INSERT INTO "Message" ("chatSessionId", seq, author, content, state, "replyToId", "turnId", "createdAt", "sentAt")
      SELECT session.id, session."lastSeq", 'bot', ${turn.content ?? ''}, ${turn.answerState}::"MessageState",
             ${lastQuestionId}, turn.id, session.at, CASE WHEN ${turn.answerState} = 'sent' THEN session.at END
      FROM session, turn WHERE ${said} = 1
      RETURNING id
    )
    SELECT (SELECT id FROM answer) AS "answerId", (SELECT at FROM session) AS at FROM lane`;
  const [row] = rows;
  if (!row) return null;
  return row.at ? { answerId: row.answerId, at: row.at } : 'outdated';
}
