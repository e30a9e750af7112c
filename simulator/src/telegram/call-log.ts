import type { Fault } from '../faults.ts';
import type { Clock } from './clock.ts';

/** One call of the bot's that had the right token. */
export interface LoggedCall {
  /** As the bot wrote it. */
  method: string;
  /** ISO 8601 */
  at: string;
  /** The fault that it met. */
  fault: Fault['kind'] | null;
}

const keptCalls = 1000;

export interface CallLog {
  add(method: string, fault: Fault | null): void;
  /** The last thousand, oldest first. */
  all(): LoggedCall[];
}

export function createCallLog(clock: Clock, onChange: () => void): CallLog {
  let calls: LoggedCall[] = [];
  return {
    add(method, fault) {
      const at = new Date(clock.now()).toISOString();
      calls = [...calls.slice(1 - keptCalls), { method, at, fault: fault?.kind ?? null }];
      onChange();
    },
    all: () => calls,
  };
}
