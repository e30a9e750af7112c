import { z } from 'zod';
import type { FormField } from '../../../core/ports.ts';

/** A button carries so many characters (docs.slack.dev/reference/block-kit/block-elements/button-element). */
const maxLength = 2000;

export const carriedFields = z.array(
  z.object({
    key: z.string(),
    label: z.string(),
    type: z.enum(['name', 'email', 'phone', 'text', 'choice', 'date', 'number']),
    required: z.boolean(),
    choices: z.array(z.string()).optional(),
    value: z.string().optional(),
  }),
);

/**
 * The fields of a form as the button that opens it carries them, so that any process can open it at any time. What
 * stands in the inputs already goes first when it is too long, then optional fields, then the last ones. Null: nothing
 * is left to ask.
 */
export function packFields(fields: FormField[]): string | null {
  const fits = (some: FormField[]) => JSON.stringify(some).length <= maxLength;
  let kept = fits(fields) ? fields : fields.map(withoutValue);
  while (kept.length > 0 && !fits(kept)) {
    const spare = kept.findLastIndex(({ required }) => !required);
    kept = kept.toSpliced(spare < 0 ? kept.length - 1 : spare, 1);
  }
  return kept.length > 0 ? JSON.stringify(kept) : null;
}

export const withoutValue = (field: FormField): FormField => ({ ...field, value: undefined });

/** Throws for what is none of ours. */
export const unpackFields = (text: string): FormField[] => carriedFields.parse(JSON.parse(text));
