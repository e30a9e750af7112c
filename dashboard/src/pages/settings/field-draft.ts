import type { DetailField } from '@frontdesk/shared/details/field';

/** A field as it stands in the form: texts as they are typed. */
export interface Draft extends Omit<DetailField, 'choices' | 'hint'> {
  /** One in each line. */
  choices: string;
  hint: string;
}

/** A new one comes last, and is asked for where all others are. */
export function draftOf(field: DetailField | undefined, fields: DetailField[]): Draft {
  if (field) return { ...field, choices: field.choices.join('\n'), hint: field.hint ?? '' };
  return {
    key: '',
    label: '',
    type: 'text',
    required: false,
    ask: 'after_first_answer',
    channels: ['telegram', 'slack'],
    purpose: '',
    hint: '',
    choices: '',
    position: Math.max(-1, ...fields.map(({ position }) => position)) + 1,
  };
}

/** What is sent, still to be checked. */
export function fieldOf({ choices, hint, ...draft }: Draft): DetailField {
  const lines = choices
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return {
    ...draft,
    key: draft.key.trim(),
    hint: hint.trim() || null,
    choices: draft.type === 'choice' ? [...new Set(lines)] : [],
  };
}
