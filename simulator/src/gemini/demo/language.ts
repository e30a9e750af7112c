export type Language = 'en' | 'de' | 'fr' | 'es';

/** Small words that give a language away. Accents are gone by then, see `plain`. */
const giveaways: Record<Language, RegExp> = {
  en: /\b(the|is|are|you|your|what|when|where|do|does|can|have|how|hello|hi|thanks|please|open|my)\b/g,
  de: /\b(der|die|das|ist|sind|ihr|sie|wann|wo|was|wie|habt|haben|kann|ich|und|ein|eine|einen|auf|bitte|danke|hallo|moin|guten)\b/g,
  fr: /\b(le|la|les|est|vous|quand|ou|que|quel|quelle|avez|puis|je|un|une|des|et|bonjour|salut|merci|svp|pour|ouvert)\b/g,
  es: /\b(el|la|los|las|es|son|usted|cuando|donde|que|tienen|tiene|puedo|un|una|y|hola|gracias|por|para|estan|hay|abren)\b/g,
};

/** Lower case, without accents: what cues and giveaways are written in. */
export function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The language of the newest text that shows one; English when none does. `texts`: newest first. */
export function languageOf(texts: string[]): Language {
  for (const text of texts) {
    const scores = (Object.keys(giveaways) as Language[]).map((language) => ({
      language,
      score: plain(text).match(giveaways[language])?.length ?? 0,
    }));
    const best = scores.reduce((top, next) => (next.score > top.score ? next : top));
    if (best.score > 0) return best.language;
  }
  return 'en';
}

/** Mostly written in letters that none of our languages uses. */
export function isForeignScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return letters > 0 && latin < letters / 2;
}
