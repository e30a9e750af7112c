import type { Dialogue } from './dialogue.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { polish } from './polish.ts';
import { portuguese } from './portuguese.ts';
import { spanish } from './spanish.ts';

export const dialogues: Record<string, Dialogue[]> = {
  english,
  german,
  french,
  spanish,
  portuguese,
  italian,
  polish,
};
