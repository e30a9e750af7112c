import { type Database, Prisma } from '@frontdesk/prisma/client';
import type { Lane } from './lanes.ts';

export interface Erased {
  messages: number;
  details: number;
}

/**
 * Erases a contact in one commit, under the fence: private conversations with all that was said in them, details,
 * questions and receipts of turns; in groups the person's own words. What stays is a count (`Erasure`), and the
 * platform's ids of the messages, so that one which is delivered once more is not taken for a new one. The lane's session
 * stays for `told`, what the person is told about it. Null: another process holds the session by now.
 */
export async function eraseContact(
  db: Database,
  lane: Lane,
  {
    contactId,
    receipt,
    told,
    state,
  }: {
    contactId: number;
    receipt: string;
    told(counts: Erased): string;
    state: 'queued' | 'sent';
  },
): Promise<{ answerId: number; at: Date; content: string } | null> {
  return db.$transaction(async (tx) => {
    // Contact before session, as when a message is stored: the other way round the two would wait for each other.
    await tx.$executeRaw`SELECT FROM "Contact" WHERE id = ${contactId} FOR UPDATE`;
    const held = await tx.$queryRaw<{ at: Date }[]>`
      SELECT clock_timestamp() AS at FROM "ChatSession" WHERE id = ${lane.id} AND fence = ${lane.fence} FOR UPDATE`;
    const at = held[0]?.at;
    if (!at) return null;
    // Whatever is being written in this person's other conversations is discarded there by the fence.
    const sessions = await tx.$queryRaw<{ id: number }[]>`
      UPDATE "ChatSession" s SET
        fence = s.fence + CASE WHEN s.id = ${lane.id} THEN 0 ELSE 1 END,
        "leaseOwner" = CASE WHEN s.id = ${lane.id} THEN s."leaseOwner" END,
        "leaseUntil" = CASE WHEN s.id = ${lane.id} THEN s."leaseUntil" END,
        "workAt" = CASE WHEN s.id = ${lane.id} THEN s."workAt" END,
        "contactId" = NULL, title = NULL, "flagReason" = NULL, "flaggedAt" = NULL, "messageCount" = 0,
        "lastInboundId" = NULL,
        "lastMessageAt" = NULL, "lastMessageText" = NULL, "lastMessageAuthor" = NULL, "updatedAt" = now()
      WHERE s.kind = 'private' AND s."contactId" = ${contactId} RETURNING s.id`;
    const ids = sessions.map(({ id }) => id);
    // Who of the team did what stays; whom it was about, and what it said of them, does not.
    await tx.$executeRaw`
      UPDATE "AuditEntry" SET "targetName" = '[erased]', changes = NULL
      WHERE ("targetType" = 'contact' AND "targetId" = ${String(contactId)})
         OR ("targetType" = 'session'
             AND "targetId" IN (SELECT "sessionId" FROM "ChatSession" WHERE id = ANY(${ids}::int[])))`;
    await tx.$executeRaw`
      INSERT INTO "ErasedMessage" ("chatSessionId", "dedupeKey")
      SELECT "chatSessionId", "dedupeKey" FROM "Message"
      WHERE "chatSessionId" = ANY(${ids}::int[]) AND "dedupeKey" IS NOT NULL ON CONFLICT DO NOTHING`;
    const details = await tx.detail.count({ where: { contactId, supersededAt: null, value: { not: null } } });
    const { count: own } = await tx.message.deleteMany({ where: { chatSessionId: { in: ids } } });
    await tx.$executeRaw`
      UPDATE "ChatSession" s SET "lastMessageText" = '[erased]'
      WHERE s.id IN (SELECT "chatSessionId" FROM "Message" WHERE "contactId" = ${contactId}) AND s."lastMessageAuthor" = 'user'
        AND (SELECT m."contactId" FROM "Message" m WHERE m."chatSessionId" = s.id AND m.author = 'user'
             ORDER BY m.seq DESC LIMIT 1) = ${contactId}`;
    const inGroups = await tx.$executeRaw`
      UPDATE "Message" SET content = '[erased]', attachments = NULL, edits = NULL, extras = NULL, "contactId" = NULL,
        state = CASE WHEN state = 'received' THEN 'withdrawn' ELSE state END
      WHERE "contactId" = ${contactId}`;
    await tx.turn.deleteMany({ where: { chatSessionId: { in: ids } } });
    await tx.startLink.deleteMany({ where: { contactId } });
    await tx.contact.deleteMany({ where: { id: contactId } });
    const counts = { messages: own + inGroups, details };
    await tx.erasure.create({ data: { receipt, channel: lane.channel, sessions: ids.length, ...counts } });

    const content = told(counts);
    const [answer] = await tx.$queryRaw<{ id: number }[]>`
      WITH session AS (
        UPDATE "ChatSession" SET "nextSeq" = "nextSeq" + 1, "messageCount" = 1, "lastMessageAt" = ${at},
          "lastMessageText" = left(${content}, 200), "lastMessageAuthor" = 'system'
        WHERE id = ${lane.id} RETURNING "nextSeq" - 1 AS seq
      )
      INSERT INTO "Message" ("chatSessionId", seq, author, content, state, controls, "createdAt", "sentAt")
      SELECT ${lane.id}, seq, 'system', ${content}, ${state}::"MessageState", '{"clear":true}', ${at},
             CASE WHEN ${state} = 'sent' THEN ${at}::timestamptz END
      FROM session RETURNING id`;
    return answer ? { answerId: answer.id, at, content } : null;
  });
}

