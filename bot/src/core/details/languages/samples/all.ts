import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import type { Samples } from './samples.ts';
import { tr } from './tr.ts';

/** By the code of the language. */
export const samples: Record<string, Samples> = { en, de, fr, es, pt, it, nl, pl, tr };
