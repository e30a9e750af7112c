import { randomUUID } from 'node:crypto';

/**
 * How a turn is reached while it runs, past the lane: Stop, takeover, an edited or deleted question.
 * `stopped`: the person wants no more of this answer, unless it answers something said after `upTo`.
 * `changed`: what the turn knows is outdated, read it anew.
 */
export type Interruption = { why: 'stopped'; upTo?: string } | { why: 'changed' };

export interface Interrupts {
  /** Interrupts whoever serves the session, in any process. A hint: the fence is what makes it safe. */
  interrupt(sessionId: string, interruption: Interruption): void;
  /** Calls `onInterrupt` while the session is served here. Returns how to stop listening. */
  listen(sessionId: string, onInterrupt: (interruption: Interruption) => void): () => void;
  /** For what another process sent. */
  receive(payload: string): void;
}

interface Notice {
  from: string;
  sessionId: string;
  interruption: Interruption;
}

/** `send` reaches every process, this one included. */
export function createInterrupts(send: (payload: string) => void): Interrupts {
  const self = randomUUID();
  const listening = new Map<string, (interruption: Interruption) => void>();
  return {
    interrupt(sessionId, interruption) {
      // At once where it runs here. A second time might stop the next turn, so we do not listen to ourselves.
      listening.get(sessionId)?.(interruption);
      send(JSON.stringify({ from: self, sessionId, interruption } satisfies Notice));
    },
    listen(sessionId, onInterrupt) {
      listening.set(sessionId, onInterrupt);
      return () => {
        if (listening.get(sessionId) === onInterrupt) listening.delete(sessionId);
      };
    },
    receive(payload) {
      const { from, sessionId, interruption }: Notice = JSON.parse(payload);
      if (from !== self) listening.get(sessionId)?.(interruption);
    },
  };
}
