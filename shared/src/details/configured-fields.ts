import { z } from 'zod';
import { detailField } from './field.ts';

/**
 * GET /api/admin/detail-fields: what is asked of contacts, by position. PUT /api/admin/detail-fields/:key creates or
 * changes one (a whole DetailField, whose key is that of the address); DELETE answers 204, or 409 for those below.
 */
export const detailFieldList = z.object({ fields: z.array(detailField) }).meta({ id: 'DetailFieldList' });
export type DetailFieldList = z.infer<typeof detailFieldList>;

/** The fields that stand there from the start: they can be changed, not deleted. */
export const lastingFields: readonly string[] = ['name', 'email', 'phone'];
