import type { Database, Transaction } from '@frontdesk/prisma/client';
import type { DetailsView, HeardMessage } from '../core/details/view.ts';
import type { Controls, ModelUsage } from '../core/ports.ts';
import { type Lane, unleased } from './lanes.ts';

/** A message that still asks for something: a question without an answer, or an answer that is not out. */
export interface OpenMessage {
  id: number;
  seq: number;
  author: 'user' | 'bot' | 'person' | 'system';
  state: 'received' | 'queued' | 'sending';
  content: string;
  authorName: string | null;
  /** Inbound: who said it, and what came with it besides words. */
  contactId: number | null;
  extras: HeardMessage['extras'];
  /** Outbound: ways to answer it. */
  controls: Controls | null;
  /** The platform's id of the question (this message, or the one it answers) and of who asked it. */
  askedId: string | null;
  askedBy: string | null;
  /** Outbound: what is out already. */
  externalIds: string[];
  attempts: number;
  /** Outbound: not before, ms from now (0 or less: now). */
  waitMs: number;
}

export interface HistoryMessage {
  author: 'user' | 'bot' | 'person' | 'system';
  content: string;
  authorName: string | null;
  /** On what the person was told when somebody of the team began or ceased to answer. */
  handOver?: 'began' | 'ended' | null;
  /** When that was, as 2026-11-26 14:02, UTC. */
  at?: string | null;
}

/** A lane's session as its holder finds it. */
export interface LaneView {
  /** Who answers in it. */
  state: 'bot' | 'human';
  /** In order. */
  open: OpenMessage[];
  /**
   * Where there is something to answer: the newest messages that are part of the conversation, oldest first. Questions
   * that failed, and the apologies for them, are not: the model would take them for something that was said.
   */
  history: HistoryMessage[];
  /** What is known of the person in a private conversation, and what they were asked. */
  details: DetailsView | null;
}

/** One look at the session, history of at most `historyLimit` messages. Null: another process holds it by now. */
export async function readLane(db: Database, lane: Lane, historyLimit: number): Promise<LaneView | null> {
  const rows = await db.$queryRaw<
    (Omit<LaneView, 'open' | 'history'> & { open: OpenMessage[] | null; history: HistoryMessage[] | null })[]
  >`
    WITH open AS (
      SELECT m.id, m.seq, m.author, m.state, m.content, COALESCE(c.name, c."profileName") AS "authorName",
             m."contactId", m.extras, m.controls, asked."dedupeKey" AS "askedId", c."externalUserId" AS "askedBy", m."externalIds", m.attempts,
             COALESCE((extract(epoch FROM m."nextAttemptAt" - now()) * 1000)::float8, 0) AS "waitMs"
      FROM "Message" m
      LEFT JOIN "Message" asked ON asked.id = COALESCE(m."replyToId", m.id)
      LEFT JOIN "Contact" c ON c.id = asked."contactId"
      WHERE m."chatSessionId" = ${lane.id} AND m.state IN ('received', 'queued', 'sending')
    ), history AS (
      SELECT m.seq, m.author, m.content, COALESCE(c.name, c."profileName") AS "authorName",
             m.extras ->> 'handOver' AS "handOver",
             CASE WHEN m.extras ? 'handOver' THEN to_char(m."createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') END AS at
      FROM "Message" m LEFT JOIN "Contact" c ON c.id = m."contactId" LEFT JOIN "Turn" t ON t.id = m."turnId"
      WHERE m."chatSessionId" = ${lane.id} AND NOT m.internal
        AND m.state NOT IN ('received', 'unanswered', 'withdrawn', 'failed')
        AND t.status IS DISTINCT FROM 'apologised' AND EXISTS (SELECT FROM open WHERE state = 'received')
      ORDER BY m.seq DESC LIMIT ${historyLimit}
    )
    SELECT s.state, (SELECT json_agg(open ORDER BY seq) FROM open) AS open,
           (SELECT json_agg(history ORDER BY seq) FROM history) AS history,
           CASE WHEN s.kind = 'private' THEN (
             SELECT json_build_object(
               'contactId', c.id, 'language', c.language, 'spoken', c.spoken,
               'profile', json_build_object('name', c."profileName", 'email', c."profileEmail", 'phone', c."profilePhone"),
               'values', (SELECT COALESCE(json_agg(json_build_object('field', d.field, 'value', d.value)), '[]')
                          FROM "Detail" d
                          WHERE d."contactId" = c.id AND d."supersededAt" IS NULL AND d.value IS NOT NULL),
               'questions', (SELECT COALESCE(json_agg(json_build_object(
                               'id', q.id, 'field', q.field, 'kind', q.kind, 'candidate', q.candidate, 'given', q.given,
                               'state', q.state, 'here', q."chatSessionId" = s.id) ORDER BY q.id), '[]')
                             FROM "DetailQuestion" q WHERE q."contactId" = c.id))
             FROM "Contact" c WHERE c.id = s."contactId") END AS details
    FROM "ChatSession" s WHERE s.id = ${lane.id} AND s.fence = ${lane.fence}`;
  const [row] = rows;
  return row ? { ...row, open: row.open ?? [], history: row.history ?? [] } : null;
}

