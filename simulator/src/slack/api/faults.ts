import { type SimFault, simFault } from '@frontdesk/shared/simulator';
import type { z } from 'zod';

type Fault = z.output<typeof simFault>;

export interface Faults {
  add(fault: SimFault): void;
  clear(): void;
  /** The fault this call meets, used up by it; the oldest that matches comes first. */
  take(method: string): Fault | null;
}

export function createFaults(): Faults {
  let faults: Fault[] = [];
  return {
    add: (fault) => void faults.push(simFault.parse(fault)),
    clear: () => void (faults = []),
    take(method) {
      const fault = faults.find((candidate) => candidate.method === '*' || candidate.method === method);
      if (!fault) return null;
      fault.times -= 1;
      faults = faults.filter((candidate) => candidate.times > 0);
      return fault;
    },
  };
}
