import type { LongPoll } from './delivery/long-poll.ts';
import type { UpdateQueue } from './delivery/update-queue.ts';
import type { Webhook } from './delivery/webhook.ts';
import type { Call } from './wire/call.ts';
import type { World } from './world.ts';

/** Everything a method of the Bot API may look at or change. */
export interface Simulation {
  world: World;
  updates: UpdateQueue;
  poll: LongPoll;
  webhook: Webhook;
}

/** Answers a call with its `result`, or throws a Refusal. */
export type Method = (simulation: Simulation, call: Call) => unknown;
