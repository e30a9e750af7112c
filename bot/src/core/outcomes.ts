import type { TurnResult } from './turn.ts';

/** Who in this process waits for the answer to which question. */
export interface Outcomes {
  /** Calls `onResult` once, when the question's turn ends in this process. Returns how to stop waiting. */
  expect(questionId: number, onResult: (result: TurnResult) => void): () => void;
  settle(questionIds: number[], result: TurnResult): void;
  /** Tells everyone who still waits: this process will not know any more. */
  settleAll(result: TurnResult): void;
}

export function createOutcomes(): Outcomes {
  const waiting = new Map<number, Set<(result: TurnResult) => void>>();
  const outcomes: Outcomes = {
    expect(questionId, onResult) {
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
    settleAll(result) {
      outcomes.settle([...waiting.keys()], result);
    },
  };
  return outcomes;
}
