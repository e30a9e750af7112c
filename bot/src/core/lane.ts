import { endDelivery } from '../store/deliveries.ts';
import type { Lane, LaneEnd } from '../store/lanes.ts';
import { type OpenMessage, readLane } from '../store/turns.ts';
import { deliver } from './deliver.ts';
import { FrontdeskError, mustHold } from './errors.ts';
import { tellFlagged } from './flagged.ts';
import type { Interruption, Interrupts } from './interrupts.ts';
import type { Channel, ChannelName, Target } from './ports.ts';
import type { Asked, TurnSignals } from './think.ts';
import { setAside, type TurnDeps, type TurnResult, takeTurn } from './turn.ts';

export interface LaneDeps extends TurnDeps {
  channels: ReadonlyMap<ChannelName, Channel>;
  interrupts: Interrupts;
  historyLimit: number;
  /** Tells whoever waits for an answer in this process. */
  settle(questionIds: number[], result: TurnResult): void;
}

/** A session that broke its holder this often in a row has its questions set aside. */
const mostFailures = 5;

/**
 * Serves one claimed session until nothing is open in it. All that is said in a session goes through here, one thing
 * after the other: what waits to go out goes first, then the questions are answered, unless a person answers them.
 * Returns when to look again (the platform asked to wait).
 */
export async function serveLane(deps: LaneDeps, lane: Lane, signal: AbortSignal): Promise<LaneEnd> {
  const { sessionId } = lane;
  const channel = deps.channels.get(lane.channel);
  if (!channel) {
    deps.log.warn({ sessionId, channel: lane.channel }, 'this channel is not configured any more');
    return 60_000;
  }
  for (let round = 1; !signal.aborted; round++) {
    // Before the session is read: whatever changes from here on interrupts this round.
    const { signals, answering, stopListening } = listen(deps.interrupts, sessionId, signal);
    try {
      const { state, open, history, details } = mustHold(await readLane(deps.db, lane, deps.historyLimit));
      if (round === 1 && (await endInterrupted(deps, lane, open))) continue;
      const outbound = open.find((message) => message.state === 'queued');
      if (outbound) {
        if (outbound.waitMs > 0) return outbound.waitMs;
        const end = await deliver(deps, lane, channel, outbound, targetOf(lane, outbound));
        if (end !== null) return end;
        continue;
      }
      const questions = state === 'bot' ? open.filter((message) => message.state === 'received') : [];
      const taken = channel.burstMs === undefined ? questions.slice(0, 1) : questions;
      const last = taken.at(-1);
      if (!last) return null;
      const target = targetOf(lane, last);
      answering(target);
      const asked = { questions: taken, history, details, last: open.length === taken.length };
      const end = await answer(deps, lane, channel, asked, target, signals);
      if (end !== null) return end;
    } catch (error) {
      // A turn that was overtaken by events: what holds now is read anew.
      if (!(error instanceof FrontdeskError && error.code === 'outdated')) throw error;
    } finally {
      stopListening();
    }
  }
  return 0;
}

async function answer(
  deps: LaneDeps,
  lane: Lane,
  channel: Channel,
  asked: Asked,
  target: Target,
  signals: TurnSignals,
): Promise<LaneEnd> {
  const result =
    lane.failures < mostFailures
      ? await takeTurn(deps, lane, channel, asked, target, signals)
      : await setAside(deps, lane, channel, asked);
  deps.settle(
    asked.questions.map(({ id }) => id),
    result,
  );
  if (result.released) return 'released';
  if (result.kind !== 'said' || !channel.send) return null;
  const { answerId, content, controls } = result;
  const message = { id: answerId, content, controls, externalIds: [], attempts: 0 };
  return deliver(deps, lane, channel, message, target, { stream: result.stream, last: asked.last });
}

/**
 * `sending` at a fresh claim means that the one who sent it is gone, and nobody knows how far it came. True when there
 * was such a message: who may speak has to be read anew, for a takeover lets a message out that is going out.
 */
async function endInterrupted({ db, live }: LaneDeps, lane: Lane, open: OpenMessage[]): Promise<boolean> {
  const reason = 'The server stopped while this message was going out.';
  const interrupted = open.filter((message) => message.state === 'sending');
  for (const { id } of interrupted) {
    mustHold(await endDelivery(db, lane, id, { state: 'unknown', reason }));
    live.publish({ type: 'message.updated', sessionId: lane.sessionId, messageId: id });
    tellFlagged(live, lane.sessionId, reason);
  }
  return interrupted.length > 0;
}

function listen(interrupts: Interrupts, sessionId: string, lane: AbortSignal) {
  const stopped = new AbortController();
  const changed = new AbortController();
  const early: Interruption[] = [];
  let onInterrupt = (interruption: Interruption) => void early.push(interruption);
  const stopListening = interrupts.listen(sessionId, (interruption) => onInterrupt(interruption));
  return {
    signals: { lane, stopped: stopped.signal, changed: changed.signal },
    /** What is answered is known from here on, and with it whether a Stop means this answer. */
    answering({ inReplyTo }: Target): void {
      onInterrupt = (interruption) => {
        if (interruption.why === 'changed') {
          changed.abort(new FrontdeskError('outdated', 'The session changed during the turn.'));
        } else if (!isLater(inReplyTo?.externalId, interruption.upTo)) stopped.abort();
      };
      early.forEach(onInterrupt);
    },
    stopListening,
  };
}

const isLater = (asked: string | undefined, upTo: string | undefined): boolean =>
  asked !== undefined &&
  upTo !== undefined &&
  (asked.length === upTo.length ? asked > upTo : asked.length > upTo.length);

function targetOf(lane: Lane, { askedId, askedBy }: OpenMessage): Target {
  const { conversationKey } = lane;
  if (askedId === null || askedBy === null) return { conversationKey };
  return { conversationKey, inReplyTo: { externalId: askedId, externalUserId: askedBy } };
}
