import { arabic } from './arabic.ts';
import { chinese } from './chinese.ts';
import type { Dialogue } from './dialogue.ts';
import { english } from './english.ts';
import { hindi } from './hindi.ts';
import { japanese } from './japanese.ts';
import { korean } from './korean.ts';
import { russian } from './russian.ts';
import { turkish } from './turkish.ts';
import { ukrainian } from './ukrainian.ts';

export const dialogues: Record<string, Dialogue[]> = {
  english,
  russian,
  ukrainian,
  turkish,
  arabic,
  hindi,
  chinese,
  japanese,
  korean,
};
