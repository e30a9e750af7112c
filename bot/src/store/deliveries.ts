import type { Database } from '@frontdesk/prisma/client';
import type { Lane } from './lanes.ts';

/** Every write here checks the fence: false means that another process holds the session, and nothing has changed. */

/** Before the first request goes out: from now on a crash leaves the message `unknown`. */
export function markSending(db: Database, lane: Lane, messageId: number): Promise<boolean> {
  return held(db.$executeRaw`
    UPDATE "Message" m SET state = 'sending', attempts = m.attempts + 1, "nextAttemptAt" = NULL
    FROM (SELECT id FROM "ChatSession" WHERE id = ${lane.id} AND fence = ${lane.fence} FOR NO KEY UPDATE) lane
    WHERE m.id = ${messageId} AND m."chatSessionId" = lane.id AND m.state = 'queued'`);
}

/** One more part is out; `complete` when it was the last. */
export function recordPart(
  db: Database,
  lane: Lane,
  messageId: number,
  externalId: string,
  complete: boolean,
): Promise<boolean> {
  return held(db.$executeRaw`
    UPDATE "Message" m SET "externalIds" = array_append(m."externalIds", ${externalId}),
      state = CASE WHEN ${complete} THEN 'sent'::"MessageState" ELSE m.state END,
      "sentAt" = CASE WHEN ${complete} THEN now() ELSE m."sentAt" END
    FROM (SELECT id FROM "ChatSession" WHERE id = ${lane.id} AND fence = ${lane.fence} FOR NO KEY UPDATE) lane
    WHERE m.id = ${messageId} AND m."chatSessionId" = lane.id AND m.state = 'sending'`);
}

/** The platform did not take it: the same part again, `afterMs` from now. */
export function requeue(
  db: Database,
  lane: Lane,
  messageId: number,
  afterMs: number,
  reason: string,
): Promise<boolean> {
  return held(db.$executeRaw`
    UPDATE "Message" m SET state = 'queued', "stateReason" = ${reason},
      "nextAttemptAt" = now() + ${afterMs} * interval '1 ms'
    FROM (SELECT id FROM "ChatSession" WHERE id = ${lane.id} AND fence = ${lane.fence} FOR NO KEY UPDATE) lane
    WHERE m.id = ${messageId} AND m."chatSessionId" = lane.id AND m.state = 'sending'`);
}

/** `unknown`: nobody can know whether it arrived; `failed`: it never will. Neither is tried again by itself. */
export function endDelivery(
  db: Database,
  lane: Lane,
  messageId: number,
  state: 'unknown' | 'failed',
  reason: string,
): Promise<boolean> {
  return held(db.$executeRaw`
    UPDATE "Message" m SET state = ${state}::"MessageState", "stateReason" = ${reason}
    FROM (SELECT id FROM "ChatSession" WHERE id = ${lane.id} AND fence = ${lane.fence} FOR NO KEY UPDATE) lane
    WHERE m.id = ${messageId} AND m."chatSessionId" = lane.id AND m.state = 'sending'`);
}

async function held(changed: Promise<number>): Promise<boolean> {
  return (await changed) > 0;
}
