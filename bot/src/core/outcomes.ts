import type { TurnResult } from './turn.ts';

/** Who in this process waits for the answer to which question. */
export interface Outcomes {
  /** Calls `onResult` once, when the question's turn ends in this process. Returns how to stop waiting. */
  expect(questionId: number, onResult: (result: TurnResult) => void): () => void;
  settle(questionIds: number[], result: TurnResult): void;
  /** This process will not know any more: tells everyone who waits, and who still comes. */
  close(result: TurnResult): void;
}

export function createOutcomes(): Outcomes {
  const waiting = new Map<number, Set<(result: TurnResult) => void>>();
  let closedWith: TurnResult | undefined;
  const outcomes: Outcomes = {
    expect(questionId, onResult) {
      if (closedWith) queueMicrotask(onResult.bind(undefined, closedWith));
      const waiters = waiting.get(questionId) ?? new Set();
      waiting.set(questionId, waiters.add(onResult));
      return () => {
        waiters.delete(onResult);
        if (waiters.size === 0) waiting.delete(questionId);
      };
    },
    settle(questionIds, result) {
      for (const questionId of questionIds) {
        const waiters = waiting.get(questionId);
        waiting.delete(questionId);
        for (const onResult of waiters ?? []) onResult(result);
      }
    },
    close(result) {
      closedWith = result;
      outcomes.settle([...waiting.keys()], result);
    },
  };
  return outcomes;
}
