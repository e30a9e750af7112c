import { fieldTypes } from '@frontdesk/shared/details/field-types';
import { everything, type HeardMessage } from '../view.ts';
import { askedField, contextOf, decline, fieldOf, type Hearing, settle, take } from './hearing.ts';

/** A press comes back as `q:<field>:<answer>`; what the buttons of our questions are called. */
export const pressOf = (field: string, answer: 'yes' | 'no' | 'skip') => `q:${field}:${answer}`;

/**
 * What came without words: a shared contact, a form, a pressed button. True when that was all of the message.
 */
export function hearGiven(hearing: Hearing, message: HeardMessage): boolean {
  const { details = [], pressed } = message.extras ?? {};
  for (const { field: key, value: raw, verified = false } of details) {
    const field = fieldOf(hearing, key);
    if (field) take(hearing, { field, raw, source: 'tap', message, verified });
  }
  if (details.length > 0) return true;
  const [, field, answer] = /^q:(.+):(yes|no|skip)$/.exec(pressed ?? '') ?? [];
  if (!field) return false;
  // A button of a question that is not open any more is only its label's words.
  if (hearing.open?.field !== field) return false;
  if (answer === 'skip') decline(hearing, field, 'skipped');
  else reply(hearing, message, answer === 'yes');
  return true;
}

/** A text that is nothing but an answer to our open question: yes, no, skip, never. True when it was. */
export function hearReply(hearing: Hearing, message: HeardMessage, folded: string): boolean {
  const { hears } = hearing.language;
  if (hears.refuseAll.test(folded)) {
    decline(hearing, everything, 'refused');
    if (hearing.open) settle(hearing, hearing.open.field, 'refused');
    return isShort(folded);
  }
  const field = askedField(hearing);
  if (!field || !hearing.open) return false;
  if (hearing.open.kind !== 'ask' && (hears.yes.test(folded) || hears.no.test(folded))) {
    reply(hearing, message, hears.yes.test(folded));
    return true;
  }
  if (hears.refuse.test(folded)) {
    decline(hearing, field.key, 'refused');
    return isShort(folded);
  }
  if (hears.skip.test(folded) || (hearing.open.kind === 'ask' && hears.no.test(folded))) {
    decline(hearing, field.key, 'skipped');
    return isShort(folded);
  }
  return false;
}

/** Yes or no to "did you mean …?" and "shall I use …?". */
function reply(hearing: Hearing, message: HeardMessage, isYes: boolean): void {
  const { open } = hearing;
  const field = askedField(hearing);
  if (!open || !field) return;
  const raw = isYes ? open.candidate : open.given;
  const source = open.kind === 'offer' ? 'profile' : 'typed';
  if (raw !== null) take(hearing, { field, raw, source, message, verified: true });
  // No to an offer: then it is asked for.
  settle(hearing, field.key, 'answered');
}

/** A field that takes any words (text) or one of some (choice), asked for and answered. True when that was all. */
export function hearFreeAnswer(
  hearing: Hearing,
  message: HeardMessage,
  text: string,
  folded: string,
): boolean {
  const field = askedField(hearing);
  if (!field || (field.type !== 'text' && field.type !== 'choice')) return false;
  if (/[?？؟]/.test(text) || hearing.language.hears.greeting.test(folded)) return false;
  const parsed = fieldTypes[field.type].schema(contextOf(hearing, field)).safeParse(text.trim());
  if (!parsed.success && field.type === 'choice' && !isShort(folded)) return false;
  return take(hearing, { field, raw: text.trim(), source: 'typed', message }) || field.type === 'choice';
}

/** More than a refusal is said where more than a sentence stands. */
const isShort = (folded: string) => folded.split(/\s+/).length <= 12 && !/[?？؟]/.test(folded);
