import { type SimFault, simFault } from '@frontdesk/shared/simulator';
import type { z } from 'zod';

export type Fault = z.output<typeof simFault>;

export interface Faults {
  add(fault: SimFault): void;
  clear(): void;
  /** The fault that the next call of `method` meets, if any; it is used up. */
  take(method: string): Fault | null;
}

/** Faults wait in order; the first that matches is met, `times` times. */
export function createFaults(): Faults {
  let waiting: Fault[] = [];
  return {
    add(fault) {
      waiting.push(simFault.parse(fault));
    },
    clear() {
      waiting = [];
    },
    take(method) {
      const index = waiting.findIndex(
        (fault) => fault.method === '*' || fault.method.toLowerCase() === method.toLowerCase(),
      );
      const fault = waiting[index];
      if (!fault) return null;
      if (fault.times === 1) waiting.splice(index, 1);
      else fault.times -= 1;
      return fault;
    },
  };
}
