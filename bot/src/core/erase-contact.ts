import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../store/database.ts';
import { type Erased, eraseContact, type Seized } from '../store/erase.ts';
import { releaseLane } from '../store/lanes.ts';
import { FrontdeskError } from './errors.ts';
import type { Interrupts } from './interrupts.ts';
import type { Live, Wake } from './ports.ts';

export interface EraserDeps {
  db: Database;
  live: Live;
  wake: Wake;
  interrupts: Interrupts;
}

export type Receipt = Erased & { receipt: string };

const leaseMs = 10_000;
const pauseMs = 50;
/** Longer than a lease. */
const mostTries = 300;

/**
 * Erases the contact of a session outside of a turn, on request of that person. `seize` takes the session from whoever
 * holds it; `told` is what the person reads about it there, `state` whether that has to be sent. Null: no such session,
 * or nobody to erase. Whoever erases it at the same moment goes first.
 */
export function createEraser({ db, live, wake, interrupts }: EraserDeps) {
  return async function erase(
    sessionId: string,
    {
      seize,
      told,
      state,
    }: {
      seize(leaseMs: number): Promise<Seized | 'busy' | null>;
      told(receipt: Receipt): string;
      state: 'queued' | 'sent';
    },
  ): Promise<Receipt | null> {
    for (let tries = 1; tries <= mostTries; tries++) {
      const seized = await seize(leaseMs);
      if (seized === null) return null;
      if (seized === 'busy') await sleep(pauseMs);
      else {
        const erased = await eraseSeized(seized, told, state);
        if (erased) {
          tell(sessionId, erased.answerId);
          return erased.receipt;
        }
      }
    }
    throw new FrontdeskError('lost_lease', 'The session is being erased by somebody else, and does not end.');
  };

  /** Null: this took longer than the lease, and somebody else has the session by now. */
  async function eraseSeized(
    { lane, contactId }: Seized,
    told: (receipt: Receipt) => string,
    state: 'queued' | 'sent',
  ) {
    const receipt = randomBytes(6).toString('hex').toUpperCase();
    let counts: Erased = { messages: 0, details: 0 };
    try {
      const erased = await eraseContact(db, lane, {
        contactId,
        receipt,
        told: (done) => told({ ...(counts = done), receipt }),
        state,
      });
      if (!erased) return null;
      const { messages, details } = counts;
      return { answerId: erased.answerId, receipt: { receipt, messages, details } };
    } finally {
      // What arrived meanwhile waits for its turn, and what is told to be sent; so does what stands still when erasing failed.
      await releaseLane(db, lane, 0);
      wake();
    }
  }

  function tell(sessionId: string, messageId: number): void {
    // The fence has discarded what a turn was writing already; this stops it from writing on.
    interrupts.interrupt(sessionId, { why: 'changed' });
    live.publish({ type: 'session.updated', sessionId });
    live.publish({ type: 'message.created', sessionId, messageId });
  }
}
