import type { Dialogue } from './dialogue.ts';
import { english } from './english.ts';

export const dialogues: Record<string, Dialogue[]> = { english };
