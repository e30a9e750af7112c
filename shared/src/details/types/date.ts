import type { FieldType, Found } from '../field-type.ts';
import { monthOf } from './months.ts';
import { plainSigns } from './plain-signs.ts';
import { type Reading, schemaOf } from './reading.ts';

/** A day of the calendar: YYYY-MM-DD. */
export const date: FieldType = {
  schema: () => schemaOf(readDate),
  find: (text) => findDates(plainSigns(text), text),
};

/** Years of other calendars (1403, 2569) and slips of the finger lie outside; they would be silently wrong days. */
const years = { from: 1800, to: 2199 };

/** Each finds y, m, d; `first` and `second` where either may be the month; `word` where it has a name. */
const forms = [
  String.raw`(?<y>\d{4})(?<s1>[-/.])(?<m>\d{1,2})\k<s1>(?<d>\d{1,2})`,
  String.raw`(?<y>\d{4})\s?[年년]\s?(?<m>\d{1,2})\s?[月월]\s?(?<d>\d{1,2})\s?[日일號号]`,
  String.raw`(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.\s?(?<y>\d{4})`,
  String.raw`(?<first>\d{1,2})(?<s2>[-/])(?<second>\d{1,2})\k<s2>(?<y>\d{4})`,
  String.raw`(?<d>\d{1,2})(?:\.|st|nd|rd|th|er|º|ª|°)?(?:\s+|-)(?:(?:of|de|di|del)\s+)?(?<word>\p{L}[\p{L}\p{M}]{2,12})\.?,?(?:\s+|-)(?:(?:de|del|of)\s+)?(?<y>\d{4})(?:\s?(?:г\.?|года|r\.))?`,
  String.raw`(?<word>\p{L}[\p{L}\p{M}]{2,12})\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>\d{4})`,
];
const whole = forms.map((form) => new RegExp(`^${form}$`, 'iu'));
/** Not out of a longer number, version or path. */
const within = forms.map(
  (form) => new RegExp(`(?<![\\p{Nd}]|[\\p{Nd}][-./])${form}(?![\\p{Nd}]|[-./][\\p{Nd}])`, 'giu'),
);

function readDate(text: string): Reading {
  const plain = plainSigns(text).replace(/(?<![гr])[.,;!?。]$/iu, '');
  for (const form of whole) {
    const value = dayOf(form.exec(plain)?.groups);
    if (value) return { value };
  }
  return { problem: 'date' };
}

function findDates(plain: string, text: string): Found[] {
  const found = within.flatMap((form) =>
    [...plain.matchAll(form)].flatMap((match) => {
      const value = dayOf(match.groups);
      const end = match.index + match[0].length;
      return value ? [{ value, raw: text.slice(match.index, end), start: match.index, end }] : [];
    }),
  );
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start }, index, all) => all.slice(0, index).every((before) => before.end <= start));
}

function dayOf(groups: Record<string, string | undefined> | undefined): string | undefined {
  if (!groups) return undefined;
  const { y, m, d, first, second, word } = groups;
  const year = Number(y);
  if (first !== undefined && second !== undefined)
    return fromEitherOrder(year, Number(first), Number(second));
  const month = word === undefined ? Number(m) : monthOf(word);
  return month === undefined ? undefined : real(year, month, Number(d));
}

/** 31/03 and 03/31 are one day; 03/04 is two, and nobody can tell which. */
function fromEitherOrder(year: number, first: number, second: number): string | undefined {
  const days = new Set([real(year, second, first), real(year, first, second)].filter(Boolean));
  return days.size === 1 ? [...days][0] : undefined;
}

function real(year: number, month: number, day: number): string | undefined {
  if (year < years.from || year > years.to) return undefined;
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return undefined;
  return at.toISOString().slice(0, 10);
}
