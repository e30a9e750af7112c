import type { Database } from '../store/database.ts';
import { endDelivery, markSending, recordPart, requeue } from '../store/deliveries.ts';
import type { Lane, LaneEnd } from '../store/lanes.ts';
import type { OpenMessage } from '../store/turns.ts';
import { FrontdeskError, mustHold } from './errors.ts';
import { tellFlagged } from './flagged.ts';
import { patiently } from './patiently.ts';
import type { AnswerStream, Channel, Live, Log, Target } from './ports.ts';

const maxAttempts = 8;

interface DeliverDeps {
  db: Database;
  live: Live;
  log: Log;
}

type Outbound = Pick<OpenMessage, 'id' | 'content' | 'controls' | 'externalIds' | 'attempts'>;

/**
 * One outbound message: claim, send what is not out yet, record. There is no other way out of the house.
 * `stream`: the answer is on the reader's screen already and only has to be ended. `last`: nothing else is open.
 * Resolves with the ms to wait before the next try, with null when the message has reached its end (sent, failed, or
 * unknown: nobody can know whether it arrived, so nobody may send it again unasked), or with `released` when it is out
 * and the session was given back with that.
 */
export async function deliver(
  deps: DeliverDeps,
  lane: Lane,
  channel: Channel,
  message: Outbound,
  target: Target,
  { stream, last = false }: { stream?: AnswerStream<unknown>; last?: boolean } = {},
): Promise<LaneEnd> {
  const { db, live, log } = deps;
  try {
    mustHold(await markSending(db, lane, message.id));
  } catch (error) {
    await stream?.discard();
    throw error;
  }
  try {
    const released = await sendParts(deps, lane, channel, message, target, { stream, last });
    return released ? 'released' : null;
  } catch (error) {
    if (error instanceof FrontdeskError && error.code === 'lost_lease') throw error;
    return await patiently(log, () => settleFailure(deps, lane, message, error));
  } finally {
    live.publish({ type: 'message.updated', sessionId: lane.sessionId, messageId: message.id });
  }
}

/** What the platform refuses as it is may do as plain text, once, and never when a part of it is out already. */
async function sendParts(
  deps: DeliverDeps,
  lane: Lane,
  channel: Channel,
  message: Outbound,
  target: Target,
  { stream, last }: { stream?: AnswerStream<unknown>; last: boolean },
): Promise<boolean> {
  const controls = message.controls ?? undefined;
  let out = message.externalIds.length;
  let released = false;
  const send = async (parts: unknown[]) => {
    for (const [index, part] of parts.entries()) {
      if (index < out) continue;
      const sent = stream && index === 0 ? await stream.finish(part) : await channel.send?.(target, part);
      out += 1;
      const record = () =>
        recordPart(deps.db, lane, message.id, {
          index,
          externalId: sent?.externalId ?? '',
          complete: index === parts.length - 1,
          release: last,
        });
      ({ released } = mustHold(await patiently(deps.log, record)));
    }
  };
  try {
    await send(channel.render?.(message.content, { controls }) ?? [message.content]);
  } catch (error) {
    const refused = error instanceof FrontdeskError && error.code === 'refused';
    if (!refused || out > 0 || !channel.render) throw error;
    await send(channel.render(message.content, { plain: true, controls }));
  }
  return released;
}

async function settleFailure(
  { db, live, log }: DeliverDeps,
  lane: Lane,
  message: Outbound,
  error: unknown,
): Promise<number | null> {
  const { code, reason, retryAfterMs } = readFailure(error);
  const { id: messageId, attempts } = message;
  log.warn({ sessionId: lane.sessionId, messageId, code, reason }, 'a message did not go out');
  if (code === 'not_sent' && attempts + 1 < maxAttempts) {
    const waitMs = retryAfterMs ?? backoffMs(attempts);
    mustHold(await requeue(db, lane, messageId, waitMs, reason));
    return waitMs;
  }
  const state = code === 'uncertain' ? 'unknown' : 'failed';
  mustHold(await endDelivery(db, lane, messageId, { state, reason, blocked: code === 'blocked' }));
  tellFlagged(live, lane.sessionId, reason);
  return null;
}

function readFailure(error: unknown) {
  if (error instanceof FrontdeskError) {
    return { code: error.code, reason: error.message, retryAfterMs: error.retryAfterMs };
  }
  // Not an error a channel foresaw: the request may have gone out, so it must not go out again.
  return {
    code: 'uncertain',
    reason: 'The message may or may not have arrived.',
    retryAfterMs: undefined,
  };
}

/** 1 s, 2 s, 4 s … at most a minute, with a jitter so that a platform's return is not met by everyone at once. */
function backoffMs(attempts: number): number {
  return Math.min(1000 * 2 ** attempts, 60_000) * (0.75 + Math.random() / 2);
}
