import { z } from 'zod';
import type { FormField, GivenDetail, InboundMessage } from '../../../core/ports.ts';
import { conversationKey, externalId, type Place } from '../conversation-key.ts';
import type { BotIdentity } from '../spoken.ts';
import { type FormOrigin, inputAction, readOrigin } from './form-view.ts';

/** A text read as a field's value: its normal form, or what is wrong with it in words for the person. */
export type ValidateField = (field: FormField, text: string, region?: string) => string | { problem: string };

/** Takes whatever is written. */
export const acceptAnyText: ValidateField = (_field, text) =>
  text.trim() || { problem: 'Please fill this in.' };

/** What an input holds, by its kind (docs.slack.dev/reference/interaction-payloads/view-interactions-payload). */
const held = z.object({
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
});
const viewSubmission = z.object({
  type: z.literal('view_submission'),
  user: z.object({ id: z.string() }),
  view: z.object({
    private_metadata: z.string(),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), held)) }),
  }),
});

/** A form as its person sent it. */
export interface Submission extends FormOrigin {
  user: string;
  /** What stands in each input, by the field's key; empty for what was left out. */
  texts: Record<string, string>;
}

/** Throws for what is no form of ours: nothing else uses the callback id. */
export function readSubmission(payload: unknown): Submission {
  const { user, view } = viewSubmission.parse(payload);
  const origin = readOrigin(view.private_metadata);
  const text = (key: string) => {
    const { value, selected_date, selected_option } = view.state.values[key]?.[inputAction] ?? {};
    return (value ?? selected_date ?? selected_option?.value ?? '').trim();
  };
  return {
    ...origin,
    user: user.id,
    texts: Object.fromEntries(origin.fields.map(({ key }) => [key, text(key)])),
  };
}

/** `errors` by the inputs' blocks, as Slack shows them; empty when all is well. */
export function checkForm(
  { fields, texts }: Submission,
  validate: ValidateField,
): { details: GivenDetail[]; errors: Record<string, string> } {
  const details: GivenDetail[] = [];
  const errors: Record<string, string> = {};
  for (const field of fields) {
    const text = texts[field.key] ?? '';
    if (text === '' && !field.required) continue;
    const value = validate(field, text);
    if (typeof value === 'string') details.push({ field: field.key, value });
    else errors[field.key] = value.problem;
  }
  return { details, errors };
}

/**
 * A sent form is something said in private. Its id is made of the press that opened it: a form can be sent once, and
 * Slack gives the sending itself no number that stays the same.
 */
export const toFilledIn = (
  { user, ts }: Submission,
  place: Place,
  details: GivenDetail[],
  bot: BotIdentity,
): InboundMessage => ({
  account: bot.teamId,
  conversationKey: conversationKey(place),
  kind: 'private',
  externalId: externalId(place.channel, ts),
  contact: { externalUserId: user },
  content: '[form]',
  details,
});
