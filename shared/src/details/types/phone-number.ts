import {
  type CountryCode,
  getCountries,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
} from 'libphonenumber-js/max';
import { plainSigns } from './plain-signs.ts';
import type { Reading } from './reading.ts';

const maxDigits = 15; // E.164
/** Fewer than that are a slip, wherever one lives. */
const minDigits = 5;

/** Text → E.164. */
export function readPhone(text: string, region: string | undefined): Reading {
  const written = tidy(text);
  if (!/^(?:\+[\d]|\d)\d*$/.test(written)) return { problem: 'phone' };
  const country = supported(region);
  const number = phoneOf(written, country) ?? abroad(written);
  return number ? { value: number.number } : { problem: problemOf(written, country) };
}

/** The number behind "+…", or in the region's own way of writing; only one that can be there. */
export function phoneOf(written: string, country: CountryCode | undefined): PhoneNumber | undefined {
  const international = written.replace(/^00(?=[1-9])/, '+');
  return valid(international, country) ?? (international === written ? undefined : valid(written, country));
}

/**
 * A number with its country code whose length fits, in a range that our tables do not know: ranges are opened faster than
 * tables are written, and who writes a + means a phone number.
 */
export function abroad(written: string): PhoneNumber | undefined {
  const number = parse(written.replace(/^00(?=[1-9])/, '+'), undefined);
  if (!number?.isPossible()) return undefined;
  return parse(number.number, undefined)?.number === number.number ? number : undefined;
}

export function supported(region: string | undefined): CountryCode | undefined {
  const code = region?.toUpperCase();
  return code !== undefined && isSupportedCountry(code) ? code : undefined;
}

/**
 * An extension is dropped: E.164 has no place for it, and to refuse a right number because of it would be pedantic. The
 * words it came from are kept with the value.
 */
const extension =
  /[\s,;]*(?:;ext=|(?<!\p{L})(?:ext|extension|extn|poste|durchwahl|dw|int|доб)(?!\p{L})\.?|#|x)[\s:.]*\d{1,7}$/iu;
const around = /^(?:tel(?:efon|\.)?:?)?\s*|[\s.,;:!?。]+$/giu;

/** "+49 (0) 151/123-45" → "+4915112345": the zero in brackets is for callers from inside, but Italy's is for all. */
export function tidy(text: string): string {
  const bare = plainSigns(text)
    .replace(around, '')
    .replace(extension, '')
    .replace(/^["'“”«»<]+|["'“”«»>]+$/gu, '');
  return bare
    .replace(/^([([]?(?:\+|00)\s?(?!39)\d{1,3}[)\]]?)\s*[([]0[)\]]/, '$1')
    .replace(/^[([]\s*(?=\+)/, '')
    .replace(/(?<=^\+|^00)\s+/, '')
    .replace(/[\s().\-/[\]‐-―−⁄·•~_ー]/gu, '');
}

/** Read again without the region, so that the value reads as itself. */
function valid(written: string, country: CountryCode | undefined): PhoneNumber | undefined {
  const number = parse(written, country);
  if (!number?.isValid()) return undefined;
  const again = parse(number.number, undefined);
  return again?.isValid() && again.number === number.number ? number : undefined;
}

const parse = (written: string, country: CountryCode | undefined) =>
  parsePhoneNumberFromString(written, { defaultCountry: country, extract: false });

function problemOf(written: string, country: CountryCode | undefined) {
  const digits = written.replace('+', '');
  const isAbroad = written.startsWith('+') || digits.startsWith('00');
  if (digits.length < minDigits) return 'phone_short';
  if (digits.length > maxDigits + (digits.startsWith('00') ? 2 : 0)) return 'phone_long';
  if (!isAbroad && !country) return 'phone_country';
  const length = validatePhoneNumberLength(isAbroad ? `+${digits.replace(/^00/, '')}` : written, {
    defaultCountry: country,
  });
  if (length === 'INVALID_COUNTRY') return 'phone_country';
  if (length === 'TOO_SHORT') return 'phone_short';
  if (!isAbroad && existsElsewhere(digits)) return 'phone_country';
  return length === 'TOO_LONG' ? 'phone_long' : 'phone';
}

const existsElsewhere = (digits: string) =>
  valid(`+${digits}`, undefined) !== undefined ||
  getCountries().some((country) => valid(digits, country) !== undefined);
