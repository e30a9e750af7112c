import { defineConfig } from 'vitest/config';

const room = (name: string) => ({
  test: { name, root: name, include: ['src/**/*.test.{ts,tsx}'], environment: 'node' as const },
});

export default defineConfig({
  test: {
    projects: ['shared', 'prisma', 'simulator', 'bot', 'dashboard'].map(room),
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
