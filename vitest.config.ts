import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Rooms import one another by package name; in tests that means their sources, not what was built. */
const fromSource = ['source', 'module', 'node', 'development'];

/** How long a test may take on a busy machine; no test measures time. */
const patience = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 20_000 } } };

const room = (name: string) => ({
  resolve: { conditions: fromSource },
  ssr: { resolve: { conditions: fromSource } },
  test: {
    name,
    root: name,
    include: ['src/**/*.test.{ts,tsx}'],
    // A worker loads a room once, and not again for each file: that took more of its time than many a test.
    isolate: false,
    ...patience,
  },
});

export default defineConfig({
  test: {
    // Much of a run is waiting, for databases, browsers, leases: on few cores too it pays to do three things at once.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    globalSetup: ['prisma/src/testing/global-setup.ts'],
    projects: [
      ...['shared', 'prisma', 'simulator', 'bot', 'dashboard', 'faults', 'bench'].map(room),
      { test: { name: 'house', root: 'scripts', include: ['*.test.mjs'], ...patience } },
    ],
  },
});
