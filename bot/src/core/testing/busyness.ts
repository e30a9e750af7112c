/** Counts what is under way, so that a test can wait until nothing moves any more. */
export interface Busyness {
  count(): number;
  /** Counts while `run` lasts. */
  during<T>(run: () => Promise<T>): Promise<T>;
  /** Does not count while `run` lasts, within `during`: somebody waits for a later command. */
  idle<T>(run: () => Promise<T>): Promise<T>;
}

export function createBusyness(): Busyness {
  let count = 0;
  const shift = async <T>(by: number, run: () => Promise<T>) => {
    count += by;
    try {
      return await run();
    } finally {
      count -= by;
    }
  };
  return {
    count: () => count,
    during: (run) => shift(1, run),
    idle: (run) => shift(-1, run),
  };
}
