import type { Database } from '../store/database.ts';
import { decideDelivery } from '../store/deliveries.ts';
import { handBackIdle } from '../store/idle-takeovers.ts';
import { handBack, storeSpoken, takeOver } from '../store/takeovers.ts';
import type { Interrupts } from './interrupts.ts';
import type { Live, Wake } from './ports.ts';
import { preview } from './preview.ts';

interface TakeoverDeps {
  db: Database;
  live: Live;
  wake: Wake;
  interrupts: Interrupts;
  /** What the user is told when a person takes over, and when the assistant is back. */
  notices: { takenOver: string; handedBack: string };
}

export type Takeover = ReturnType<typeof createTakeover>;
/** `already`: it was so before. */
export type TakeoverOutcome =
  | { kind: 'done'; already?: true }
  | { kind: 'taken'; by: string }
  | { kind: 'no_session' };

/** What a person of the team writes. */
type Words = {
  userId: string;
  content: string;
  publish: boolean;
  idempotencyKey?: string;
};

/** `repeated`: it stood already under this key. */
type Said = { kind: 'said'; messageId: number; repeated: boolean; tookOver: boolean };

/** Who may speak in a session now: the bot, or one person of the team. Two voices never talk at once. */
export function createTakeover({ db, live, wake, interrupts, notices }: TakeoverDeps) {
  const told = (sessionId: string, messageId: number | null) => {
    live.publish({ type: 'session.updated', sessionId });
    if (messageId !== null) live.publish({ type: 'message.created', sessionId, messageId });
    wake();
  };

  const take = async (sessionId: string, userId: string): Promise<TakeoverOutcome> => {
    const taken = await takeOver(db, sessionId, { userId, notice: notices.takenOver });
    if (!taken) return { kind: 'no_session' };
    if ('takenBy' in taken) return { kind: 'taken', by: taken.takenBy };
    // The fence has discarded the bot's words already; this stops it from finding more of them.
    interrupts.interrupt(sessionId, { why: 'changed' });
    told(sessionId, taken.messageId);
    return taken.messageId === null ? { kind: 'done', already: true } : { kind: 'done' };
  };

  /**
   * A person writes: a note among the team unless `publish` is set. A reply takes over by itself. The same idempotency
   * key is the same message.
   */
  async function speak(
    sessionId: string,
    words: Words,
  ): Promise<Said | Exclude<TakeoverOutcome, { kind: 'done' }>> {
    const { userId, content, publish, idempotencyKey } = words;
    const taken: TakeoverOutcome = publish ? await take(sessionId, userId) : { kind: 'done', already: true };
    if (taken.kind !== 'done') return taken;
    const said = await storeSpoken(db, sessionId, {
      userId,
      content,
      preview: preview(content),
      internal: !publish,
      dedupeKey: idempotencyKey ? `key:${idempotencyKey}` : null,
    });
    // It was theirs and went back in between, by itself for instance: whoever speaks takes it again.
    if (!said && publish && taken.already) return speak(sessionId, words);
    if (!said) return { kind: 'no_session' };
    told(sessionId, said.messageId);
    return { kind: 'said', ...said, tookOver: !taken.already };
  }

  return {
    take,

    /** The bot answers again, beginning with what stands unanswered. `userId`: who has it; null: a deleted account. */
    async giveBack(sessionId: string, userId: string | null): Promise<TakeoverOutcome> {
      const given = await handBack(db, sessionId, { userId, notice: notices.handedBack });
      if (!given) return { kind: 'no_session' };
      told(sessionId, given.messageId);
      return { kind: 'done' };
    },

    /** The same for every session whose holder has been silent for so long. How many there were. */
    async giveBackIdle(minutes: number): Promise<number> {
      const given = await handBackIdle(db, { minutes, notice: notices.handedBack });
      for (const { sessionId, messageIds } of given) {
        for (const messageId of messageIds) told(sessionId, messageId);
      }
      return given.length;
    },

    speak,

    /** Stops the answer that is being written; what is there by then is the answer. */
    stop: (sessionId: string) => interrupts.interrupt(sessionId, { why: 'stopped' }),

    /** About a message whose delivery is unknown or failed: the session it stands in. Null: it is neither. */
    async decide(
      messageId: number,
      decision: 'resend' | 'mark_delivered',
    ): Promise<{ sessionId: string } | null> {
      const decided = await decideDelivery(db, messageId, decision);
      if (!decided) return null;
      live.publish({ type: 'message.updated', sessionId: decided.sessionId, messageId });
      live.publish({ type: 'session.updated', sessionId: decided.sessionId });
      wake();
      return decided;
    },
  };
}
