import { fold } from '../details/languages/choose.ts';
import type { Language } from '../details/languages/language.ts';

export type Command =
  | { name: 'start'; token: string | null }
  | { name: 'help' | 'human' | 'mydata' | 'export' | 'forget' }
  /** What stands behind it is heard like any message. */
  | { name: 'correct'; rest: string }
  /** The answer to "erase everything?". */
  | { name: 'erase'; confirmed: boolean };

/** Pressed buttons of the question whether to erase everything. */
export const erasePress = { yes: 'erase:yes', no: 'erase:no' };

/**
 * What a message wants of the desk itself: a command, its plain words, or an answer to `erasing`, the question whether
 * to erase everything, while that is open. Null: a message like any other.
 */
export function commandOf(
  { content, pressed }: { content: string; pressed?: string },
  { hears }: Language,
  isErasing: boolean,
): Command | null {
  const text = content.trim();
  const folded = fold(text.normalize('NFC'));
  if (pressed === erasePress.no) return { name: 'erase', confirmed: false };
  if (isErasing && (pressed === erasePress.yes || hears.confirmErase.test(folded))) {
    return { name: 'erase', confirmed: true };
  }
  if (pressed === erasePress.yes) return { name: 'forget' };
  if (isErasing && hears.no.test(folded)) return { name: 'erase', confirmed: false };

  const [, word = '', rest = ''] = /^\/([a-z]+)(?:@\w+)?(?:\s+([\s\S]*))?$/i.exec(text) ?? [];
  switch (word.toLowerCase()) {
    case 'start':
      return { name: 'start', token: /^[\w-]{8,64}$/.test(rest) ? rest : null };
    case 'help':
    case 'human':
    case 'mydata':
    case 'export':
    case 'forget':
      return { name: word.toLowerCase() as 'help' };
    case 'correct':
      return { name: 'correct', rest };
  }
  const { commands } = hears;
  if (commands.myData.test(folded)) return { name: 'mydata' };
  if (commands.export.test(folded)) return { name: 'export' };
  if (commands.forget.test(folded)) return { name: 'forget' };
  if (commands.correct.test(folded)) return { name: 'correct', rest: '' };
  return commands.help.test(folded) ? { name: 'help' } : null;
}
