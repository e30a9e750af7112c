import { type Database, Prisma } from '@frontdesk/prisma/client';
import type { ChannelName } from '../core/ports.ts';

/** A session that this process holds: only the holder of the newest fence may speak in it. */
export interface Lane {
  id: number;
  fence: number;
  sessionId: string;
  channel: ChannelName;
  account: string;
  conversationKey: string;
  kind: 'private' | 'group';
  /** Claims before this one, in a row, that ended in a crash or an error. */
  failures: number;
}

/** When to look at a session again, ms from now; null: nothing is due; `released`: its holder gave it back already. */
export type LaneEnd = number | null | 'released';

/** Takes up to `limit` due sessions, oldest first. Two processes never get the same one. */
export async function claimLanes(
  db: Database,
  { owner, limit, leaseMs }: { owner: string; limit: number; leaseMs: number },
): Promise<Lane[]> {
  return db.$queryRaw<Lane[]>`
    UPDATE "ChatSession" SET "workAt" = NULL, "leaseOwner" = ${owner}, fence = fence + 1,
                             failures = failures + CASE WHEN "leaseUntil" IS NULL THEN 0 ELSE 1 END,
                             "leaseUntil" = now() + ${leaseMs} * interval '1 ms'
    WHERE id IN (
      SELECT id FROM "ChatSession"
      WHERE ("workAt" <= now() AND "leaseUntil" IS NULL) OR "leaseUntil" < now()
      ORDER BY "workAt" LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )
    RETURNING id, fence, "sessionId", channel, account, "conversationKey", kind, failures`;
}

/** Renews the leases that still are ours; returns the ids of those. */
export async function renewLanes(db: Database, lanes: Lane[], leaseMs: number): Promise<Set<number>> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    UPDATE "ChatSession" s SET "leaseUntil" = now() + ${leaseMs} * interval '1 ms'
    FROM unnest(${lanes.map((lane) => lane.id)}::int[], ${lanes.map((lane) => lane.fence)}::int[]) AS held(id, fence)
    WHERE s.id = held.id AND s.fence = held.fence AND s."leaseUntil" IS NOT NULL
    RETURNING s.id`;
  return new Set(rows.map((row) => row.id));
}

/**
 * Gives a lane back; what arrived meanwhile keeps its own mark. `dueInMs`: look again then. `failed`: it broke.
 * Returns when the session is due next, ms from now; null: nothing is due.
 */
export async function releaseLane(
  db: Database,
  lane: Lane,
  dueInMs: number | null,
  failed = false,
): Promise<number | null> {
  const rows = await db.$queryRaw<{ inMs: number | null }[]>`
    UPDATE "ChatSession" SET "leaseOwner" = NULL, "leaseUntil" = NULL,
      failures = CASE WHEN ${failed} THEN failures + 1 ELSE 0 END,
      "workAt" = LEAST("workAt", now() + ${dueInMs}::float8 * interval '1 ms')
    WHERE id = ${lane.id} AND fence = ${lane.fence}
    RETURNING (extract(epoch FROM "workAt" - now()) * 1000)::float8 AS "inMs"`;
  return rows[0]?.inMs ?? null;
}

/**
 * What a write of the session `s` sets to give it back in the same commit, as `releaseLane` does: only when it is wanted
 * and nothing is due by now. What arrives later finds a session that nobody holds.
 */
export function unleased(wanted: boolean): Prisma.Sql {
  const idle = Prisma.sql`${wanted} AND s."workAt" IS NULL`;
  return Prisma.sql`
        "leaseOwner" = CASE WHEN ${idle} THEN NULL ELSE s."leaseOwner" END,
        "leaseUntil" = CASE WHEN ${idle} THEN NULL ELSE s."leaseUntil" END,
        failures = CASE WHEN ${idle} THEN 0 ELSE s.failures END`;
}

/** Frees what a process left behind that is known to be dead: the one that had the embedded database before us. */
export async function freeAllLanes(db: Database): Promise<number> {
  return db.$executeRaw`UPDATE "ChatSession" SET "leaseUntil" = now() WHERE "leaseUntil" > now()`;
}

/** True while a turn is running in it. */
export async function isThinking(db: Database, sessionId: string): Promise<boolean> {
  const busy = await db.chatSession.findFirst({
    where: { sessionId, leaseUntil: { gt: new Date() } },
    select: { id: true },
  });
  return busy !== null;
}
