import { testDatabase } from '@frontdesk/prisma/testing';
import { afterAll } from 'vitest';
import { webChannel } from '../../channels/web/index.ts';
import { createConversations } from '../../core/ask.ts';
import { createInterrupts } from '../../core/interrupts.ts';
import { serveLane } from '../../core/lane.ts';
import { createOutcomes } from '../../core/outcomes.ts';
import { fakeLive, fakeModel, noDetails, quiet } from '../../testing/fakes.ts';
import { startWork } from '../../work/loop.ts';
import { appForTests } from './testing/app-for-tests.ts';
import { chatContract } from './testing/chat-contract.ts';

/** The contract again, with the real lanes, turns and tables behind it; only the model is a fake. */

const { db, drop } = await testDatabase();
const outcomes = createOutcomes();
const live = fakeLive();
const channel = webChannel();
const lane = {
  db,
  live,
  log: quiet,
  model: fakeModel(async ({ turns }) => `You said: ${turns.at(-1)?.text}`),
  buildRequest: ({ pending }: { pending: { content: string }[] }) => ({
    system: '',
    turns: pending.map(({ content }) => ({ role: 'user' as const, text: content })),
  }),
  channels: new Map([[channel.name, channel]]),
  deadlineMs: 5000,
  historyLimit: 20,
  details: noDetails,
  interrupts: createInterrupts(() => {}),
  settle: outcomes.settle,
};
const work = startWork({
  db,
  log: quiet,
  owner: 'test',
  serve: (claimed, signal) => serveLane(lane, claimed, signal),
  concurrency: 8,
  leaseMs: 20_000,
  pollMs: 50,
});
afterAll(async () => {
  await work.stop(0);
  await drop();
});

const conversations = createConversations({
  db,
  live,
  wake: work.wake,
  outcomes,
  waitMs: 10_000,
  lookMs: 20,
  secretKey: 'k'.repeat(32),
  heldNotice: 'A person will answer.',
});
const app = appForTests({ conversations });
chatContract(async (request) => app.request(request));
