import { z } from 'zod';
import type { QueuedUpdate } from './update-queue.ts';

/**
 * What can go wrong between Telegram and the bot, for tests: POST /_control/deliveries → 201, DELETE clears them.
 * duplicate: the next update comes `times` times more, even after it was acknowledged.
 * swap: the next update waits for the one after it, and then comes second.
 */
export const deliveryFault = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('duplicate'), times: z.number().int().positive().default(1) }),
  z.object({ kind: z.literal('swap') }),
]);
export type DeliveryFault = z.input<typeof deliveryFault>;

export interface DeliveryFaults {
  add(fault: DeliveryFault): void;
  /** Forgets all faults; an update that waits to be second is let go. */
  clear(): QueuedUpdate[];
  /** What is to be delivered now instead of `entry`, in order. */
  apply(entry: QueuedUpdate): QueuedUpdate[];
}

export function createDeliveryFaults(): DeliveryFaults {
  let faults: z.output<typeof deliveryFault>[] = [];
  let held: QueuedUpdate | null = null;
  return {
    add(fault) {
      faults.push(deliveryFault.parse(fault));
    },
    clear() {
      const released = held ? [held] : [];
      faults = [];
      held = null;
      return released;
    },
    apply(entry) {
      if (held) {
        const pair = [entry, held];
        held = null;
        return pair;
      }
      const fault = faults.shift();
      if (fault?.kind === 'swap') {
        held = entry;
        return [];
      }
      const copies = fault ? Array.from({ length: fault.times }, () => ({ ...entry, once: true })) : [];
      return [entry, ...copies];
    },
  };
}
