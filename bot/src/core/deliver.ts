import type { Database } from '../store/database.ts';
import { endDelivery, markSending, recordPart, requeue } from '../store/deliveries.ts';
import type { Lane } from '../store/lanes.ts';
import type { OpenMessage } from '../store/turns.ts';
import { FrontdeskError, mustHold } from './errors.ts';
import type { AnswerStream, Channel, Live, Log, Target } from './ports.ts';

const maxAttempts = 8;

type Outbound = Pick<OpenMessage, 'id' | 'content' | 'externalIds' | 'attempts'>;

/**
 * One outbound message: claim, send what is not out yet, record. There is no other way out of the house.
 * `stream`: the answer is on the reader's screen already and only has to be ended.
 * Resolves with the ms to wait before the next try, or null when the message has reached its end:
 * sent, failed, or unknown (nobody can know whether it arrived, so nobody may send it again unasked).
 */
export async function deliver(
  { db, live, log }: { db: Database; live: Live; log: Log },
  lane: Lane,
  channel: Channel,
  message: Outbound,
  target: Target,
  stream?: AnswerStream<unknown>,
): Promise<number | null> {
  mustHold(await markSending(db, lane, message.id));
  try {
    const parts = channel.render?.(message.content) ?? [message.content];
    for (const [index, part] of parts.entries()) {
      if (index < message.externalIds.length) continue;
      const sent = stream && index === 0 ? await stream.finish(part) : await channel.send?.(target, part);
      mustHold(await recordPart(db, lane, message.id, sent?.externalId ?? '', index === parts.length - 1));
    }
    return null;
  } catch (error) {
    if (error instanceof FrontdeskError && error.code === 'lost_lease') throw error;
    return await settleFailure(error);
  } finally {
    live.publish({ type: 'message.updated', sessionId: lane.sessionId, messageId: message.id });
  }

  async function settleFailure(error: unknown): Promise<number | null> {
    const { code, reason, retryAfterMs } = readFailure(error);
    log.warn({ sessionId: lane.sessionId, messageId: message.id, code, reason }, 'a message did not go out');
    if (code === 'not_sent' && message.attempts + 1 < maxAttempts) {
      const waitMs = retryAfterMs ?? backoffMs(message.attempts);
      mustHold(await requeue(db, lane, message.id, waitMs, reason));
      return waitMs;
    }
    mustHold(await endDelivery(db, lane, message.id, code === 'uncertain' ? 'unknown' : 'failed', reason));
    return null;
  }
}

function readFailure(error: unknown) {
  if (error instanceof FrontdeskError) {
    return { code: error.code, reason: error.message, retryAfterMs: error.retryAfterMs };
  }
  // Not an error a channel foresaw: the request may have gone out, so it must not go out again.
  return { code: 'uncertain', reason: 'The message may or may not have arrived.', retryAfterMs: undefined };
}

/** 1 s, 2 s, 4 s … at most a minute, with a jitter so that a platform's return is not met by everyone at once. */
function backoffMs(attempts: number): number {
  return Math.min(1000 * 2 ** attempts, 60_000) * (0.75 + Math.random() / 2);
}
