import { escapeMarkdown } from './escape-markdown.ts';
import type { Heard } from './hear/hearing.ts';
import type { Language } from './languages/language.ts';

/**
 * What the desk says by itself about what it heard, where no model does: that something was noted, changed, or will not
 * be asked again. Null: there is nothing to say.
 */
export function remarks({ notes: all, doubt }: Heard, { says }: Language): string | null {
  // Of what may be a typo the question speaks.
  const notes = all.filter(({ field }) => field !== doubt?.field);
  const changed = notes.filter(({ what }) => what === 'changed');
  const saved = notes.filter(({ what }) => what === 'saved' || what === 'same');
  const name = saved.find(({ field }) => field === 'name');
  const sentences = [
    ...changed.map(({ value }) => says.corrected(escapeMarkdown(value))),
    saved.length > 0 && says.thanks(name ? escapeMarkdown(name.value) : null),
    notes.some(({ what }) => what === 'refused')
      ? says.refused
      : notes.some(({ what }) => what === 'skipped') && says.skipped,
  ];
  return sentences.filter((sentence) => typeof sentence === 'string').join(' ') || null;
}
