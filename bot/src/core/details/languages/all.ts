import { en } from './en.ts';
import type { Language } from './language.ts';
export const languages: Language[] = [en];
