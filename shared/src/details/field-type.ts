import type { z } from 'zod';

/** What a value is read with. */
export interface FieldContext {
  /** ISO 3166-1 alpha-2, for phone numbers without a country code. */
  region?: string;
  choices?: readonly string[];
}

/**
 * Why a text is no value; `languages/` has the words. `email_incomplete`: no dot after the @, or nothing before it;
 * `phone_country`: could be a number, but of which country? `choice`: none of them, or more than one.
 */
export const problems = [
  'empty',
  'too_long',
  'characters',
  'name',
  'email',
  'email_incomplete',
  'phone',
  'phone_short',
  'phone_long',
  'phone_country',
  'choice',
  'date',
  'number',
] as const;
export type Problem = (typeof problems)[number];

/** A piece of a text that reads as a value. */
export interface Found {
  /** In its normal form. */
  value: string;
  /** As written: text.slice(start, end). */
  raw: string;
  start: number;
  end: number;
}

/** Everything the house knows about one type of detail. Pure; serves the bot, the API and the dashboard. */
export interface FieldType {
  /** Raw text → normal form (NFC, trimmed). An issue's message is a `Problem`. */
  schema(context: FieldContext): z.ZodType<string, string>;
  /** What the person may have meant instead: the value with a well-known typo mended. Undefined: nothing looks wrong. */
  suggest?(value: string): string | undefined;
  /** All values standing in a text, in order, whoever's they are. Absent: such a value cannot be told from other words. */
  find?(text: string, context: FieldContext): Found[];
  /** A piece of the text that was meant as such a value and may not be one ("ann@gmail", "+49 12"). */
  attempt?(text: string): string | undefined;
}
