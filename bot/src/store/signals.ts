import type { Database } from '@frontdesk/prisma/client';
import type { ChannelName } from '../core/ports.ts';

/** What platforms tell besides messages. */

interface Place {
  channel: ChannelName;
  account: string;
  conversationKey: string;
}

export interface Changed {
  sessionId: string;
  messageId: number;
  /** It had no answer yet: whoever is working on it should read it anew. */
  wasOpen: boolean;
}

/**
 * A person edited a message. What it said is kept; the same text again, or an edit older than the last, changes nothing.
 * Null: nothing changed.
 */
export async function storeEdit(
  db: Database,
  { channel, account, conversationKey }: Place,
  { externalId, content, editedAt = null }: { externalId: string; content: string; editedAt?: Date | null },
): Promise<Changed | null> {
  const rows = await db.$queryRaw<Changed[]>`
    UPDATE "Message" m SET content = ${content},
      edits = COALESCE(m.edits, '[]'::jsonb) ||
        jsonb_build_object('content', m.content, 'until', now(), 'editedAt', ${editedAt}::timestamptz)
    FROM "ChatSession" s
    WHERE s.channel = ${channel} AND s.account = ${account} AND s."conversationKey" = ${conversationKey}
      AND m."chatSessionId" = s.id AND m."dedupeKey" = ${externalId} AND m.author = 'user' AND m.content <> ${content}
      AND (m.edits -> -1 ->> 'editedAt')::timestamptz > ${editedAt} IS NOT TRUE
    RETURNING m.id AS "messageId", s."sessionId", m.state = 'received' AS "wasOpen"`;
  return rows[0] ?? null;
}

/** A person deleted a message: without an answer yet, it asks for none any more. */
export async function storeDeletion(
  db: Database,
  { channel, account, conversationKey }: Place,
  externalId: string,
): Promise<Changed | null> {
  const rows = await db.$queryRaw<Changed[]>`
    UPDATE "Message" m SET state = 'withdrawn', "stateReason" = 'Deleted by its author.'
    FROM "ChatSession" s
    WHERE s.channel = ${channel} AND s.account = ${account} AND s."conversationKey" = ${conversationKey}
      AND m."chatSessionId" = s.id AND m."dedupeKey" = ${externalId} AND m.author = 'user' AND m.state = 'received'
    RETURNING m.id AS "messageId", s."sessionId", true AS "wasOpen"`;
  return rows[0] ?? null;
}

export async function findSessionId(
  db: Database,
  { channel, account, conversationKey }: Place,
): Promise<string | null> {
  const session = await db.chatSession.findUnique({
    where: { channel_account_conversationKey: { channel, account, conversationKey } },
    select: { sessionId: true },
  });
  return session?.sessionId ?? null;
}

export async function storeBlocked(
  db: Database,
  { channel, account, conversationKey }: Place,
  blocked: boolean,
): Promise<string | null> {
  const rows = await db.$queryRaw<{ sessionId: string }[]>`
    UPDATE "ChatSession" SET "blockedAt" = CASE WHEN ${blocked} THEN now() END
    WHERE channel = ${channel} AND account = ${account} AND "conversationKey" = ${conversationKey}
    RETURNING "sessionId"`;
  return rows[0]?.sessionId ?? null;
}

/** Kept once, however often it is delivered. */
export async function storeUnhandled(
  db: Database,
  channel: ChannelName,
  update: { account: string; externalId: string; kind: string },
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "UnhandledUpdate" (channel, account, "externalId", kind)
    VALUES (${channel}, ${update.account}, ${update.externalId}, ${update.kind}) ON CONFLICT DO NOTHING`;
}
