import { languages } from './all.ts';
import { en } from './en.ts';
import type { Language } from './language.ts';

/** Scripts that tell their language, or a few of which marks tell more. */
const scripts: [RegExp, string[]][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, ['ja']],
  [/\p{Script=Han}/gu, ['zh', 'ja']],
  [/\p{Script=Hangul}/gu, ['ko']],
  [/\p{Script=Arabic}/gu, ['ar']],
  [/\p{Script=Devanagari}/gu, ['hi']],
  [/\p{Script=Greek}/gu, ['el']],
  [/\p{Script=Cyrillic}/gu, ['ru', 'uk']],
];
/** One word proves little: "no" is at home in four languages, and a name in any script is a name. */
const sure = 2;

/**
 * The language to speak: that of the text as soon as it shows one clearly; else what was `spoken` before; else what little
 * it shows, what the platform says of the person (`preferred`), or English. Codes are BCP 47.
 */
export function chooseLanguage(
  text: string,
  { spoken, preferred }: { spoken: string | null; preferred: string | null },
): Language {
  const before = byCode(spoken);
  const wanted = byCode(preferred);
  const shown = shownIn(withoutAddresses(fold(text)), before ?? wanted);
  const isClear = shown && (shown.hits >= sure || (!before && (shown.byScript || !wanted)));
  return (isClear ? shown.language : (before ?? wanted)) ?? en;
}

interface Shown {
  language: Language;
  hits: number;
  /** Not only its words, its script tells. */
  byScript: boolean;
}

function shownIn(said: string, expected: Language | undefined): Shown | undefined {
  const letters = said.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, codes] of scripts) {
    const found = said.match(script)?.length ?? 0;
    // A little kana makes it Japanese; of other scripts there has to be more than a name.
    if (found === 0 || (codes[0] !== 'ja' && found < letters / 3)) continue;
    const able = codes.map(byCode).filter((language) => language !== undefined);
    const marked = mostMarked(said, able);
    const likely = able.find((one) => one === expected);
    const language = marked && (marked.hits >= sure || !likely) ? marked.language : (likely ?? able[0]);
    const words = said.match(/[\p{L}\p{M}]+/gu)?.length ?? 0;
    // Scripts without spaces: a few signs are a sentence.
    const hits = Math.max(marked?.hits ?? 0, words - 1, Math.floor(found / 5));
    return language && { language, hits, byScript: true };
  }
  return mostMarked(
    said,
    languages.filter(({ code, marks }) => marks && !scripts.some(([, codes]) => codes.includes(code))),
  );
}

/** The one whose words are in it most often; none when nobody's are, or two are alike. */
function mostMarked(said: string, candidates: Language[]): Shown | undefined {
  const [first, second] = candidates
    .map((language) => ({
      language,
      byScript: false,
      hits: language.marks ? (said.match(language.marks)?.length ?? 0) : 0,
    }))
    .sort((a, b) => b.hits - a.hits);
  return first && first.hits > (second?.hits ?? 0) ? first : undefined;
}

const byCode = (code: string | null) => {
  const primary = code?.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language.code === primary);
};

/** Where no spaces stand between words, an address ends with its script. */
const sign = String.raw`[^\s，、。！？\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]`;
const addresses = new RegExp(String.raw`${sign}+@${sign}+|https?://${sign}+|${sign}+\.\p{L}{2,}`, 'gu');
const withoutAddresses = (said: string) => said.replace(addresses, ' ');

/** Text as the patterns of `hears` and `marks` expect it; as long as it was, so that places stay where they are. */
export function fold(text: string): string {
  // İ gets longer when it is made small.
  return text
    .replace(/[\u2018\u2019\u02BC\uFF07]/g, "'")
    .replaceAll('İ', 'i')
    .toLowerCase();
}
