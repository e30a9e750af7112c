import type { DetailField } from '@frontdesk/shared/details/field';
import { fieldTypes } from '@frontdesk/shared/details/field-types';
import type { ModelTool } from '../ports.ts';
import { askedField, contextOf, fieldOf, type Hearing, take } from './hear/hearing.ts';
import { ownerOf } from './hear/owner.ts';
import { fold } from './languages/choose.ts';
import type { HeardMessage } from './view.ts';

/**
 * The function by which a model hands in what it understood. It only proposes: a value must validate, must stand in
 * what the person wrote in this turn, and must not be said to be somebody else's.
 */
export function saveDetailsTool(hearing: Hearing, messages: readonly HeardMessage[]): ModelTool {
  const { fields } = hearing.setting;
  return {
    name: 'save_details',
    description:
      'Notes details that the person has just told about themselves. Only what they wrote in their last messages, only about the person who writes, never about anybody else, never made up.',
    parameters: {
      type: 'object',
      properties: Object.fromEntries(fields.map((field) => [field.key, propertyOf(field)])),
    },
    run: (args) => {
      const saved: string[] = [];
      const refused: string[] = [];
      for (const [key, raw] of Object.entries(args)) {
        const field = fieldOf(hearing, key);
        if (!field || (typeof raw !== 'string' && typeof raw !== 'number')) continue;
        (learn(hearing, messages, field, String(raw)) ? saved : refused).push(key);
      }
      return { saved, refused };
    },
  };
}

function propertyOf({ type, label, hint, choices }: DetailField): Record<string, unknown> {
  const description = [label, hint].filter(Boolean).join(': ');
  return { type: 'string', description, ...(type === 'choice' ? { enum: choices } : {}) };
}

function learn(
  hearing: Hearing,
  messages: readonly HeardMessage[],
  field: DetailField,
  raw: string,
): boolean {
  const { heard, values } = hearing;
  // What was heard without the model stands; the same once more does no harm.
  if (heard.changes.values.some((value) => value.field === field.key)) return true;
  const parsed = fieldTypes[field.type].schema(contextOf(hearing, field)).safeParse(raw);
  if (!parsed.success) return false;
  const value = parsed.data;
  if (values.get(field.key) === value) return true;
  // What was said once is one detail, not two.
  if (heard.changes.values.some((other) => other.value === value)) return false;
  const source = messages.find(
    (message) => !message.extras?.quoted && isSaidIn(hearing, message, field, value),
  );
  if (!source) return false;
  const { hears } = hearing.language;
  const folded = fold(source.content.normalize('NFC'));
  const isInvited =
    askedField(hearing)?.key === field.key ||
    hears.correction.test(folded) ||
    hears.mine.test(folded) ||
    hears.nameIs.test(folded);
  if (values.has(field.key) && !isInvited) return false;
  return take(hearing, { field, raw: value, source: 'typed', message: source });
}

/** Whether the words of the message hold this value, as the person's own. */
function isSaidIn(hearing: Hearing, { content }: HeardMessage, field: DetailField, value: string): boolean {
  const text = content.normalize('NFC');
  const folded = fold(text);
  const { hears } = hearing.language;
  const { find } = fieldTypes[field.type];
  if (find && (field.type === 'email' || field.type === 'phone')) {
    const found = find(text, contextOf(hearing, field));
    const place = found.find((sighting) => sighting.value === value);
    return place !== undefined && ownerOf(folded, place, found, hears) !== 'others';
  }
  // A model may reckon: "tomorrow" is a date, "the blue one" a choice.
  if (field.type === 'date' || field.type === 'number' || field.type === 'choice') return true;
  const start = folded.indexOf(fold(value));
  if (start < 0)
    return fold(value)
      .split(/\s+/)
      .every((word) => folded.includes(word));
  return (
    ownerOf(folded, { start, end: start + value.length }, [], { ...hears, mine: hears.nameIs }) !== 'others'
  );
}
