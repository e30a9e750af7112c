import { setTimeout } from 'node:timers/promises';

/** Resolves after `ms`, or as soon as `signal` aborts; never rejects, and keeps no process alive. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

export const wait: Wait = async (ms, signal) => {
  await setTimeout(Math.min(ms, 2 ** 31 - 1), undefined, { signal, ref: false }).catch(() => {});
};

/** 0.5 s, 1 s, 2 s … at most 30 s, half of it by chance, so that a service's return is not met by everyone at once. */
export function backoffMs(failures: number): number {
  return Math.min(500 * 2 ** (failures - 1), 30_000) * (0.5 + Math.random() / 2);
}
