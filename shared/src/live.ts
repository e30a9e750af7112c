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
  /** A person should look at it; it comes besides `session.updated`. */
  z.object({ type: z.literal('session.flagged'), sessionId: z.string(), reason: z.string() }),
  z.object({ type: z.literal('session.deleted'), sessionId: z.string() }),
  /** `userId` has read it (in another tab, perhaps). */
  z.object({ type: z.literal('session.read'), sessionId: z.string(), userId: z.string() }),
  /** Somebody of the team has it open, or is writing a reply; forgotten 45 s after the last word of it. */
  z.object({
    type: z.literal('presence'),
    sessionId: z.string(),
    userId: z.string(),
    name: z.string(),
    /** One for each browser tab. */
    tab: z.string(),
    state: z.enum(['looking', 'replying', 'left']),
  }),
  /** What `userId` may do has changed, or everybody's (null): ask GET /api/auth/state again. */
  z.object({ type: z.literal('access.changed'), userId: z.string().nullable() }),
]);
export type LiveEvent = z.infer<typeof liveEvent>;
