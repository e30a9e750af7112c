import { z } from 'zod';

/** What people of the team do in a session. */

/**
 * POST /api/admin/sessions/:sessionId/messages → 201 { messageId }. 409 names who has the session.
 * A note among the team unless `visibility` is public. `Idempotency-Key` makes a repeated request the same message.
 */
export const speakRequest = z
  .object({
    content: z.string().trim().min(1, 'Write something.').max(20_000, 'Write at most 20,000 characters.'),
    visibility: z.enum(['internal', 'public']).default('internal'),
  })
  .meta({ id: 'SpeakRequest' });
export type SpeakRequest = z.input<typeof speakRequest>;

export const spoken = z.object({ messageId: z.number().int() }).meta({ id: 'Spoken' });

/** POST /api/admin/messages/:messageId/delivery → 204, or 409 when its delivery is not in doubt. */
export const deliveryDecision = z
  .object({ decision: z.enum(['resend', 'mark_delivered']) })
  .meta({ id: 'DeliveryDecision' });
