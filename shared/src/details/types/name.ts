import type { FieldType } from '../field-type.ts';
import { nameCase } from './name-case.ts';
import { type Reading, schemaOf } from './reading.ts';

const maxLength = 100;
/** More is a sentence. */
const maxWords = 6;

/**
 * What a person is called, in any script. Digits are no part of it: a number that answers "what is your name?" is
 * rather an order's. No `find`: a name looks like any other word.
 */
export const name: FieldType = { schema: () => schemaOf(readName) };

function readName(text: string): Reading {
  const name = bare(text);
  if ([...name].length > maxLength) return { problem: 'too_long' };
  if (!letters.test(name) || name.split(' ').length > maxWords || isAddress(name)) return { problem: 'name' };
  return { value: nameCase(name) };
}

/** Apostrophes (also ʼ-like ones and Hebrew's geresh), hyphens, points of initials, middle dots of CJK; joiners. */
const inner = "'’‘׳״.·‧・･\\-‐‑֊";
const letter = '\\p{L}[\\p{M}\\u200C\\u200D]*';
const letters = new RegExp(`^['’]?${letter}(?:(?:[${inner}]{0,2} ?[’']?|[ ][-‐] )${letter})*[.'’׳״]?$`, 'u');

/** Profiles are full of ornaments; a name stays one without them. */
const emoji = /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\uFE0F\u20E3]/gu;

function bare(text: string): string {
  const plain = text
    .replace(emoji, ' ')
    .replace(/(?<![\p{L}\p{M}])[\u200C\u200D]+|[\u200C\u200D]+(?![\p{L}\p{M}])/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const [, quoted] = /^["“”„«»「『](.+)["“”«»」』]$/u.exec(plain) ?? [];
  const unquoted = (quoted ?? plain).trim().replace(/[,،、。]$/u, '');
  return endsInAbbreviation.test(unquoted) ? unquoted : unquoted.replace(/\.+$/, '');
}

const endsInAbbreviation = /(?:^|[ .])(?:\p{L}\p{M}*|jr|sr|dr|esq|ph\.?d)\.$/iu;

const title = /^(?:dr|mr|mrs|ms|prof|st|fr|sr|sra|dra)\./iu;

/** "shop.example" and "www.x.io", but not "J.R.R.", "Dr.Lee". */
function isAddress(name: string): boolean {
  return name.split(' ').some((word) => /^www\.|\p{Ll}\.\p{Ll}{2,}/u.test(word) && !title.test(word));
}
