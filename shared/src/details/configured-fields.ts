import { z } from 'zod';
import { detailField } from './field.ts';

/**
 * GET /api/admin/detail-fields: what is asked of contacts, by position. PUT /api/admin/detail-fields/:key creates or
 * changes one (a whole DetailField, whose key is that of the address); DELETE answers 204, or 409 for those below.
 */
export const detailFieldList = z.object({ fields: z.array(detailField) }).meta({ id: 'DetailFieldList' });
export type DetailFieldList = z.infer<typeof detailFieldList>;

/** What the database can take besides: no NUL, and a position that is one. */
export const savedDetailField = detailField
  .refine(({ position }) => position <= 10_000, { path: ['position'], error: 'Use at most 10,000.' })
  .refine((field) => !JSON.stringify(field).includes('\\u0000'), {
    error: 'There is a sign in it that cannot be stored.',
  });

/** The fields that stand there from the start: they can be changed, not deleted. */
export const lastingFields: readonly string[] = ['name', 'email', 'phone'];