export interface Seized {
  lane: Lane;
  contactId: number;
}

/**
 * Takes a session of the chat API over from whoever holds it, so that it can be erased outside a turn: what is being
 * written there is discarded by the fence, and nobody claims it until it is given back or `leaseMs` are over. Somebody
 * who was erased before gets a contact to be erased once more. Null: no such session; `busy`: it is being erased already.
 */
export async function seizeConversation(
  db: Database,
  sessionId: string,
  leaseMs: number,
): Promise<Seized | 'busy' | null> {
  const rows = await db.$queryRaw<(Lane & { contactId: number })[]>`
    WITH contact AS (
      INSERT INTO "Contact" (channel, account, "externalUserId")
      SELECT channel, account, "conversationKey" FROM "ChatSession"
      WHERE channel = 'web' AND "sessionId" = ${sessionId} AND NOT ${isBeingErased}
      ON CONFLICT (channel, account, "externalUserId") DO UPDATE SET "updatedAt" = now()
      RETURNING id
    )
    UPDATE "ChatSession" SET fence = fence + 1, "leaseOwner" = ${eraser}, "contactId" = contact.id,
      "leaseUntil" = now() + ${leaseMs} * interval '1 ms'
    FROM contact WHERE channel = 'web' AND "sessionId" = ${sessionId} AND NOT ${isBeingErased}
    RETURNING "ChatSession".id, fence, "sessionId", channel, account, "conversationKey", kind, failures, "contactId"`;
  const [row] = rows;
  if (!row) {
    const stands = await db.chatSession.findFirst({
      where: { channel: 'web', sessionId },
      select: { id: true },
    });
    return stands && 'busy';
  }
  const { contactId, ...lane } = row;
  return { lane, contactId };
}

/** The same for a private session of any platform. Null: there is nobody (any more) to erase. */
export async function seizePrivate(
  db: Database,
  sessionId: string,
  leaseMs: number,
): Promise<Seized | 'busy' | null> {
  const rows = await db.$queryRaw<(Lane & { contactId: number })[]>`
    UPDATE "ChatSession" SET fence = fence + 1, "leaseOwner" = ${eraser},
      "leaseUntil" = now() + ${leaseMs} * interval '1 ms'
    WHERE "sessionId" = ${sessionId} AND kind = 'private' AND "contactId" IS NOT NULL AND NOT ${isBeingErased}
    RETURNING id, fence, "sessionId", channel, account, "conversationKey", kind, failures, "contactId"`;
  const [row] = rows;
  if (row) {
    const { contactId, ...lane } = row;
    return { lane, contactId };
  }
  const where = { sessionId, kind: 'private', contactId: { not: null } } as const;
  return (await db.chatSession.findFirst({ where, select: { id: true } })) && 'busy';
}

const eraser = 'eraser';
const isBeingErased = Prisma.sql`COALESCE("leaseOwner" = ${eraser} AND "leaseUntil" > now(), false)`;
