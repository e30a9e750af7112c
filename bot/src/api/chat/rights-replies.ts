import { detailSource } from '@frontdesk/shared/details/field';
import { z } from '@hono/zod-openapi';
import type { KnownDetail } from '../../core/rights.ts';
import { timestamp } from './replies.ts';

/** What the chat API answers about a person's data. */

export const myDataReply = z
  .object({
    session_id: z.string(),
    details: z.array(
      z.object({
        field: z.string(),
        label: z.string(),
        value: z.string(),
        purpose: z.string().nullable(),
        source: detailSource,
        verified: z.boolean(),
        message_id: z.number().int().nullable(),
        created_at: z.string(),
      }),
    ),
    messages: z.number().int().describe('How many are stored.'),
    kept_until: z.null().describe('Null: until it is erased.'),
  })
  .meta({ id: 'ChatMyData' });

export const exportReply = z.looseObject({ exportedAt: z.string() }).meta({
  id: 'ChatExport',
  description: 'Everything stored: contact, details with their history, messages.',
});

const counts = { messages: z.number().int(), details: z.number().int() };
export const forgetAsked = z.object({ confirm: z.string(), ...counts }).meta({ id: 'ChatForgetAsked' });
export const forgotten = z.object({ receipt: z.string(), ...counts }).meta({ id: 'ChatForgotten' });

export function presentMyData(
  sessionId: string,
  { details, messages }: { details: KnownDetail[]; messages: number },
): z.infer<typeof myDataReply> {
  return {
    session_id: sessionId,
    details: details.map((detail) => ({
      field: detail.field,
      label: detail.label,
      value: detail.value,
      purpose: detail.purpose,
      source: detail.source,
      verified: detail.verified,
      message_id: detail.messageId,
      created_at: timestamp(detail.createdAt),
    })),
    messages,
    kept_until: null,
  };
}
