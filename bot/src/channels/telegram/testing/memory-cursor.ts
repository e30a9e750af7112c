import type { Cursor } from '../polling.ts';

/** Positions by account. */
export function memoryCursor(positions: Map<string, string> = new Map()) {
  const cursor: Cursor = {
    load: (account) => Promise.resolve(positions.get(account) ?? null),
    save(account, position) {
      positions.set(account, position);
      return Promise.resolve();
    },
  };
  return { cursor, positions };
}
