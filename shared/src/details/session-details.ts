import { z } from 'zod';
import { detailField, detailSource } from './field.ts';

/** What the team sees of a contact's details. Dates are ISO 8601 strings, UTC. */

export const detailRecord = z
  .object({
    id: z.number().int(),
    /** Null: taken back. */
    value: z.string().nullable(),
    source: detailSource,
    /** The message it came from, and its words. */
    messageId: z.number().int().nullable(),
    /** Where that message stands: perhaps in another session of the contact. */
    sessionId: z.string().nullable(),
    words: z.string().nullable(),
    /** Source `admin`: who noted it. */
    userName: z.string().nullable(),
    /** The platform vouches for it, or the person confirmed it. */
    verified: z.boolean(),
    createdAt: z.string(),
    /** Null: it stands. */
    supersededAt: z.string().nullable(),
  })
  .meta({ id: 'DetailRecord' });
export type DetailRecord = z.infer<typeof detailRecord>;

export const detailQuestion = z
  .object({
    id: z.number().int(),
    kind: z.enum(['ask', 'confirm', 'offer']),
    /** What a yes would say, and (`confirm`) what was written. */
    candidate: z.string().nullable(),
    given: z.string().nullable(),
    /** `skipped`: not now; `refused`: never; `dropped`: something else was talked about. */
    state: z.enum(['open', 'answered', 'skipped', 'refused', 'dropped']),
    askedAt: z.string(),
    endedAt: z.string().nullable(),
  })
  .meta({ id: 'DetailQuestion' });
export type DetailQuestion = z.infer<typeof detailQuestion>;

export const sessionDetail = z
  .object({
    field: detailField,
    /** Null: not known, or taken back. */
    value: z.string().nullable(),
    /** Oldest first; the last one stands. */
    history: z.array(detailRecord),
    questions: z.array(detailQuestion),
  })
  .meta({ id: 'SessionDetail' });
export type SessionDetail = z.infer<typeof sessionDetail>;

/** GET /api/admin/sessions/:sessionId/details: each field that is configured, in order. */
export const sessionDetails = z
  .object({
    /** False in groups and where the person had their data erased: there is nobody to note anything of. */
    hasContact: z.boolean(),
    /** Null where `hasContact` is false. */
    contact: z
      .object({
        /** BCP 47: the one they were last spoken to, else the one of their profile. */
        language: z.string().nullable(),
        firstSeenAt: z.string(),
      })
      .nullable(),
    /** When the person said that they want to be asked for nothing at all. */
    refusedAllAt: z.string().nullable(),
    details: z.array(sessionDetail),
  })
  .meta({ id: 'SessionDetails' });
export type SessionDetails = z.infer<typeof sessionDetails>;

/**
 * PUT /api/admin/sessions/:sessionId/details/:field → 200 SessionDetail. Null takes the value back; what is no value of
 * the field's type is 422, and the problem's detail says why.
 */
export const detailChange = z.object({ value: z.string().nullable() }).meta({ id: 'DetailChange' });
export type DetailChange = z.infer<typeof detailChange>;
