import { z } from 'zod';

/**
 * What happens, told to dashboards over SSE (GET /api/admin/events). A hint: ids and small patches; queries fetch the truth.
 * The SSE `event:` is `live`, its `data:` one LiveEvent, its `id:` a number from the database.
 * Besides it: `event: ping` every 15 s, and `event: reset` when `?since=` is older than what is remembered.
 */
export const liveEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('message.created'), sessionId: z.string(), messageId: z.number().int() }),
  /** State or content changed. */
  z.object({ type: z.literal('message.updated'), sessionId: z.string(), messageId: z.number().int() }),
  /** Contact details, title or work state changed, or the session is new. */
  z.object({ type: z.literal('session.updated'), sessionId: z.string() }),
  z.object({ type: z.literal('turn.started'), sessionId: z.string() }),
  /** The answer so far; at most a few a second and at most 4,000 characters (its end). */
  z.object({ type: z.literal('turn.text'), sessionId: z.string(), text: z.string() }),
  z.object({ type: z.literal('turn.ended'), sessionId: z.string() }),
]);
export type LiveEvent = z.infer<typeof liveEvent>;
