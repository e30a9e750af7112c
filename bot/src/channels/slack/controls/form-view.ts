import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { FormField } from '../../../core/ports.ts';
import type { Place } from '../conversation-key.ts';
import { carriedFields, withoutValue } from './carried-fields.ts';
import { cut } from './cut.ts';
import type { Press } from './press.ts';

export const formCallback = 'frontdesk_form';
/** Each input stands in a block that is named after its field. */
export const inputAction = 'value';

/** What a form remembers while it is open (`private_metadata`, at most 3,000 characters). */
export interface FormOrigin {
  place: Place;
  /** The press that opened it. */
  ts: string;
  fields: FormField[];
}

const origin = z.object({
  channel: z.string(),
  threadTs: z.string().optional(),
  ts: z.string(),
  fields: carriedFields,
});

/** Throws for what is none of ours. */
export function readOrigin(metadata: string): FormOrigin {
  const { channel, threadTs, ts, fields } = origin.parse(JSON.parse(metadata));
  return { place: { channel, threadTs }, ts, fields };
}

/** A modal (docs.slack.dev/reference/views/modal-views). Only who pressed the button sees it. */
export function formView(
  { place, ts }: Press,
  form: { label: string; fields: FormField[] },
): types.ModalView {
  // The values stand in the inputs.
  const fields = form.fields.map(withoutValue);
  return {
    type: 'modal',
    callback_id: formCallback,
    private_metadata: JSON.stringify({ ...place, ts, fields }),
    title: plainText(form.label || '…', 24),
    // The one word that every language has; Slack itself names the way out.
    submit: plainText('OK', 24),
    blocks: form.fields.map(inputBlock),
  };
}

const inputBlock = (field: FormField): types.InputBlock => ({
  type: 'input',
  block_id: field.key,
  label: plainText(field.label, 2000),
  optional: !field.required,
  element: inputOf(field),
});

function inputOf({ type, choices = [], value }: FormField): types.InputBlock['element'] {
  const action_id = inputAction;
  switch (type) {
    case 'email':
      return { type: 'email_text_input', action_id, ...(value ? { initial_value: value } : {}) };
    case 'date':
      return {
        type: 'datepicker',
        action_id,
        ...(value && /^\d{4}-\d\d-\d\d$/.test(value) ? { initial_date: value } : {}),
      };
    case 'number':
      return {
        type: 'number_input',
        action_id,
        is_decimal_allowed: true,
        ...(value && /^-?\d+(\.\d+)?$/.test(value) ? { initial_value: value } : {}),
      };
    case 'choice':
      return {
        type: 'static_select',
        action_id,
        options: choices.map(option),
        ...(value && choices.includes(value) ? { initial_option: option(value) } : {}),
      };
    default:
      return { type: 'plain_text_input', action_id, ...(value ? { initial_value: value } : {}) };
  }
}

/** Choices have at most 60 characters, an option's text and value 75. */
const option = (choice: string): types.PlainTextOption => ({ text: plainText(choice, 75), value: choice });

const plainText = (text: string, max: number): types.PlainTextElement => ({
  type: 'plain_text',
  text: cut(text, max),
});
