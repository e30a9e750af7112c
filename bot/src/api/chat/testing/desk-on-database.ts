import type { Database } from '@frontdesk/prisma/client';
import { webChannel } from '../../../channels/web/index.ts';
import { createConversations } from '../../../core/ask.ts';
import { createInterrupts } from '../../../core/interrupts.ts';
import { serveLane } from '../../../core/lane.ts';
import { createOutcomes } from '../../../core/outcomes.ts';
import type { RespondDeps } from '../../../core/respond.ts';
import { createRights } from '../../../core/rights.ts';
import { fakeLive, type fakeModel, noDetails, quiet } from '../../../testing/fakes.ts';
import { startWork } from '../../../work/loop.ts';
import { appForTests } from './app-for-tests.ts';

export const secretKey = 'k'.repeat(32);

/** The chat API with the real lanes, turns and tables behind it; only the model is a fake. */
export function deskOnDatabase(
  db: Database,
  model: ReturnType<typeof fakeModel>,
  { details = noDetails, now }: { details?: RespondDeps['details']; now?: () => number } = {},
) {
  const outcomes = createOutcomes();
  const live = fakeLive();
  const channel = webChannel();
  const interrupts = createInterrupts(() => {});
  const lane = {
    db,
    live,
    log: quiet,
    model,
    buildRequest: ({ pending }: { pending: { content: string }[] }) => ({
      system: '',
      turns: pending.map(({ content }) => ({ role: 'user' as const, text: content })),
    }),
    channels: new Map([[channel.name, channel]]),
    deadlineMs: 5000,
    historyLimit: 20,
    details,
    interrupts,
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
  const conversations = createConversations({
    db,
    live,
    wake: work.wake,
    outcomes,
    waitMs: 10_000,
    lookMs: 20,
    secretKey,
    heldNotice: 'A person will answer.',
  });
  const rights = createRights({ db, live, wake: work.wake, interrupts, secretKey, now });
  return { app: appForTests({ conversations, rights }), live, stop: () => work.stop(0) };
}
