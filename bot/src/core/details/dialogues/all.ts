import { arabic } from './arabic.ts';
import { chinese } from './chinese.ts';
import type { Dialogue } from './dialogue.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { hindi } from './hindi.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import { korean } from './korean.ts';
import { polish } from './polish.ts';
import { portuguese } from './portuguese.ts';
import { russian } from './russian.ts';
import { spanish } from './spanish.ts';
import { turkish } from './turkish.ts';
import { ukrainian } from './ukrainian.ts';

/** By the language that is spoken in them. */
export const dialogues: Record<string, Dialogue[]> = {
  english,
  german,
  french,
  spanish,
  portuguese,
  italian,
  polish,
  russian,
  ukrainian,
  turkish,
  arabic,
  hindi,
  chinese,
  japanese,
  korean,
};
