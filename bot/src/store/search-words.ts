import type { Database } from '@frontdesk/prisma/client';

/** One thing that is looked for: words in a row, mostly one. */
export interface Term {
  words: string[];
  /** The last word may be a beginning. */
  unfinished: boolean;
}

export interface Search {
  /** The text of a tsquery. */
  query: string;
  /** What is found by it, for marking it; without what is excluded. */
  terms: Term[];
}

/**
 * What somebody typed, in the manner of PostgreSQL's websearch: all words, `"a phrase"`, `or`, `-without`; the last word
 * may be a beginning. Its signs become spaces as those of messages do (`searchable`, a function of the database), so a
 * word with signs in it is a phrase. Null when there is no word at all: nothing is found by that.
 */
export async function readSearch(db: Database, typed: string): Promise<Search | null> {
  // NUL is the one character that PostgreSQL's texts cannot hold.
  const alternatives = readTyped(typed.replaceAll('\0', ' '));
  const texts = alternatives.flat().map(({ text }) => text);
  const rows = await db.$queryRaw<{ query: string; words: string }[]>`
    SELECT phraseto_tsquery('simple', searchable(text))::text AS query, lower(searchable(text)) AS words
    FROM unnest(${texts}::text[]) WITH ORDINALITY AS typed(text, place) ORDER BY place`;
  const terms: Term[] = [];
  let row = 0;
  const queries = alternatives.map((typedTerms) =>
    typedTerms.flatMap(({ excluded, unfinished }) => {
      const { query, words } = rows[row++] ?? { query: '', words: '' };
      if (query === '') return [];
      if (excluded) return `!( ${query} )`;
      terms.push({ words: words.split(' ').filter(Boolean), unfinished });
      // The text of a tsquery ends with its last word, in quotes.
      return `( ${query}${unfinished ? ':*' : ''} )`;
    }),
  );
  const query = queries
    .filter((each) => each.length > 0)
    .map((each) => each.join(' & '))
    .join(' | ');
  return query ? { query, terms } : null;
}

interface TypedTerm {
  text: string;
  excluded: boolean;
  unfinished: boolean;
}

/** `or` parts what must be there together from what need not. */
function readTyped(typed: string): TypedTerm[][] {
  const alternatives: TypedTerm[][] = [[]];
  for (const [whole, minus, phrase, word] of typed.matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/gu)) {
    if (whole.toLowerCase() === 'or') alternatives.push([]);
    else
      alternatives.at(-1)?.push({ text: phrase ?? word ?? '', excluded: minus === '-', unfinished: false });
  }
  const last = alternatives.at(-1)?.at(-1);
  if (last) last.unfinished = /[\p{L}\p{N}\p{M}]$/u.test(typed);
  return alternatives;
}
