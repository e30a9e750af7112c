import { Refusal } from '../refusal.ts';
import { type FormattedText, formatText } from '../text/formatted-text.ts';
import { ControlError } from './control-error.ts';

const maxLength = 4096;

/** A text as an app sends it: plain, with what Telegram finds in it. */
export function typed(text: string): FormattedText {
  try {
    const formatted = formatText(text, []);
    if ([...formatted.text].length <= maxLength) return formatted;
  } catch (error) {
    if (error instanceof Refusal)
      throw new ControlError(409, `Telegram sends no such text: ${error.reason}.`);
    throw error;
  }
  throw new ControlError(409, `Telegram sends at most ${maxLength} characters in one message.`);
}
