import type { WebhookInfo } from 'grammy/types';
import type { Clock } from '../clock.ts';
import { unixSeconds } from '../world.ts';
import { postUpdate, type WebhookTarget } from './post-update.ts';
import { retryDelay } from './retry-delay.ts';
import type { QueuedUpdate, UpdateQueue } from './update-queue.ts';

export interface Webhook {
  target(): WebhookTarget | null;
  /** Starts to deliver what waits, or with null stops; what is under way is then without effect. */
  set(target: WebhookTarget | null): void;
  info(): Pick<WebhookInfo, 'last_error_date' | 'last_error_message'>;
}

interface Attempts {
  failures: number;
  delaySeconds: number;
  waiting: boolean;
}

/**
 * Delivers updates as WebhookActor does: lanes side by side up to max_connections, one update of a lane at a time and
 * in order; a failure is tried again at once, then after 2, 4, 8 … seconds or as Retry-After says, for a day.
 */
export function createWebhook(deps: {
  clock: Clock;
  queue: UpdateQueue;
  /** How long a second of waiting takes, ms; tests make it short. */
  secondMs: number;
  /** Carries out a method that the bot answers with; its result goes nowhere. */
  onReply: (method: string, values: Map<string, string>) => void;
}): Webhook {
  const { clock, queue } = deps;
  let current: { target: WebhookTarget; stop: AbortController } | null = null;
  let lastError: { date: number; message: string } | null = null;
  let attempts = new WeakMap<QueuedUpdate, Attempts>();
  const busyLanes = new Set<number>();
  queue.onAdd(pump);

  function pump(): void {
    if (!current) return;
    const headed = new Set<number>(busyLanes);
    for (const entry of queue.waiting()) {
      if (headed.has(entry.lane)) continue;
      headed.add(entry.lane);
      if (busyLanes.size >= current.target.maxConnections) break;
      if (!attempts.get(entry)?.waiting) void deliver(entry, current);
    }
  }

  async function deliver(entry: QueuedUpdate, { target, stop }: NonNullable<typeof current>): Promise<void> {
    busyLanes.add(entry.lane);
    const outcome = await postUpdate(target, entry.update, stop.signal);
    busyLanes.delete(entry.lane);
    if (stop.signal.aborted) return pump();
    if (outcome.ok) {
      queue.remove([entry]);
      if (outcome.reply) deps.onReply(outcome.reply.method, outcome.reply.values);
    } else {
      lastError = { date: unixSeconds(clock), message: outcome.problem };
      wait(entry, outcome.retryAfter);
    }
    pump();
  }

  function wait(entry: QueuedUpdate, retryAfter: number): void {
    const { failures, delaySeconds } = attempts.get(entry) ?? { failures: 0, delaySeconds: 1 };
    const next = retryDelay({ failures, delaySeconds, retryAfter });
    const waitMs = next.waitSeconds * deps.secondMs;
    if (clock.now() + waitMs > entry.expiresAt) return queue.remove([entry]);
    const attempt = { failures: failures + 1, delaySeconds: next.delaySeconds, waiting: waitMs > 0 };
    attempts.set(entry, attempt);
    if (!attempt.waiting) return;
    clock.after(waitMs, () => {
      attempt.waiting = false;
      pump();
    });
  }

  return {
    target: () => current?.target ?? null,
    set(target) {
      current?.stop.abort();
      current = target && { target, stop: new AbortController() };
      attempts = new WeakMap();
      lastError = null;
      pump();
    },
    info: () => (lastError ? { last_error_date: lastError.date, last_error_message: lastError.message } : {}),
  };
}
