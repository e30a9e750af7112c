import type { Dossier } from '../store/dossier.ts';
import { chooseLanguage } from './details/languages/choose.ts';
import type { Language } from './details/languages/language.ts';

/** The language in which the desk itself speaks to whoever a dossier is about. */
export function languageOf({ contact, messages }: Dossier): Language {
  const last = messages.findLast(({ author }) => author === 'user');
  return chooseLanguage(last?.content ?? '', {
    spoken: contact?.spoken ?? null,
    preferred: contact?.language ?? null,
  });
}
