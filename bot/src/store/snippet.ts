import type { FoundMessage } from '@frontdesk/shared/inbox';
import type { Term } from './search-words.ts';

/** So many characters are shown at most, so many of them before the first hit. */
const length = 200;
const lead = 70;

/**
 * A part of a message around the first hit, hits marked; `searchable` is what the database searches of it. By ourselves
 * and not by ts_headline, which marks each word of a phrase wherever it stands and leaves out what looks like a tag.
 */
export function makeSnippet(
  content: string,
  searchable: string,
  terms: readonly Term[],
): FoundMessage['snippet'] {
  const letters = [...content];
  const hits = spansOf(letters, searchable, terms);
  const start = Math.max(0, Math.min(...hits.map(({ from }) => from), letters.length) - lead);
  const begin = hits.length > 0 ? start : 0;
  const end = Math.min(letters.length, begin + length);
  const parts: FoundMessage['snippet'] = [];
  const add = (text: string, hit: boolean) => {
    const last = parts.at(-1);
    if (last?.hit === hit) last.text += text;
    else parts.push({ text, hit });
  };
  if (begin > 0) add('…', false);
  for (let place = begin; place < end; place++) {
    add(
      letters[place] ?? '',
      hits.some(({ from, to }) => from <= place && place < to),
    );
  }
  if (end < letters.length) add('…', false);
  return parts.map(({ text, hit }) => ({ text: text.replaceAll(/\s+/gu, ' '), hit }));
}

interface Span {
  from: number;
  to: number;
}

function spansOf(letters: string[], searchable: string, terms: readonly Term[]): Span[] {
  const words = searchable.split(' ').filter(Boolean);
  const lower = words.map((word) => word.toLowerCase());
  const places = placesOf(words, letters);
  return terms.flatMap(({ words: wanted, unfinished }) =>
    lower.flatMap((_, at) => {
      const fits = wanted.every((word, index) =>
        unfinished && index === wanted.length - 1
          ? lower[at + index]?.startsWith(word)
          : lower[at + index] === word,
      );
      const [first, last] = [places[at], places[at + wanted.length - 1]];
      return fits && first && last ? [{ from: first.from, to: last.to }] : [];
    }),
  );
}

/** Where the words stand in the message: their letters are in it in the same order, with signs between them. */
function placesOf(words: string[], letters: string[]): Span[] {
  let place = 0;
  return words.map((word) => {
    let from = -1;
    for (const letter of word) {
      while (place < letters.length && letters[place] !== letter) place++;
      if (from < 0) from = place;
      place++;
    }
    return { from, to: place };
  });
}
