import { z } from 'zod';

/** RFC 9457, the admin API's only error body (application/problem+json). */
export const problem = z
  .object({
    title: z.string(),
    status: z.number().int(),
    /** What happened and what to do, for a person. */
    detail: z.string(),
    /** Find it in the server's log. */
    requestId: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;