export interface TurnOutcome {
  status: 'answered' | 'stopped' | 'apologised' | 'failed';
  /** The questions this turn took, as it read them. */
  questions: Pick<OpenMessage, 'id' | 'seq' | 'content'>[];
  /** What is said to them; null: nothing, the one who asked is told another way (chat API). */
  content: string | null;
  /** Its beginning, plain, for lists. */
  preview: string;
  /** Ways to answer what is said. */
  controls: Controls | null;
  /** `sent` where readers fetch answers themselves, else `queued` for delivery. */
  answerState: 'queued' | 'sent';
  /** Why there is no answer, for an admin. */
  reason: string | null;
  /** Why a person should look at the session although it was answered. */
  flagReason: string | null;
  model: string | null;
  modelCalls: number;
  finish: string | null;
  usage: ModelUsage;
  startedAt: Date;
  firstTextAt: Date | null;
  /** Give the questions new numbers when something was said after them, so that the answer follows them directly. */
  renumber: boolean;
  /** Nothing else was open: give the session back with this outcome, unless something is due in it again. */
  release: boolean;
}

export interface TurnEnd {
  answerId: number | null;
  at: Date;
  /** The session was given back. */
  released: boolean;
}

const isAnswer = ({ status }: TurnOutcome): boolean => status === 'answered' || status === 'stopped';

/** Why a person should look at the session after this turn; null: nothing is wrong. */
export const flagOf = (turn: TurnOutcome): string | null => (isAnswer(turn) ? turn.flagReason : turn.reason);

/**
 * Ends a turn in one statement under the fence: receipt, answer and the questions' state stand together or not at all.
 * Nothing has changed when it resolves with null (another process holds the session by now) or with `outdated`: a
 * question was edited, deleted or answered since it was read, or this very outcome stands already.
 */
