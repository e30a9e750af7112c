import type { TurnResult } from './turn.ts';

/** Who in this process waits for the answer to which question. */
export interface Outcomes {
  /**
   * Calls `onResult` once, when the question's turn ends in this process, and `onHint` whenever something became of it
   * in any process. Returns how to stop waiting.
   */
  expect(questionId: number, onResult: (result: TurnResult) => void, onHint: () => void): () => void;
  /** Something became of this message, says another process. */
  hint(messageId: number): void;
  settle(questionIds: number[], result: TurnResult): void;
  /** This process will not know any more: tells everyone who waits, and who still comes. */
  close(result: TurnResult): void;
}

interface Waiter {
  onResult(result: TurnResult): void;
  onHint(): void;
}

export function createOutcomes(): Outcomes {
  const waiting = new Map<number, Set<Waiter>>();
  let closedWith: TurnResult | undefined;
  const outcomes: Outcomes = {
    expect(questionId, onResult, onHint) {
      if (closedWith) queueMicrotask(onResult.bind(undefined, closedWith));
      const waiters = waiting.get(questionId) ?? new Set();
      const waiter = { onResult, onHint };
      waiting.set(questionId, waiters.add(waiter));
      return () => {
        waiters.delete(waiter);
        if (waiters.size === 0) waiting.delete(questionId);
      };
    },
    hint(messageId) {
      for (const { onHint } of waiting.get(messageId) ?? []) onHint();
    },
    settle(questionIds, result) {
      for (const questionId of questionIds) {
        const waiters = waiting.get(questionId);
        waiting.delete(questionId);
        for (const { onResult } of waiters ?? []) onResult(result);
      }
    },
    close(result) {
      closedWith = result;
      outcomes.settle([...waiting.keys()], result);
    },
  };
  return outcomes;
}
