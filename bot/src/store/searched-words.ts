/** What somebody typed into a search box, as patterns for LIKE. */
export interface SearchedWords {
  /** All of them have to be there, whatever their case, anywhere and in any order. */
  words: string[];
  /** When it looks like a phone number: as it stands within one that is written +49…; else null. */
  digits: string | null;
  /** It stands at the beginning. */
  beginning: string;
}

export function searchedWords(q: string): SearchedWords {
  const typed = q.trim();
  // Usernames are kept without their @.
  const words = typed.split(/\s+/).map((word) => word.replace(/^@(?=.)/, ''));
  return {
    words: words.map((word) => `%${escaped(word)}%`),
    digits: phoneDigits(typed),
    beginning: `${escaped(typed)}%`,
  };
}

/** 0151 23-45 stands in +49151 2345: without its leading zeros, unless hardly anything is left. */
function phoneDigits(typed: string): string | null {
  if (!/^\+?[\d\s()./-]+$/.test(typed)) return null;
  const digits = typed.replace('(0)', '').replace(/\D/g, '');
  const inside = digits.replace(/^0+/, '');
  const searched = inside.length >= 4 ? inside : digits;
  return searched ? `%${searched}%` : null;
}

const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
