import type { CountryCode, PhoneNumber } from 'libphonenumber-js/max';
import type { Found } from '../field-type.ts';
import { withoutLinks } from './links.ts';
import { withoutOthers } from './not-phones.ts';
import { abroad, phoneOf, supported, tidy } from './phone-number.ts';
import { plainSigns } from './plain-signs.ts';

/**
 * Digits with what people put between them. Letters of languages with spaces must not touch it ("A12345678"); Chinese
 * and Japanese words do. The black box is what `withoutOthers` leaves.
 */
const before =
  '(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Nd}█_@#&=]|[\\p{Nd}█][-./]|\\p{Nd},|[\\p{Script=Latin}\\p{Script=Cyrillic}][-/])';
const between =
  '(?:[ \\u00A0\\u202F\\u3000]?[-.()/‐-―−][ \\u00A0\\u202F\\u3000]?[()]?|[ \\u00A0\\u202F\\u3000]?[()]?[ \\u00A0\\u202F\\u3000]?)';
const run = new RegExp(
  `(?:(?<![\\p{Nd}█@&])[([]?\\+[ ]?[([]?|${before}[([]?)\\d(?:${between}\\d){1,24}(?!\\d|[-/.,]?█|[%_@&=])`,
  'gu',
);
/** A letter right behind belongs to a code, unless it begins an extension. */
const lettered = /^(?!x ?\d|ext)[\p{Script=Latin}\p{Script=Cyrillic}]/iu;

/** A year, a count, an hour: what may stand beside a number without a word between. */
const maxBeside = 4;

export function findPhones(text: string, region: string | undefined): Found[] {
  const country = supported(region);
  return runsIn(text).flatMap(({ start, raw }) =>
    numbersIn(raw, country).map(({ value, from, to }) => ({
      value,
      raw: text.slice(start + from, start + to),
      start: start + from,
      end: start + to,
    })),
  );
}

/** Five digits that nothing else explains, or a + and two. */
export function attemptPhone(text: string): string | undefined {
  return runsIn(text)
    .map(({ start, raw }) => text.slice(start, start + raw.length))
    .find((raw) => raw.replace(/[^\p{Nd}]/gu, '').length >= (/[+＋]/.test(raw) ? 2 : 5));
}

function runsIn(text: string): { start: number; raw: string }[] {
  const plain = withoutOthers(plainSigns(withoutLinks(text)));
  return [...plain.matchAll(run)]
    .map((match) => ({ start: match.index, raw: match[0] }))
    .filter(({ start, raw }) => !lettered.test(plain.slice(start + raw.length, start + raw.length + 4)));
}

interface Piece {
  value: string;
  from: number;
  to: number;
}

/** "+33 (0) 6 12 34 56 78" has seven. */
const maxGroups = 9;

/** The longest pieces that are numbers, left to right: "2 0151 1234567 / 030 123456" has two. */
function numbersIn(raw: string, country: CountryCode | undefined): Piece[] {
  const groups = [...raw.matchAll(/[^ \u00A0\u202F\u3000]+/gu)].filter(([group]) => /\d/.test(group));
  const found: Piece[] = [];
  let first = 0;
  while (first < groups.length) {
    // What nobody knows for a number may be one where a + says so, but only then.
    const next =
      longest(raw, groups, first, (piece) => numberAsWritten(piece, country)) ??
      longest(raw, groups, first, numberWithPlus);
    if (next) found.push(next.piece);
    else if (digitsOf(groups[first]?.[0] ?? '') > maxBeside) break;
    first = next ? next.last + 1 : first + 1;
  }
  return found;
}

function longest(
  raw: string,
  groups: RegExpExecArray[],
  first: number,
  read: (piece: string) => PhoneNumber | undefined,
) {
  const from = groups[first]?.index ?? 0;
  for (let last = Math.min(groups.length, first + maxGroups) - 1; last >= first; last -= 1) {
    const end = (groups[last]?.index ?? 0) + (groups[last]?.[0].length ?? 0);
    const whole = raw.slice(from, end).replace(/\D+$/u, '');
    const piece = /[)\]]/.test(whole) ? whole : whole.replace(/^[([]/, '');
    const rest = groups[last + 1]?.[0] ?? '';
    // What is left must be able to stand alone: a small figure, or the beginning of another number.
    if (digitsOf(rest) > maxBeside && !/^[([]?[+0]/.test(rest)) continue;
    const number = read(piece);
    const to = from + whole.length;
    if (number) return { last, piece: { value: number.number, from: to - piece.length, to } };
  }
  return undefined;
}

const digitsOf = (text: string) => text.replace(/\D/g, '').length;

function numberWithPlus(piece: string): PhoneNumber | undefined {
  const written = tidy(piece);
  return written.startsWith('+') && digitsOf(written) >= minDigits ? abroad(written) : undefined;
}

/** Postcodes and counts are shorter. */
const minDigits = 7;

/**
 * Stricter than what is taken for an answer. Where numbers begin with a 0 at home, one without it is some other figure,
 * unless it is a mobile number, which some write so.
 */
function numberAsWritten(piece: string, country: CountryCode | undefined): PhoneNumber | undefined {
  const written = tidy(piece);
  if (!/^\+?\d+$/.test(written) || digitsOf(written) < minDigits) return undefined;
  const number = phoneOf(written, country);
  if (!number || /^[+0]/.test(written) || !country) return number;
  const mobile = /MOBILE/.test(number.getType() ?? '');
  return mobile || !/^\(?0/.test(number.formatNational()) ? number : undefined;
}
