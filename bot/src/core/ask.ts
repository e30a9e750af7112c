import { createHmac, randomUUID } from 'node:crypto';
import {
  correctDetails,
  openConversation,
  type QuestionOutcome,
  questionOutcome,
  readConversation,
  type StoredQuestion,
  storeQuestion,
} from '../store/conversations.ts';
import type { Database } from '../store/database.ts';
import type { AskOutcome, Conversations } from './conversations.ts';
import { FrontdeskError } from './errors.ts';
import type { Outcomes } from './outcomes.ts';
import type { Live, Wake } from './ports.ts';
import type { TurnResult } from './turn.ts';

interface AskDeps {
  db: Database;
  live: Live;
  wake: Wake;
  outcomes: Outcomes;
  /** How long a question waits for its turn and the turn itself, ms. */
  waitMs: number;
  /** How often to look into the database, in case another process took the turn and its hint was lost, ms. */
  lookMs: number;
  secretKey: string;
  /** What a question is told while a person has the session. */
  heldNotice: string;
}

/** The chat API's way into the house. A question takes the same lane as a message on any channel; only its asker waits. */
export function createConversations(deps: AskDeps): Conversations {
  const { db, live, wake } = deps;
  return {
    async open(details, { idempotencyKey }) {
      const sessionId = idempotencyKey ? sessionIdOf(idempotencyKey, deps.secretKey) : randomUUID();
      await openConversation(db, sessionId, details);
      live.publish({ type: 'session.updated', sessionId });
      return found(await readConversation(db, sessionId));
    },

    async ask(question) {
      const stored = await storeQuestion(db, question);
      if (!stored) return { kind: 'no_session' };
      const { sessionId } = question;
      if (stored.isNew) live.publish({ type: 'message.created', sessionId, messageId: stored.id });
      // Whoever has the session will answer there; until then the asker is told so.
      if (stored.held && stored.state === 'received') {
        return { kind: 'answered', content: deps.heldNotice, at: new Date() };
      }
      const outcome = waitForOutcome(deps, stored);
      wake();
      return outcome;
    },

    read: (sessionId) => readConversation(db, sessionId),

    async correct(sessionId, details) {
      if (!(await correctDetails(db, sessionId, details))) return null;
      live.publish({ type: 'session.updated', sessionId });
      return readConversation(db, sessionId);
    },
  };
}

/** The result comes from this process's turn, or out of the database when another process took it. */
function waitForOutcome(deps: AskDeps, { id: questionId, state }: StoredQuestion): Promise<AskOutcome> {
  return new Promise((resolve) => {
    const end = (outcome: AskOutcome) => {
      stopExpecting();
      clearInterval(look);
      clearTimeout(deadline);
      resolve(outcome);
    };
    const lookUp = async () => {
      // The database being away for a moment is not this question's end; the deadline is.
      const row = await questionOutcome(deps.db, questionId).catch(() => undefined);
      const outcome = row === null ? unavailable(erasedReason) : row && outcomeOfRow(row, deps.heldNotice);
      if (outcome) end(outcome);
    };
    const stopExpecting = deps.outcomes.expect(
      questionId,
      (result) => end(outcomeOf(result)),
      () => void lookUp(),
    );
    const look = setInterval(() => void lookUp(), deps.lookMs);
    const deadline = setTimeout(
      () => end({ kind: 'failed', cause: 'timed_out', reason: 'No answer in time.' }),
      deps.waitMs,
    );
    if (state !== 'received') void lookUp();
  });
}

function outcomeOf(result: TurnResult): AskOutcome {
  if (result.kind === 'said') return { kind: 'answered', content: result.content, at: result.at };
  if (result.kind === 'stopped') return unavailable(stoppedReason);
  const { message, failure = 'unavailable', retryAfterMs } = result.error;
  return { kind: 'failed', cause: failure, reason: message, retryAfterMs };
}

/** Null: it still waits for its turn. */
function outcomeOfRow(row: QuestionOutcome, heldNotice: string): AskOutcome | null {
  if (row.answer !== null && row.at) return { kind: 'answered', content: row.answer, at: row.at };
  if (row.state === 'unanswered') return unavailable(row.reason ?? undefined);
  const isStopped = row.state === 'answered' && row.hadTurn;
  if (isStopped) return unavailable(stoppedReason);
  // A person took over while the question waited: no turn will come for it, or came.
  const isWithPerson = row.state === 'answered' || (row.state === 'received' && row.held);
  return isWithPerson ? { kind: 'answered', content: heldNotice, at: new Date() } : null;
}

const stoppedReason = 'The answer was stopped.';
const erasedReason = 'The conversation was erased.';

function unavailable(reason = 'The assistant is not available.') {
  return { kind: 'failed', cause: 'unavailable', reason } as const;
}

/** The same key opens the same session, and nobody can guess one from the other: no table needed. */
function sessionIdOf(idempotencyKey: string, secretKey: string): string {
  const bytes = createHmac('sha256', secretKey).update(`session:${idempotencyKey}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function found<T>(record: T | null): T {
  if (record === null)
    throw new FrontdeskError('lost_lease', 'The session went away while it was being made.');
  return record;
}
