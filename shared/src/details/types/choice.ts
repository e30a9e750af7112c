import type { FieldType } from '../field-type.ts';
import { plainSigns } from './plain-signs.ts';
import { clean, type Reading, schemaOf } from './reading.ts';

/** One of `context.choices`, as the team wrote it; or its place in the list, since bots like to number things. */
export const choice: FieldType = {
  schema: ({ choices = [] }) => {
    const options = [...new Set(choices.map(clean))].filter((option) => option && !/\p{Cc}/u.test(option));
    return schemaOf((text) => choose(text, options));
  },
};

/** The whole answer must be the choice: "not blue" and "blue or red" name one too, and mean something else. */
function choose(text: string, options: string[]): Reading {
  for (const same of [exactly, folded, unaccented]) {
    const found = options.filter((option) => same(option) === same(text));
    if (found[0] !== undefined && (found.length === 1 || same === exactly)) return { value: found[0] };
    if (found.length > 1) return { problem: 'choice' };
  }
  const [, number] = /^#?(\d{1,2})[.)]?$/.exec(plainSigns(text)) ?? [];
  const numbered = options[Number(number) - 1];
  return numbered === undefined ? { problem: 'choice' } : { value: numbered };
}

const exactly = (text: string) => text;

const folded = (text: string) =>
  text
    .toLowerCase()
    .replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '')
    .replaceAll('ß', 'ss') || text;

/** Only accents of letters go; in scripts of India and South-East Asia marks are vowels. */
const unaccented = (text: string) =>
  folded(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036F\u064B-\u0652]/gu, '')
    .replace(/[łøđı]/gu, (letter) => strokes[letter] ?? letter);

const strokes: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i' };
