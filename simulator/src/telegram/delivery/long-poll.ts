import type { Update } from 'grammy/types';
import type { Clock } from '../clock.ts';
import { conflict, type Refusal } from '../refusal.ts';
import type { UpdateQueue } from './update-queue.ts';

export interface LongPoll {
  /** Answers with what waits from `offset` on, or as soon as something comes, or with nothing after `timeoutMs`. */
  next(request: { offset: number; limit: number; timeoutMs: number }): Promise<Update[]>;
  /** Ends the poll under way, if any, with `refusal`. */
  abort(refusal: Refusal): void;
}

/** getUpdates: one poll at a time, a new one ends the old (Client::do_get_updates). */
export function createLongPoll(clock: Clock, queue: UpdateQueue): LongPoll {
  let pending: { wake: () => void; fail: (refusal: Refusal) => void } | null = null;
  queue.onAdd(() => pending?.wake());

  const poll: LongPoll = {
    async next({ offset, limit, timeoutMs }) {
      acknowledge(queue, offset);
      const batch = take(queue, limit);
      if (batch.length > 0 || timeoutMs === 0) return batch;
      poll.abort(
        conflict('terminated by other getUpdates request; make sure that only one bot instance is running'),
      );
      return new Promise((resolve, reject) => {
        const settle = (answer: () => void) => {
          callOff();
          if (pending === mine) pending = null;
          answer();
        };
        const mine = {
          wake: () => settle(() => resolve(take(queue, limit))),
          fail: (refusal: Refusal) => settle(() => reject(refusal)),
        };
        const callOff = clock.after(timeoutMs, mine.wake);
        pending = mine;
      });
    },
    abort(refusal) {
      pending?.fail(refusal);
    },
  };
  return poll;
}

/** A negative offset keeps only the last updates; a positive one forgets all before it. */
function acknowledge(queue: UpdateQueue, offset: number): void {
  const waiting = queue.waiting();
  queue.remove(
    offset < 0
      ? waiting.slice(0, offset)
      : waiting.filter((entry) => !entry.once && entry.update.update_id < offset),
  );
}

/** A batch holds an update once; its repetitions wait for the next one. */
function take(queue: UpdateQueue, limit: number): Update[] {
  const batch = new Map<number, Update>();
  const delivered = [];
  for (const entry of queue.waiting()) {
    const id = entry.update.update_id;
    if (batch.size === limit) break;
    if (batch.has(id)) continue;
    batch.set(id, entry.update);
    if (entry.once) delivered.push(entry);
  }
  queue.remove(delivered);
  return [...batch.values()];
}
