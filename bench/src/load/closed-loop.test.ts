import { expect, it } from 'vitest';
import { closedLoop } from './closed-loop.ts';

const timing = { measureMs: 50, warmUpMs: 0, spreadMs: 0 };
const turnOfTheLoop = () => new Promise<void>((resolve) => void setImmediate(resolve));

it('lets each client do one thing after the other', async () => {
  const busy = new Set<number>();
  const { total, count, p50Ms } = await closedLoop({
    ...timing,
    clients: 3,
    async run(client) {
      expect(busy).not.toContain(client);
      busy.add(client);
      await turnOfTheLoop();
      busy.delete(client);
      return 7;
    },
  });
  expect(total).toBeGreaterThanOrEqual(count);
  expect(p50Ms).toBe(7);
});

it('ends with the first failure', async () => {
  const run = async () => {
    await turnOfTheLoop();
    throw new Error('refused');
  };
  await expect(closedLoop({ ...timing, clients: 2, run })).rejects.toThrow('refused');
});
