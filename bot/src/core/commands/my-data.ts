import type { Dossier } from '../../store/dossier.ts';
import { escapeMarkdown } from '../details/escape-markdown.ts';
import type { Says } from '../details/languages/language.ts';
import type { DetailsSetting } from '../details/view.ts';
import { capital, labelOf, purposeOf } from '../details/wording.ts';

const longestQuote = 80;

/** What is stored about a person, as they are told: each value with its origin, its purpose and how long it stays. */
export function myData({ details, messages }: Dossier, { fields }: DetailsSetting, says: Says): string {
  const lines = details.flatMap(({ field: key, value, source, createdAt, supersededAt, words }) => {
    const field = fields.find((one) => one.key === key);
    if (supersededAt !== null || value === null || !field) return [];
    return says.myData.line({
      label: capital(labelOf(field, says)),
      value: escapeMarkdown(value),
      source: says.myData.sources[source],
      date: createdAt.toISOString().slice(0, 10),
      quote: words === null ? null : escapeMarkdown(shortened(words)),
      purpose: purposeOf(field, says),
    });
  });
  const known = lines.length > 0 ? [says.myData.intro, lines.join('\n')] : [says.myData.nothing];
  return [...known, says.myData.messages(messages.length), says.myData.rights].join('\n\n');
}

function shortened(words: string): string {
  const line = [...words.replace(/\s+/g, ' ').trim()];
  return line.length > longestQuote ? `${line.slice(0, longestQuote - 1).join('')}…` : line.join('');
}
