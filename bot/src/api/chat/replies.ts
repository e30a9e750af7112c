import { z } from '@hono/zod-openapi';
import type { ConversationRecord } from '../../core/conversations.ts';

/** What the chat API answers. The order of keys is part of the contract. */

export const messageReply = z
  .object({
    user_message: z.string(),
    bot_response: z.string(),
    timestamp: z.string(),
    session_id: z.string(),
  })
  .meta({ id: 'ChatReply' });

export const sessionReply = z
  .object({
    id: z.number().int(),
    session_id: z.string(),
    user_name: z.string().nullable(),
    user_email: z.string().nullable(),
    user_phone: z.string().nullable(),
    messages: z.array(
      z.object({
        id: z.number().int(),
        content: z.string(),
        is_bot: z.boolean(),
        created_at: z.string(),
      }),
    ),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: 'ChatSessionReply' });

export function presentSession(record: ConversationRecord): z.infer<typeof sessionReply> {
  return {
    id: record.id,
    session_id: record.sessionId,
    user_name: record.name,
    user_email: record.email,
    user_phone: record.phone,
    messages: record.messages.map((message) => ({
      id: message.id,
      content: message.content,
      is_bot: message.isBot,
      created_at: timestamp(message.createdAt),
    })),
    created_at: timestamp(record.createdAt),
    updated_at: timestamp(record.updatedAt),
  };
}

/** Six digits as the clients know them, although a Date has three: 2026-11-22T09:12:45.945000Z */
export function timestamp(date: Date): string {
  return date.toISOString().replace('Z', '000Z');
}
