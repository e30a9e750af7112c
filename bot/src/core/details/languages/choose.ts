import { languages } from './all.ts';
import { en } from './en.ts';
import type { Language } from './language.ts';

/** Scripts that tell their language. */
const scripts: [RegExp, string[]][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, ['ja']],
  [/\p{Script=Han}/gu, ['zh', 'ja']],
  [/\p{Script=Hangul}/gu, ['ko']],
  [/\p{Script=Arabic}/gu, ['ar']],
  [/\p{Script=Devanagari}/gu, ['hi']],
  [/\p{Script=Greek}/gu, ['el']],
  [/\p{Script=Cyrillic}/gu, ['ru', 'uk']],
];

/**
 * The language to speak: that of what was written, newest first, as soon as one text shows it; else what the platform
 * says of the person; else English. A text that shows none (a name, an address) leaves the choice to earlier ones.
 */
export function chooseLanguage(texts: readonly string[], preferred: string | null): Language {
  const wanted = byCode(preferred?.toLowerCase().split(/[-_]/)[0]);
  for (const text of texts) {
    const shown = languageOf(text, wanted);
    if (shown) return shown;
  }
  return wanted ?? en;
}

function languageOf(text: string, wanted: Language | undefined): Language | undefined {
  const said = fold(text);
  const letters = said.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, codes] of scripts) {
    const found = said.match(script)?.length ?? 0;
    // A little kana makes it Japanese; of other scripts there has to be more than a name.
    if (found === 0 || (codes[0] !== 'ja' && found < letters / 3)) continue;
    const able = codes.map(byCode).filter((language) => language !== undefined);
    return mostMarked(said, able) ?? (wanted && able.includes(wanted) ? wanted : able[0]);
  }
  return mostMarked(
    said,
    languages.filter(({ marks }) => marks !== undefined),
  );
}

/** The one whose words are in it most often; none when nobody's are, or the wanted one's and another's alike. */
function mostMarked(said: string, candidates: Language[]): Language | undefined {
  const counted = candidates
    .map((language) => ({ language, hits: language.marks ? (said.match(language.marks)?.length ?? 0) : 0 }))
    .sort((a, b) => b.hits - a.hits);
  const [first, second] = counted;
  if (!first || first.hits === 0 || first.hits === second?.hits) return undefined;
  return first.language;
}

const byCode = (code: string | undefined) => languages.find((language) => language.code === code);

/** Text as the patterns of `hears` and `marks` expect it; as long as it was, so that places stay where they are. */
export function fold(text: string): string {
  const small = text.replace(/[\u2018\u2019\u02BC\uFF07]/g, "'").toLowerCase();
  // A few letters get longer when they are made small (İ); then the places matter more.
  return small.length === text.length ? small : text;
}
