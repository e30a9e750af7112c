import { z } from 'zod';
import type { Problem } from '../field-type.ts';

/** What a text reads as: a value in its normal form, or why it is none. */
export type Reading = { value: string } | { problem: Problem };

/** Longer than any value with whatever was pasted around it; keeps the patterns below cheap. */
const maxRaw = 4000;

/**
 * Signs that nobody sees and that no value needs inside: controls, halves of a pair, marks that turn the direction of
 * writing (they can make a value look like another one).
 */
const unwelcome = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;

/** What comes along when text is copied, at its ends: spaces, byte order marks, direction marks. */
const invisible = '\\s\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF';
const ends = new RegExp(`^[${invisible}]+|[${invisible}]+$`, 'gu');

/** NFC, trimmed, in one line. */
export function clean(text: string): string {
  return text.normalize('NFC').replace(ends, '').replace(/\s+/gu, ' ');
}

/** `read` is given cleaned text that has at least one sign and none of the unwelcome ones. */
export function schemaOf(read: (text: string) => Reading): z.ZodType<string, string> {
  return z.string({ error: 'empty' satisfies Problem }).transform((raw, issues) => {
    const reading = readWith(read, raw);
    if ('value' in reading) return reading.value;
    issues.addIssue({ code: 'custom', message: reading.problem });
    return z.NEVER;
  });
}

function readWith(read: (text: string) => Reading, raw: string): Reading {
  if (raw.length > maxRaw) return { problem: 'too_long' };
  const text = clean(raw);
  if (text === '') return { problem: 'empty' };
  if (unwelcome.test(text)) return { problem: 'characters' };
  return read(text);
}
