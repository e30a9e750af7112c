/**
 * Builds the patterns of `Hears` out of ways to say one thing. A letter with a mark also matches without it, as people
 * write in chats ("où", "ou"; "grüße", "gruesse"); where the mark tells two words apart, write its code (\xe9).
 */
type Way = RegExp | string;

/** JavaScript's \b and \w know ASCII only. */
const before = String.raw`(?<![\p{L}\p{M}\p{N}])`;
const after = String.raw`(?![\p{L}\p{M}\p{N}])`;
const signs = String.raw`[^\p{L}\p{N}]*`;

/** Words of their own, anywhere. */
export const word = (...ways: Way[]) => new RegExp(`${before}${any(ways)}${after}`, 'u');

/** The whole message, whatever signs and emoji stand around it. */
export const whole = (...ways: Way[]) => new RegExp(`^${signs}${any(ways)}${after}${signs}$`, 'u');

/** The whole message, or its first clause. */
export const opening = (...ways: Way[]) =>
  new RegExp(`^${signs}${any(ways)}${after}(?=${signs}$|\\s*[.,;:!?…()–—،؛؟·\\n]|\\s+-)`, 'u');

/** Words a clause begins with. */
export const clause = (...ways: Way[]) =>
  new RegExp(`(?:^|[.,;:!?…()–—،؛؟·\\n])[^\\p{L}\\p{N}]{0,9}${any(ways)}${after}`, 'u');

/** Words right before a value, and what parts them from it. */
export const leading = (...ways: Way[]) =>
  new RegExp(`${before}${any(ways)}(?:\\s*[:=]\\s*|(?:\\s*,)?\\s+)`, 'u');

export const either = (...patterns: RegExp[]) =>
  new RegExp(patterns.map((pattern) => pattern.source).join('|'), 'u');

/** For `marks`: every one of these words. */
export const each = (...ways: Way[]) => new RegExp(word(...ways).source, 'gu');

const any = (ways: Way[]) =>
  `(?:${ways.map((way) => lax(typeof way === 'string' ? way : way.source)).join('|')})`;

const plain: Record<string, string[]> = {
  ä: ['ae', 'a'],
  ö: ['oe', 'o'],
  ü: ['ue', 'u'],
  ß: ['ss', 's'],
  ł: ['l'],
  ı: ['i'],
};

function lax(source: string): string {
  return source
    .normalize('NFC')
    .replace(/\\.|\[(?:\\.|[^\]])*\]|[^\0-\x7f]/gu, (part) =>
      part.startsWith('\\')
        ? part
        : part.startsWith('[')
          ? part.replace(/[^\0-\x7f]/gu, (letter) => letter + (without(letter).at(-1) ?? ''))
          : `(?:${[part, ...without(part)].join('|')})`,
    );
}

function without(letter: string): string[] {
  const base = letter.normalize('NFD')[0] as string;
  return plain[letter] ?? (base === letter ? [] : [base]);
}
