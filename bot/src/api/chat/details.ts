import { z } from '@hono/zod-openapi';
import type { ConversationDetails } from '../../core/conversations.ts';
import { missing, textField } from './text-field.ts';
import { typeName } from './type-name.ts';

const atom = "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?';
/** A dot-atom at a domain name with a top-level domain, in any script. */
const emailAddress = new RegExp(
  `^${atom}(?:\\.${atom})*@(?:${label}\\.)+\\p{L}(?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])$`,
  'u',
);
const maxEmail = 254;

/** Null and blank clear a detail, an absent key keeps it; keys nobody asked for are ignored. */
const detail = (field: z.ZodType<string, string>) =>
  field
    .transform((text) => text || null)
    .nullable()
    .optional();

export const userDetails = z
  .object(
    {
      name: detail(textField({ max: 255, blank: true })),
      email: detail(
        textField({ max: maxEmail, blank: true }).refine(
          (text) => text === '' || text.length > maxEmail || emailAddress.test(text),
          'Enter a valid email address.',
        ),
      ),
      phone: detail(textField({ max: 20, blank: true })),
    },
    {
      error: ({ input }) =>
        missing(input) ?? `Invalid data. Expected a dictionary, but got ${typeName(input)}.`,
    },
  )
  .optional()
  .meta({ id: 'ChatUserDetails' }) satisfies z.ZodType<ConversationDetails | undefined>;