export async function finishTurn(
  db: Database | Transaction,
  lane: Lane,
  turn: TurnOutcome,
): Promise<TurnEnd | 'outdated' | null> {
  const questionIds = turn.questions.map(({ id }) => id);
  const lastQuestionId = questionIds.at(-1) ?? null;
  const firstSeq = Math.min(...turn.questions.map(({ seq }) => seq));
  const questionState = isAnswer(turn) ? 'answered' : 'unanswered';
  const flagReason = flagOf(turn);
  const controls = turn.controls && JSON.stringify(turn.controls);
  const moved = turn.renumber ? questionIds.length : 0;
  const said = turn.content === null ? 0 : 1;
  const rows = await db.$queryRaw<(Omit<TurnEnd, 'at'> & { at: Date | null })[]>`
    WITH lane AS (
      SELECT id FROM "ChatSession" WHERE id = ${lane.id} AND fence = ${lane.fence} FOR NO KEY UPDATE
    ), standing AS (
      SELECT m.id FROM lane, "Message" m
      JOIN unnest(${questionIds}::int[], ${turn.questions.map(({ content }) => content)}::text[]) AS taken(id, content)
        ON m.id = taken.id AND m.content = taken.content
      WHERE m."chatSessionId" = lane.id AND m.state = 'received' FOR NO KEY UPDATE OF m
    ), last AS (
      SELECT fence, "startedAt" FROM "Turn" WHERE "chatSessionId" = ${lane.id} ORDER BY id DESC LIMIT 1
    ), behind AS (
      SELECT CASE WHEN count(*) > 0 THEN ${moved} ELSE 0 END::int AS moved, max("createdAt") AS latest
      FROM "Message"
      WHERE ${moved} > 0 AND "chatSessionId" = ${lane.id} AND seq > ${firstSeq} AND state <> 'received'
        AND NOT (id = ANY(${questionIds}::int[]))
    ), session AS (
      UPDATE "ChatSession" s SET
        "nextSeq" = s."nextSeq" + behind.moved + ${said},
        "messageCount" = s."messageCount" + ${said},
        "updatedAt" = clock_timestamp(),
        "flagReason" = COALESCE(${flagReason}, s."flagReason"),
        "flaggedAt" = CASE WHEN ${flagReason}::text IS NULL THEN s."flaggedAt" ELSE clock_timestamp() END,
        -- What a person should look at is not done with.
        "closedAt" = CASE WHEN ${flagReason}::text IS NULL THEN s."closedAt" END,
        "flagIsError" = CASE WHEN ${flagReason}::text IS NULL THEN s."flagIsError" ELSE ${questionState === 'unanswered'} END,
        "lastMessageAt" = CASE WHEN ${said} = 1 THEN clock_timestamp() ELSE s."lastMessageAt" END,
        "lastMessageText" = CASE WHEN ${said} = 1 THEN ${turn.preview} ELSE s."lastMessageText" END,
        "lastMessageAuthor" = CASE WHEN ${said} = 1 THEN 'bot'::"MessageAuthor" ELSE s."lastMessageAuthor" END,
        ${unleased(turn.release)}
      FROM behind, lane WHERE s.id = lane.id AND (SELECT count(*) FROM standing) = ${questionIds.length}
        AND NOT EXISTS (SELECT FROM last WHERE fence = ${lane.fence} AND "startedAt" = ${turn.startedAt})
      RETURNING s.id, s."nextSeq" - 1 AS "lastSeq", s."updatedAt" AS at, s."leaseUntil" IS NULL AS released,
        behind.moved, behind.latest
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
        seq = CASE WHEN session.moved = 0 THEN m.seq ELSE session."lastSeq" - ${said} - session.moved
          + array_position(${questionIds}::int[], m.id) END,
        "createdAt" = CASE WHEN session.moved = 0 THEN m."createdAt" ELSE GREATEST(session.latest, ${turn.startedAt}) END
      FROM turn, session WHERE m.id = ANY(${questionIds}::int[])
    ), answer AS (
      INSERT INTO "Message" ("chatSessionId", seq, author, content, controls, state, "replyToId", "turnId", "createdAt",
                             "sentAt")
      SELECT session.id, session."lastSeq", 'bot', ${turn.content ?? ''}, ${controls}::jsonb,
             ${turn.answerState}::"MessageState", ${lastQuestionId}, turn.id, session.at, CASE WHEN ${turn.answerState} = 'sent' THEN session.at END
      FROM session, turn WHERE ${said} = 1
      RETURNING id
    )
    SELECT (SELECT id FROM answer) AS "answerId", session.at, session.released FROM lane LEFT JOIN session ON true`;
  const [row] = rows;
  if (!row) return null;
  return row.at ? { ...row, at: row.at } : 'outdated';
}
