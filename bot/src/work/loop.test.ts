import { testDatabase } from '@frontdesk/prisma/testing';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { createInterrupts } from '../core/interrupts.ts';
import { receiver } from '../core/receive.ts';
import type { Lane } from '../store/lanes.ts';
import { fakeLive, inbound, quiet } from '../testing/fakes.ts';
import { startWork, type Work } from './loop.ts';

const { db, drop } = await testDatabase();
const loops: Work[] = [];
afterAll(drop);
afterEach(async () => {
  await Promise.all(loops.splice(0).map((work) => work.stop(0)));
});
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE "ChatSession", "Contact" RESTART IDENTITY CASCADE`;
});

type Serve = (lane: Lane, signal: AbortSignal) => Promise<number | null>;

function startLoop(serve: Serve, over: { leaseMs?: number; concurrency?: number } = {}) {
  const options = {
    db,
    log: quiet,
    owner: `loop-${loops.length}`,
    concurrency: 8,
    leaseMs: 20_000,
    pollMs: 50,
  };
  const work = startWork({ ...options, ...over, serve });
  loops.push(work);
  return work;
}

const write = (chat: string, wake: Work['wake'] = () => {}) =>
  receiver(
    { db, live: fakeLive(), wake, interrupts: createInterrupts(() => {}) },
    { name: 'telegram', burstMs: 0 },
  )(inbound('Hi', { conversationKey: chat }));

it('serves every session once, with two loops on one database', async () => {
  const served: string[] = [];
  const serve: Serve = async (lane) => {
    served.push(lane.conversationKey);
    return null;
  };
  const chats = Array.from({ length: 30 }, (_, index) => `chat-${index}`);
  await Promise.all(chats.map((chat) => write(chat)));
  startLoop(serve);
  startLoop(serve);
  await expect.poll(() => served.length).toBe(30);
  expect([...served].sort()).toEqual([...chats].sort());
});

it('rule 4: never serves a session twice at once', async () => {
  let now = 0;
  let most = 0;
  let count = 0;
  const serve: Serve = async () => {
    most = Math.max(most, ++now);
    await write('chat', wakeAll);
    count++;
    await new Promise((resolve) => setTimeout(resolve, 5));
    now--;
    return null;
  };
  const wakeAll = () => {
    for (const work of loops) work.wake();
  };
  startLoop(serve);
  startLoop(serve);
  await write('chat', wakeAll);
  await expect.poll(() => count).toBeGreaterThan(10);
  expect(most).toBe(1);
});

it('looks again when a session says so', async () => {
  let count = 0;
  startLoop(async () => (++count < 3 ? 10 : null));
  await write('chat');
  await expect.poll(() => count).toBe(3);
});

it('takes over from a loop that died', async () => {
  const dead = startLoop(() => new Promise(() => {}), { leaseMs: 60_000 });
  await write('chat', dead.wake);
  await expect.poll(() => db.chatSession.count({ where: { leaseOwner: 'loop-0' } })).toBe(1);
  // It takes no more work and never ends what it has: to the others it is dead.
  loops.pop();
  void dead.stop(60_000);
  await db.$executeRaw`UPDATE "ChatSession" SET "leaseUntil" = now() - interval '1 second'`;
  const fences: number[] = [];
  startLoop(async (lane) => {
    fences.push(lane.fence);
    return null;
  });
  await expect.poll(() => fences).toEqual([2]);
});

it('tells a holder that its lease is gone', async () => {
  let reason: unknown;
  const work = startLoop(
    (_lane, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          reason = signal.reason;
          reject(signal.reason);
        });
      }),
    { leaseMs: 60 },
  );
  await write('chat', work.wake);
  await expect.poll(() => db.chatSession.count({ where: { leaseOwner: { not: null } } })).toBe(1);
  await db.$executeRaw`UPDATE "ChatSession" SET fence = fence + 1`;
  await expect.poll(() => reason).toMatchObject({ code: 'lost_lease' });
});

it('serves no more sessions at once than it may, and all of them in the end', async () => {
  let now = 0;
  let most = 0;
  let count = 0;
  for (const chat of ['a', 'b', 'c', 'd', 'e']) await write(chat);
  startLoop(
    async () => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 5));
      now--;
      count++;
      return null;
    },
    { concurrency: 2 },
  );
  await expect.poll(() => count).toBe(5);
  expect(most).toBe(2);
});

it('tries again after a session broke', async () => {
  let count = 0;
  startLoop(async () => {
    if (++count === 1) throw new Error('the database hiccupped');
    return null;
  });
  await write('chat');
  await expect.poll(() => count, { timeout: 5000 }).toBe(2);
});

it('gives back at once what it claims while it is stopped', async () => {
  await write('chat', () => {});
  let served = 0;
  // Its first look for work is on the way already.
  const work = startLoop(async () => {
    served += 1;
    return null;
  });
  await work.stop(10);
  expect(served).toBe(0);
  expect(await db.chatSession.count({ where: { leaseOwner: null, workAt: { not: null } } })).toBe(1);
});

it('stops at once after the grace, and leaves the session to the next', async () => {
  const work = startLoop(
    (_lane, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
  );
  await write('chat', work.wake);
  await expect.poll(() => db.chatSession.count({ where: { leaseOwner: { not: null } } })).toBe(1);
  await work.stop(10);
  expect(await db.chatSession.count({ where: { leaseOwner: null, workAt: { not: null } } })).toBe(1);
});
