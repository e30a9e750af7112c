import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Json } from '../world.ts';

export interface Delivery {
  kind: 'events_api' | 'interactive' | 'slash_commands';
  payload: Json;
}

/** Which try this is: 0 is the first, a retry says why. */
export interface Attempt {
  number: number;
  reason: string | null;
}

export type Outcome =
  | { ok: true; response: Json | null }
  /** `reason` as in X-Slack-Retry-Reason; `final`: the app asked for no retries. */
  | { ok: false; reason: string; final: boolean };

/** One way to the app: its URL, or its sockets. Resolves with what became of one attempt, never rejects. */
export type Transport = (delivery: Delivery, attempt: Attempt) => Promise<Outcome>;

export interface DeliveryFault {
  /** The next event arrives this many times more, at once. */
  duplicateNext?: number;
  /** The next event waits and arrives after the one that follows it. */
  swapNext?: boolean;
}

export interface DeliveryQueue {
  /** Brings an event to the app, with retries; returns at once. */
  event(payload: Json): void;
  /** Brings a button press or a command and waits for the answer: these are not retried. */
  ask(delivery: Delivery): Promise<Outcome>;
  fault(fault: DeliveryFault): void;
  /** Deliveries under way, waiting for a retry, or held back by `swapNext`. */
  pending(): number;
  /** Resolves when nothing is pending. */
  idle(): Promise<void>;
  close(): void;
}

interface DeliveryOptions {
  /** The way that is open now; null: the app listens nowhere, and events are lost, as on Slack. */
  transport: () => Transport | null;
  /** Waits before each retry, ms. Slack: at once, after a minute, after five. */
  retryDelaysMs: number[];
  onChange: () => void;
}

/** Events go out as they happen, side by side: like Slack, this promises no order between two of them. */
export function createDeliveryQueue(options: DeliveryOptions): DeliveryQueue {
  const closing = new AbortController();
  // Each delivery that waits for its retry listens.
  setMaxListeners(0, closing.signal);
  let pending = 0;
  let waiters: (() => void)[] = [];
  let duplicates = 0;
  let swapNext = false;
  let held: Json | null = null;

  const count = (change: number) => {
    pending += change;
    options.onChange();
    if (pending > 0) return;
    waiters.forEach((resolve) => resolve());
    waiters = [];
  };

  const attempt = async (delivery: Delivery, nth: Attempt): Promise<Outcome> =>
    (await options.transport()?.(delivery, nth)) ?? { ok: false, reason: 'no_listener', final: true };

  const retry = async (delivery: Delivery, first: Outcome): Promise<void> => {
    let outcome = first;
    for (const [index, delay] of options.retryDelaysMs.entries()) {
      if (outcome.ok || outcome.final) return;
      await sleep(delay, undefined, { signal: closing.signal });
      outcome = await attempt(delivery, { number: index + 1, reason: outcome.reason });
    }
  };

  /** `afterFirst` runs once the first attempt is over, whatever became of it. */
  const run = (payload: Json, afterFirst?: () => void): void => {
    const delivery: Delivery = { kind: 'events_api', payload };
    count(1);
    void attempt(delivery, { number: 0, reason: null })
      .finally(() => afterFirst?.())
      .then((outcome) => retry(delivery, outcome))
      .catch((error: unknown) => {
        if (!closing.signal.aborted) throw error;
      })
      .finally(() => count(-1));
  };

  return {
    event(payload) {
      if (swapNext) {
        swapNext = false;
        held = payload;
        count(1);
        return;
      }
      const overtaken = held;
      held = null;
      run(payload, () => {
        if (overtaken === null) return;
        run(overtaken);
        count(-1);
      });
      for (; duplicates > 0; duplicates--) run(payload);
    },
    ask: (delivery) => attempt(delivery, { number: 0, reason: null }),
    fault(fault) {
      duplicates += fault.duplicateNext ?? 0;
      swapNext ||= fault.swapNext ?? false;
    },
    pending: () => pending,
    idle: () => (pending === 0 ? Promise.resolve() : new Promise((resolve) => waiters.push(resolve))),
    close: () => closing.abort(),
  };
}
