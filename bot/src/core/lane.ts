import { endDelivery } from '../store/deliveries.ts';
import type { Lane } from '../store/lanes.ts';
import { type OpenMessage, openMessages } from '../store/turns.ts';
import { deliver } from './deliver.ts';
import { mustHold } from './errors.ts';
import type { Channel, ChannelName, Target } from './ports.ts';
import { type TurnDeps, type TurnResult, takeTurn } from './turn.ts';

export interface LaneDeps extends TurnDeps {
  channels: ReadonlyMap<ChannelName, Channel>;
  /** Tells whoever waits for an answer in this process. */
  settle(questionIds: number[], result: TurnResult): void;
}

/**
 * Serves one claimed session until nothing is open in it. All that is said in a session goes through here, one thing
 * after the other: what waits to go out goes first, then the questions are answered.
 * Returns when to look again, ms from now (the platform asked to wait), or null.
 */
export async function serveLane(deps: LaneDeps, lane: Lane, signal: AbortSignal): Promise<number | null> {
  const channel = deps.channels.get(lane.channel);
  if (!channel) {
    deps.log.warn(
      { sessionId: lane.sessionId, channel: lane.channel },
      'this channel is not configured any more',
    );
    return 60_000;
  }
  await endInterrupted();

  while (!signal.aborted) {
    const open = await openMessages(deps.db, lane);
    const outbound = open.find((message) => message.state === 'queued');
    if (outbound) {
      if (outbound.waitMs > 0) return outbound.waitMs;
      const waitMs = await deliver(deps, lane, channel, outbound, targetOf(lane, outbound));
      if (waitMs !== null) return waitMs;
      continue;
    }
    const questions = open.filter((message) => message.state === 'received');
    const taken = channel.burstMs === undefined ? questions.slice(0, 1) : questions;
    const last = taken.at(-1);
    if (!last) return null;
    const target = targetOf(lane, last);
    const { result, stream } = await takeTurn(deps, lane, channel, taken, target, signal);
    deps.settle(
      taken.map((question) => question.id),
      result,
    );
    if (result.kind === 'answered' && channel.send) {
      const answer = { id: result.answerId, content: result.content, externalIds: [], attempts: 0 };
      const waitMs = await deliver(deps, lane, channel, answer, target, stream);
      if (waitMs !== null) return waitMs;
    }
  }
  return 0;

  /** `sending` at a fresh claim means that the one who sent it is gone, and nobody knows how far it came. */
  async function endInterrupted(): Promise<void> {
    const open = await openMessages(deps.db, lane);
    for (const message of open.filter((candidate) => candidate.state === 'sending')) {
      const reason = 'The server stopped while this message was going out.';
      mustHold(await endDelivery(deps.db, lane, message.id, 'unknown', reason));
      deps.live.publish({ type: 'message.updated', sessionId: lane.sessionId, messageId: message.id });
    }
  }
}

function targetOf(lane: Lane, { askedId, askedBy }: OpenMessage): Target {
  const { conversationKey } = lane;
  if (askedId === null || askedBy === null) return { conversationKey };
  return { conversationKey, inReplyTo: { externalId: askedId, externalUserId: askedBy } };
}
