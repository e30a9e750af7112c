import type { Database } from '@frontdesk/prisma/client';
import type { ChannelName, InboundMessage } from '../core/ports.ts';
import { isUniqueViolation } from './errors.ts';

/** A burst that goes on and on is answered after this many windows. */
const longestBurst = 4;

export interface StoredInbound {
  messageId: number;
  sessionId: string;
}

/**
 * Records what somebody said: contact, session, message and the work due, in one statement and so in one commit.
 * Returns null when the message stands already; then nothing has changed. Each line of a burst opens the window anew.
 * While a person answers, nothing becomes due.
 *
 * A duplicate that races its twin past the `known` check meets the unique key and takes the whole statement back.
 */
export async function storeInbound(
  db: Database,
  channel: ChannelName,
  message: InboundMessage,
  burstMs: number,
): Promise<StoredInbound | null> {
  const { account, conversationKey, contact } = message;
  const attachments = message.attachments?.length ? JSON.stringify(message.attachments) : null;
  const { details, pressed, quoted } = message;
  const extras = details?.length || pressed || quoted ? JSON.stringify({ details, pressed, quoted }) : null;
  try {
    const rows = await db.$queryRaw<StoredInbound[]>`
      WITH known AS (
        SELECT 1 FROM "Message" m JOIN "ChatSession" s ON s.id = m."chatSessionId"
        WHERE s.channel = ${channel} AND s.account = ${account} AND s."conversationKey" = ${conversationKey}
          AND m."dedupeKey" = ${message.externalId}
        UNION ALL
        SELECT 1 FROM "ErasedMessage" e JOIN "ChatSession" s ON s.id = e."chatSessionId"
        WHERE s.channel = ${channel} AND s.account = ${account} AND s."conversationKey" = ${conversationKey}
          AND e."dedupeKey" = ${message.externalId}
      ), new AS MATERIALIZED (
        SELECT nextval('"Message_id_seq"')::int AS id WHERE NOT EXISTS (SELECT FROM known)
      ), contact AS (
        INSERT INTO "Contact" (channel, account, "externalUserId", "profileName", username, "profileEmail", "profilePhone",
                               language)
        SELECT ${channel}, ${account}, ${contact.externalUserId}, ${contact.name ?? null}, ${contact.username ?? null},
               ${contact.email ?? null}, ${contact.phone ?? null}, ${contact.language ?? null}
        WHERE NOT EXISTS (SELECT FROM known)
        ON CONFLICT (channel, account, "externalUserId") DO UPDATE SET
          "profileName" = COALESCE(EXCLUDED."profileName", "Contact"."profileName"),
          username = COALESCE(EXCLUDED.username, "Contact".username),
          "profileEmail" = COALESCE(EXCLUDED."profileEmail", "Contact"."profileEmail"),
          "profilePhone" = COALESCE(EXCLUDED."profilePhone", "Contact"."profilePhone"),
          language = COALESCE(EXCLUDED.language, "Contact".language)
        RETURNING id
      ), session AS (
        INSERT INTO "ChatSession" ("sessionId", channel, account, "conversationKey", kind, title, "contactId",
                                   "workAt", "nextSeq", "messageCount", "lastMessageAt", "lastMessageText", "lastMessageAuthor",
                                   "lastInboundId")
        SELECT gen_random_uuid()::text, ${channel}, ${account}, ${conversationKey}, ${message.kind}::"ConversationKind",
               ${message.title ?? null}, contact.id, now() + ${burstMs} * interval '1 ms', 2, 1, now(),
               left(${message.content}, 200), 'user', new.id
        FROM contact, new
        ON CONFLICT (channel, account, "conversationKey") DO UPDATE SET
          "nextSeq" = "ChatSession"."nextSeq" + 1,
          "messageCount" = "ChatSession"."messageCount" + 1,
          "workAt" = CASE WHEN "ChatSession".state = 'human' THEN "ChatSession"."workAt" ELSE LEAST(
            EXCLUDED."workAt",
            (SELECT min(m."createdAt") FROM "Message" m WHERE m."chatSessionId" = "ChatSession".id AND m.state = 'received')
              + ${burstMs * longestBurst} * interval '1 ms') END,
          "blockedAt" = NULL,
          "contactId" = COALESCE("ChatSession"."contactId", EXCLUDED."contactId"),
          title = COALESCE(EXCLUDED.title, "ChatSession".title),
          "lastMessageAt" = EXCLUDED."lastMessageAt",
          "lastMessageText" = EXCLUDED."lastMessageText",
          "lastMessageAuthor" = EXCLUDED."lastMessageAuthor",
          "lastInboundId" = GREATEST("ChatSession"."lastInboundId", EXCLUDED."lastInboundId"),
          "closedAt" = NULL,
          "updatedAt" = now()
        RETURNING id, "sessionId", "nextSeq" - 1 AS seq
      ), message AS (
        INSERT INTO "Message" (id, "chatSessionId", seq, author, "contactId", content, attachments, extras, state, "dedupeKey")
        SELECT new.id, session.id, session.seq, 'user', contact.id, ${message.content}, ${attachments}::jsonb, ${extras}::jsonb,
               'received', ${message.externalId}
        FROM session, contact, new
        RETURNING id
      )
      SELECT message.id AS "messageId", session."sessionId" FROM message, session`;
    return rows[0] ?? null;
  } catch (error) {
    if (isUniqueViolation(error, 'dedupeKey')) return null;
    throw error;
  }
}
