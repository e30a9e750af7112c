import type { Found } from '../field-type.ts';

const word =
  '[\\p{Script=Latin}\\p{Nd}](?:[\\p{Script=Latin}\\p{M}\\p{Nd}_+-]*[\\p{Script=Latin}\\p{M}\\p{Nd}])?';
const bracketed = (words: string) => `\\s?[([{<]\\s?(?:${words})\\s?[)\\]}>]\\s?`;
const at = bracketed('at|ät|arroba|@');
const dot = `(?:${bracketed('dot|punkt|punto|point|ponto|\\.')}|\\.|\\sdot\\s)`;
const plainDot = '(?:\\sdot\\s|\\.)';

/** "ann (at) x (dot) io": brackets make it unmistakable. */
const inBrackets = new RegExp(
  `(?<![\\p{L}\\p{Nd}.@_+-])${word}(?:${dot}${word}){0,4}${at}${word}(?:${dot}${word}){1,4}`,
  'giu',
);

/** "ann at x dot io" as the whole message, or after the word e-mail: elsewhere one meets "at google dot com". */
const inWords = new RegExp(
  `(?<=^\\s*|\\be-?mail\\b[^\\n@]{0,30}\\s)(?!(?:me|us|him|her|them|it|you|is|are|look|find|sent|meet)\\s)` +
    `${word}(?:${plainDot}${word}){0,4}\\sat\\s${word}(?:${plainDot}${word}){0,3}\\sdot\\s[a-z]{2,24}(?=[\\s.!]*$|[,;)])`,
  'giu',
);

/** Addresses written so that machines do not read them, with what they stand for. */
export function findSpelled(text: string): Found[] {
  return [inBrackets, inWords].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: raw, index }) => ({
      value: joined(raw),
      raw,
      start: index,
      end: index + raw.length,
    })),
  );
}

/** If the whole text is one. */
export function unspelled(text: string): string | undefined {
  const only = text.replace(/[.!]+$/, '');
  return findSpelled(only).find(({ raw }) => raw === only)?.value;
}

function joined(raw: string): string {
  return raw.replace(new RegExp(`${at}|\\sat\\s`, 'iu'), '@').replace(new RegExp(dot, 'giu'), '.');
}
