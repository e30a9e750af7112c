/** Words inside a name that are written small: "ludwig van beethoven", "JUAN DE LA CRUZ". */
const particles = new Set(
  'van von der den de da di do dos das du del della la bin ibn bint y e zu zum af av ten ter'.split(' '),
);

const cased = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Inherited}\P{L}]+$/u;
const roman = /^(?:II|III|IV|VI|VII|VIII|IX)$/;

/**
 * A name typed in small letters only, or in capitals only, gets capitals: on a phone that is haste. Whoever writes both
 * ("McDonald", "Ludwig van Beethoven", "DiCaprio") meant it, so nothing is touched. A "bell hooks" becomes "Bell Hooks":
 * for each of her there are thousands of "ann lee", and both read alike.
 */
export function nameCase(name: string): string {
  const small = name === name.toLowerCase();
  const large = name === name.toUpperCase();
  if (small === large || !cased.test(name)) return name;
  const words = name.split(' ');
  // "AJ" and "JP" are nicknames of two capitals.
  if (large && words.length === 1 && name.length < 3) return name;
  return words
    .map((word, index) => {
      const inside = index > 0 && index < words.length - 1;
      if (inside && particles.has(word.toLowerCase())) return word.toLowerCase();
      return large && (roman.test(word) || /^[^AEIOUYÀ-ÿ\u0370-\u04FF]{2}$/.test(word))
        ? word
        : capitalised(word);
    })
    .join(' ')
    .normalize('NFC');
}

/** Also after a hyphen, after a point, and after the apostrophe of O'Neil and D'Angelo. */
function capitalised(word: string): string {
  // Turkish has two letters i; its other letters give it away.
  const locale = /[İĞğ]/.test(word) ? 'tr' : 'und';
  return word
    .toLocaleLowerCase(locale)
    .normalize('NFC')
    .replace(/(?<=^|[-‐‑.·]|^['’])\p{Ll}|(?<=^\p{L}['’])\p{Ll}(?=\p{L}{2})/gu, (letter) => {
      const upper = letter.toLocaleUpperCase(locale);
      return upper.length === letter.length ? upper : letter; // "ß" would become two
    });
}
