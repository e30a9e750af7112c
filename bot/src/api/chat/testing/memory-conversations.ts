import { randomUUID } from 'node:crypto';
import type {
  AskOutcome,
  ConversationDetails,
  ConversationRecord,
  Conversations,
} from '../../../core/conversations.ts';

/** What the model of a test says to a question; a failed outcome leaves the question unanswered. */
export type Answer = (question: string) => Promise<string | Extract<AskOutcome, { kind: 'failed' }>>;

interface Session extends ConversationRecord {
  lane: Promise<unknown>;
  outcomes: Map<string, Promise<AskOutcome>>;
}

/** Conversations in memory, with the promises of the real ones, for tests of the HTTP side. */
export function memoryConversations(answer: Answer = async (question) => `You said: ${question}`) {
  const sessions = new Map<string, Session>();
  const opened = new Map<string, Session>();
  let lastId = 0;
  let lastTime = 0;
  const now = () => new Date((lastTime = Math.max(Date.now(), lastTime + 1)));

  function create(sessionId: string, details: ConversationDetails): Session {
    const at = now();
    const { name = null, email = null, phone = null } = details;
    const dates = { createdAt: at, updatedAt: at };
    const own = { messages: [], lane: Promise.resolve(), outcomes: new Map() };
    const session = { id: ++lastId, sessionId, name, email, phone, ...dates, ...own };
    sessions.set(sessionId, session);
    return session;
  }

  function say(session: Session, content: string, isBot: boolean): void {
    const at = now();
    session.messages.push({ id: ++lastId, content, isBot, createdAt: at });
    session.updatedAt = at;
  }

  async function turn(session: Session, content: string): Promise<AskOutcome> {
    const last = session.messages.at(-1);
    const isRetry = last?.isBot === false && last.content === content;
    if (!isRetry) say(session, content, false);
    const reply = await answer(content);
    if (typeof reply !== 'string') return reply;
    say(session, reply, true);
    return { kind: 'answered', content: reply, at: session.updatedAt };
  }

  return {
    async open(details, { idempotencyKey }) {
      const known = idempotencyKey && opened.get(idempotencyKey);
      const session = known || create(randomUUID(), details);
      if (idempotencyKey) opened.set(idempotencyKey, session);
      return session;
    },
    async ask({ sessionId, content, details, idempotencyKey = randomUUID(), createMissing }) {
      if (!sessions.has(sessionId) && !createMissing) return { kind: 'no_session' };
      const session = sessions.get(sessionId) ?? create(sessionId, {});
      Object.assign(session, details);
      const known = session.outcomes.get(idempotencyKey);
      if (known) return known;
      const outcome = session.lane.then(() => turn(session, content));
      session.lane = outcome.catch(() => undefined);
      session.outcomes.set(idempotencyKey, outcome);
      return outcome;
    },
    async read(sessionId) {
      return sessions.get(sessionId) ?? null;
    },
    async correct(sessionId, details) {
      const session = sessions.get(sessionId);
      return session ? Object.assign(session, details, { updatedAt: now() }) : null;
    },
  } satisfies Conversations;
}
