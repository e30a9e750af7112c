import { z } from '@hono/zod-openapi';

/** A text that is measured in code points, trimmed, and refused in the words the clients know (Django REST framework's). */
export function textField(limits: { max: number; blank: boolean }) {
  return z
    .string({ error: ({ input }) => missing(input) ?? 'Not a valid string.' })
    .trim()
    .superRefine((text, ctx) => {
      for (const message of objections(text, limits)) ctx.addIssue(message);
    })
    .openapi({ maxLength: limits.max });
}

/** The same, for fields of which clients send numbers: 42 is taken as "42". */
export function textOrNumberField(limits: { max: number; blank: boolean }) {
  return z.preprocess(numberAsText, textField(limits));
}

/** A number becomes its text; everything else, 1e999 included, stays what it is. */
export function numberAsText(input: unknown): unknown {
  return typeof input === 'bigint' || Number.isFinite(input) ? String(input) : input;
}

/** For what is absent or null; undefined for everything else. */
export function missing(input: unknown): string | undefined {
  if (input === undefined) return 'This field is required.';
  if (input === null) return 'This field may not be null.';
  return undefined;
}

function objections(text: string, { max, blank }: { max: number; blank: boolean }): string[] {
  if (text === '') return blank ? [] : ['This field may not be blank.'];
  const surrogate = /\p{Surrogate}/u.exec(text)?.[0];
  return [
    ...(isLonger(text, max) ? [`Ensure this field has no more than ${max} characters.`] : []),
    ...(text.includes('\0') ? ['Null characters are not allowed.'] : []),
    ...(surrogate ? [`Surrogate characters are not allowed: U+${hex(surrogate)}.`] : []),
  ];
}

/** No code point takes more than two of a string's units, so only what lies between is counted. */
function isLonger(text: string, maxCodePoints: number): boolean {
  if (text.length <= maxCodePoints) return false;
  return text.length > 2 * maxCodePoints || Array.from(text).length > maxCodePoints;
}

function hex(char: string): string {
  return char.charCodeAt(0).toString(16).toUpperCase();
}
