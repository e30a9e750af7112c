import type { DetailField } from '@frontdesk/shared/details/field';
import type { Database } from '../../../store/database.ts';
import { claimLanes, releaseLane } from '../../../store/lanes.ts';
import { fakeChannel, fakeLive, quiet } from '../../../testing/fakes.ts';
import { createInterrupts } from '../../interrupts.ts';
import { serveLane } from '../../lane.ts';
import type { Channel, ChatModel, Controls, InboundMessage } from '../../ports.ts';
import { receiver } from '../../receive.ts';

/** What a person sees of one message of ours. */
export interface Shown {
  text: string;
  controls: Controls | undefined;
}

/** The real lane on the real database between a fake platform and a scripted model. */
export function openDesk(
  db: Database,
  { fields, model, channel: over }: { fields: DetailField[]; model: ChatModel; channel?: Partial<Channel> },
) {
  const seen: Shown[] = [];
  const channel: Channel = {
    ...fakeChannel(),
    burstMs: 0,
    render: (text, options) => [{ text, controls: options?.controls } satisfies Shown],
    async send(_target, part) {
      seen.push(part as Shown);
      return { externalId: `out-${seen.length}` };
    },
    ...over,
  };
  const deps = {
    db,
    live: fakeLive(),
    log: quiet,
    model,
    buildRequest: (input: object) => ({ system: '', turns: [], ...input }),
    channels: new Map([[channel.name, channel]]),
    interrupts: createInterrupts(() => {}),
    deadlineMs: 5000,
    historyLimit: 20,
    details: { fields: async () => fields, region: undefined },
    settle() {},
  };
  const receive = receiver({ ...deps, wake() {} }, channel);
  return {
    seen,
    live: deps.live,
    /** The person says something; resolves with what they see then. Null: nothing new. */
    async say(message: InboundMessage): Promise<Shown | null> {
      const before = seen.length;
      await receive(message);
      const [lane] = await claimLanes(db, { owner: 'desk', limit: 1, leaseMs: 20_000 });
      if (!lane) return null;
      const end = await serveLane(deps, lane, new AbortController().signal);
      if (end !== 'released') await releaseLane(db, lane, end);
      return seen.length > before ? (seen.at(-1) ?? null) : null;
    },
  };
}
