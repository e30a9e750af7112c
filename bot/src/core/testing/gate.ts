/** Where something slow waits until a later command lets it go on. */
export interface Gate {
  pass(): Promise<void>;
  open(): void;
  waiting(): number;
}

export function createGate(): Gate {
  let waiting: (() => void)[] = [];
  return {
    pass: () => new Promise((resolve) => void waiting.push(resolve)),
    open() {
      const all = waiting;
      waiting = [];
      for (const go of all) go();
    },
    waiting: () => waiting.length,
  };
}
