/**
 * Sessions as a program uses them through the chat API: open one, ask, read it, correct its details.
 * The same lanes, turns and tables as every channel.
 */

export interface ConversationDetails {
  /** Absent: keep; null: clear. */
  name?: string | null;
  email?: string | null;
  phone?: string | null;
}

export interface ConversationRecord {
  id: number;
  sessionId: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  /** In order; each question directly followed by its own answer. */
  messages: { id: number; content: string; isBot: boolean; createdAt: Date }[];
  createdAt: Date;
  updatedAt: Date;
}

export type AskOutcome =
  | { kind: 'answered'; content: string; at: Date }
  /** Only when `createMissing` is false. */
  | { kind: 'no_session' }
  /** The question is kept and marked; `reason` is fit for a user's eyes. */
  | {
      kind: 'failed';
      cause: 'rate_limited' | 'unavailable' | 'timed_out';
      reason: string;
      retryAfterMs?: number;
    };

export interface Conversations {
  /** The same idempotency key opens the same session again. */
  open(details: ConversationDetails, options: { idempotencyKey?: string }): Promise<ConversationRecord>;
  /**
   * Stores the question, waits for its turn and answers with the outcome. Simultaneous questions of one session are
   * answered one after the other. The same text while the last question stands unanswered is a retry of that question;
   * the same idempotency key is the same question.
   */
  ask(question: {
    sessionId: string;
    content: string;
    details?: ConversationDetails;
    idempotencyKey?: string;
    createMissing: boolean;
  }): Promise<AskOutcome>;
  read(sessionId: string): Promise<ConversationRecord | null>;
  correct(sessionId: string, details: ConversationDetails): Promise<ConversationRecord | null>;
}
