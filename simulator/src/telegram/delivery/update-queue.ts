import type { Update } from 'grammy/types';
import type { Clock } from '../clock.ts';
import type { UpdateContent, UpdateKind } from '../wire/shapes.ts';
import { type AllowedUpdates, isAllowed } from './allowed-updates.ts';
import type { DeliveryFaults } from './delivery-faults.ts';

/** Updates live for a day, presses of a button for 150 seconds. */
const lifetimeMs = (kind: UpdateKind) => (kind === 'callback_query' ? 150_000 : 86_400_000);

/** These kinds pass the messages of their chat (webhook_queue_id in Client.cpp). */
const laneShift: Partial<Record<UpdateKind, number>> = { callback_query: 3, my_chat_member: 5 };

export interface QueuedUpdate {
  update: Update;
  /** A webhook gets the updates of a lane one at a time; most often the lane is the chat. */
  lane: number;
  /** ms */
  expiresAt: number;
  /** A repetition made by the delivery faults: delivered a single time, whatever offset is asked for. */
  once: boolean;
}

export interface UpdateQueue {
  allowed: AllowedUpdates;
  /** `lane`: the chat, or for a pressed button the person. */
  add(kind: UpdateKind, lane: number, content: UpdateContent): void;
  /** Puts entries to the end of the queue. */
  append(entries: QueuedUpdate[]): void;
  /** In the order of delivery; what is too old is gone. */
  waiting(): readonly QueuedUpdate[];
  remove(entries: Iterable<QueuedUpdate>): void;
  clear(): void;
  onAdd(listener: () => void): void;
}

/** `firstId`: of the first update; the next ones count on. `onChange`: the number of waiting updates is another. */
export function createUpdateQueue(deps: {
  clock: Clock;
  firstId: number;
  faults: DeliveryFaults;
  onChange: () => void;
}): UpdateQueue {
  let nextId = deps.firstId;
  let entries: QueuedUpdate[] = [];
  const listeners: (() => void)[] = [];
  const queue: UpdateQueue = {
    allowed: null,
    add(kind, lane, content) {
      if (!isAllowed(queue.allowed, kind)) return;
      const entry: QueuedUpdate = {
        update: { update_id: nextId++, ...content },
        lane: lane + (laneShift[kind] ?? 0) * 2 ** 33,
        expiresAt: deps.clock.now() + lifetimeMs(kind),
        once: false,
      };
      queue.append(deps.faults.apply(entry));
    },
    append(added) {
      if (added.length === 0) return;
      entries.push(...added);
      deps.onChange();
      for (const listener of listeners) listener();
    },
    waiting() {
      entries = entries.filter((entry) => entry.expiresAt > deps.clock.now());
      return entries;
    },
    remove(removed) {
      const gone = new Set(removed);
      if (gone.size === 0) return;
      entries = entries.filter((entry) => !gone.has(entry));
      deps.onChange();
    },
    clear() {
      entries = [];
      deps.onChange();
    },
    onAdd(listener) {
      listeners.push(listener);
    },
  };
  return queue;
}
