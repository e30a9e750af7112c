import { type SimFault, simFault } from '@frontdesk/shared/simulator';
import { type Outcome, type OutcomeInput, outcome, type RuleInput, rule } from './outcome.ts';

type Counted<T> = T & { left: number };

/** What is to happen to coming requests: faults first, then the queue of one-shot outcomes, then the rules. */
export interface Script {
  queue(outcomes: OutcomeInput[]): void;
  addRule(rule: RuleInput): void;
  addFault(fault: SimFault): void;
  clear(what: 'queue' | 'rules' | 'faults'): void;
  takeFault(method: string): { kind: FaultKind; retryAfter: number } | undefined;
  takeOutcome(request: { model: string; said: string }): Outcome | undefined;
}

export type FaultKind = NonNullable<SimFault['kind']>;

/** Every `add…` and `queue` throws ZodError for what does not fit. */
export function createScript(): Script {
  const queued: Outcome[] = [];
  const rules: Counted<ReturnType<typeof rule.parse>>[] = [];
  const faults: Counted<ReturnType<typeof simFault.parse>>[] = [];

  return {
    queue(outcomes) {
      queued.push(...outcomes.map((given) => outcome.parse(given)));
    },
    addRule(given) {
      const parsed = rule.parse(given);
      rules.push({ ...parsed, left: parsed.times ?? Number.POSITIVE_INFINITY });
    },
    addFault(given) {
      const parsed = simFault.parse(given);
      faults.push({ ...parsed, left: parsed.times });
    },
    clear(what) {
      ({ queue: queued, rules, faults })[what].length = 0;
    },
    takeFault(method) {
      return take(faults, (fault) => fault.method === '*' || fault.method === method);
    },
    takeOutcome({ model, said }) {
      const fits = (given: { model?: string; says?: string }) =>
        (given.model === undefined || given.model === model) &&
        (given.says === undefined || said.toLowerCase().includes(given.says.toLowerCase()));
      return queued.shift() ?? take(rules, fits)?.outcome;
    },
  };
}

function take<T>(list: Counted<T>[], fits: (entry: T) => boolean): T | undefined {
  const index = list.findIndex(fits);
  const entry = list[index];
  if (entry && --entry.left === 0) list.splice(index, 1);
  return entry;
}
