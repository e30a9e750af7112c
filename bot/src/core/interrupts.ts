import { randomUUID } from 'node:crypto';

/**
 * How a turn is reached while it runs, past the lane: Stop, takeover, an edited or deleted question.
 * `stopped`: the person wants no more of this answer. `changed`: what the turn knows is outdated, read it anew.
 */
export type Interruption = 'stopped' | 'changed';

export interface Interrupts {
  /** Interrupts whoever serves the session, in any process. A hint: the fence is what makes it safe. */
  interrupt(sessionId: string, why: Interruption): void;
  /** Calls `onInterrupt` while the session is served here. Returns how to stop listening. */
  listen(sessionId: string, onInterrupt: (why: Interruption) => void): () => void;
  /** For what another process sent. */
  receive(payload: string): void;
}

/** `send` reaches every process, this one included. */
export function createInterrupts(send: (payload: string) => void): Interrupts {
  const self = randomUUID();
  const listening = new Map<string, (why: Interruption) => void>();
  return {
    interrupt(sessionId, why) {
      // At once where it runs here. A second time might stop the next turn, so we do not listen to ourselves.
      listening.get(sessionId)?.(why);
      send(`${why} ${self} ${sessionId}`);
    },
    listen(sessionId, onInterrupt) {
      listening.set(sessionId, onInterrupt);
      return () => {
        if (listening.get(sessionId) === onInterrupt) listening.delete(sessionId);
      };
    },
    receive(payload) {
      const [why, from, ...sessionId] = payload.split(' ');
      if (from === self) return;
      if (why === 'stopped' || why === 'changed') listening.get(sessionId.join(' '))?.(why);
    },
  };
}
