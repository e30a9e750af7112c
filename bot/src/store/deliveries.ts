import type { Database } from '@frontdesk/prisma/client';
import { type Lane, unleased } from './lanes.ts';

/** Every write here checks the fence: false means that another process holds the session, and nothing has changed. */

/** Before the first request goes out: from now on a crash leaves the message `unknown`. */
export function markSending(db: Database, lane: Lane, messageId: number): Promise<boolean> {
  return held(db.$executeRaw`
    UPDATE "Message" m SET state = 'sending', attempts = m.attempts + 1, "nextAttemptAt" = NULL
    FROM (SELECT id FROM "ChatSession" WHERE id = ${lane.id} AND fence = ${lane.fence} FOR NO KEY UPDATE) lane
    WHERE m.id = ${messageId} AND m."chatSessionId" = lane.id AND m.state = 'queued'`);
}

/**
 * Part `index` is out; `complete` when it was the last. Recorded twice is recorded once. `release`: nothing else was
 * open, so give the session back with this, unless something is due in it again. Resolves with whether it was.
 */
export async function recordPart(
  db: Database,
  lane: Lane,
  messageId: number,
  {
    index,
    externalId,
    complete,
    release,
  }: { index: number; externalId: string; complete: boolean; release: boolean },
): Promise<{ released: boolean } | null> {
  const rows = await db.$queryRaw<{ released: boolean }[]>`
    WITH lane AS (
      UPDATE "ChatSession" s SET ${unleased(release && complete)}
      WHERE id = ${lane.id} AND fence = ${lane.fence} RETURNING id, "leaseUntil" IS NULL AS released
    )
    UPDATE "Message" m SET "externalIds"[${index + 1}::int] = ${externalId},
      state = CASE WHEN ${complete} THEN 'sent'::"MessageState" ELSE m.state END,
      "sentAt" = CASE WHEN ${complete} THEN now() ELSE m."sentAt" END
    FROM lane
    WHERE m.id = ${messageId} AND m."chatSessionId" = lane.id AND m.state IN ('sending', 'sent')
    RETURNING lane.released`;
  return rows[0] ?? null;
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

/**
 * `unknown`: nobody can know whether it arrived; `failed`: it never will. Neither is tried again by itself: the session
 * is flagged (and open again), so that a person decides. `blocked`: the person does not want to hear from us.
 */
export function endDelivery(
  db: Database,
  lane: Lane,
  messageId: number,
  { state, reason, blocked = false }: { state: 'unknown' | 'failed'; reason: string; blocked?: boolean },
): Promise<boolean> {
  return held(db.$executeRaw`
    WITH lane AS (
      UPDATE "ChatSession" SET
        "flagReason" = ${reason}, "flaggedAt" = now(), "flagIsError" = true, "closedAt" = NULL,
        "blockedAt" = CASE WHEN ${blocked} THEN now() ELSE "blockedAt" END
      WHERE id = ${lane.id} AND fence = ${lane.fence} RETURNING id
    )
    UPDATE "Message" m SET state = ${state}::"MessageState", "stateReason" = ${reason}
    FROM lane WHERE m.id = ${messageId} AND m."chatSessionId" = lane.id AND m.state = 'sending'`);
}

/** A person decides about a message that nobody knows of or that failed: once more, or it did arrive after all. */
export async function decideDelivery(
  db: Database,
  messageId: number,
  decision: 'resend' | 'mark_delivered',
): Promise<{ sessionId: string } | null> {
  const rows = await db.$queryRaw<{ sessionId: string }[]>`
    WITH message AS (
      UPDATE "Message" SET
        state = CASE WHEN ${decision} = 'resend' THEN 'queued' ELSE 'sent' END::"MessageState",
        "stateReason" = NULL, attempts = 0, "nextAttemptAt" = NULL,
        "sentAt" = CASE WHEN ${decision} = 'resend' THEN NULL ELSE now() END
      WHERE id = ${messageId} AND state IN ('unknown', 'failed') RETURNING "chatSessionId"
    )
    UPDATE "ChatSession" s SET "flagReason" = NULL, "flaggedAt" = NULL,
      "workAt" = CASE WHEN ${decision} = 'resend' THEN now() ELSE s."workAt" END
    FROM message WHERE s.id = message."chatSessionId" RETURNING s."sessionId"`;
  return rows[0] ?? null;
}

async function held(changed: Promise<number>): Promise<boolean> {
  return (await changed) > 0;
}
