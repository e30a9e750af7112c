import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { regularly } from './regularly.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const logged: string[] = [];
const log = {
  debug() {},
  info() {},
  warn: (_: object, message: string) => void logged.push(message),
  error() {},
};

it('does it again and again, also after it failed, and never twice at once', async () => {
  let times = 0;
  const ends: (() => void)[] = [];
  const task = () => {
    times += 1;
    if (times === 1) return Promise.reject(new Error('the database is away'));
    return new Promise<void>((resolve) => ends.push(resolve));
  };
  const it = regularly(1000, task, { log, what: 'look' });
  expect(times).toBe(0);
  await vi.advanceTimersByTimeAsync(1000);
  expect([times, logged]).toEqual([1, ['could not look; trying again']]);
  await vi.advanceTimersByTimeAsync(3000);
  expect(times).toBe(2);

  const stopped = it.stop();
  let isOver = false;
  const wait = async () => {
    await stopped;
    isOver = true;
  };
  void wait();
  await vi.advanceTimersByTimeAsync(3000);
  expect([times, isOver]).toEqual([2, false]);
  ends[0]?.();
  await stopped;
  expect(times).toBe(2);
});
