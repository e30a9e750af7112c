/** Chance that comes out the same every time: SQL that hashes what a row is numbered by. */
export interface Dice {
  /** From 0 up to, but never, 1. `throwId` tells the throws for one row apart. */
  throw(row: string, throwId: number): string;
  /** One of an array. */
  pick(array: string, row: string, throwId: number): string;
}

export function diceOf(seed: number): Dice {
  const dice = (row: string, throwId: number) =>
    `(((hashint8extended((${row})::bigint, ${seed * 1000 + throwId}) >> 11) & 4503599627370495)::float8 / 4503599627370496)`;
  return {
    throw: dice,
    pick: (array, row, throwId) =>
      `(${array})[1 + floor(${dice(row, throwId)} * cardinality(${array}))::int]`,
  };
}
