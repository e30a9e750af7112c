import type { DetailField } from '@frontdesk/shared/details/field';
import type { Controls } from '../ports.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { pressOf } from './hear/answer.ts';
import type { Heard } from './hear/hearing.ts';
import type { Language } from './languages/language.ts';
import type { Asking } from './next-question.ts';
import type { DetailsSetting, DetailsView } from './view.ts';

export interface Worded {
  text: string;
  controls?: Controls;
}

/** A question in words, with the ways to answer it that a channel may offer. Pure. */
export function wordQuestion(
  asking: Asking,
  { says }: Language,
  { view, setting, heard }: { view: DetailsView; setting: DetailsSetting; heard: Heard },
): Worded {
  const field = setting.fields.find(({ key }) => key === asking.field);
  if (!field) throw new RangeError(`There is no field "${asking.field}".`);
  const candidate = asking.candidate === null ? '' : escapeMarkdown(asking.candidate);
  const label = labelOf(field, says);
  const isFirst = view.questions.length === 0;
  const question = {
    ask: () => (isOurs(field) ? says.ask[field.key] : says.ask.other(field.label)),
    confirm: () => says.didYouMean(candidate),
    offer: () => `${capital(label)}: ${says.useThis(candidate)}`,
  }[asking.kind]();
  const sentences = [
    asking.because === 'problem' && heard.problem && says.problem[heard.problem.problem],
    // What is wrong says already what would do.
    !(asking.because === 'problem' && heard.why === null) && question,
    asking.kind === 'ask' && field.type === 'choice' && field.choices.map(escapeMarkdown).join(' · '),
    (isFirst || heard.why === field.key) && says.why(purposeOf(field, says)),
  ];
  return {
    text: sentences.filter((sentence) => typeof sentence === 'string').join(' '),
    controls: controlsFor(asking, field, says, setting),
  };
}

function controlsFor(
  asking: Asking,
  field: DetailField,
  says: Language['says'],
  { fields, channel }: DetailsSetting,
): Controls | undefined {
  const press = (answer: 'yes' | 'no' | 'skip') => ({
    id: pressOf(field.key, answer),
    label: says.buttons[answer],
  });
  if (asking.kind === 'confirm') return { buttons: [press('yes'), press('no')] };
  if (asking.kind === 'offer') return { buttons: [press('yes'), press('no'), press('skip')] };
  if (field.type === 'choice' && field.choices.length < 5) {
    const choices = field.choices.map((choice) => ({ id: `c:${field.key}:${choice}`, label: choice }));
    return { buttons: [...choices, press('skip')] };
  }
  if (field.key === 'phone' && channel === 'telegram')
    return { sharePhone: says.buttons.sharePhone, buttons: [press('skip')] };
  if (channel !== 'slack') return undefined;
  const open = fields.filter(
    ({ channels, position }) => channels.includes(channel) && position >= field.position,
  );
  return { buttons: [press('skip')], form: formFor(open, says) };
}

/** A form that asks for these fields at once. */
export function formFor(fields: DetailField[], says: Language['says']): NonNullable<Controls['form']> {
  const inputs = fields.map((field) => ({
    key: field.key,
    label: capital(labelOf(field, says)),
    type: field.type,
    required: field.required,
    ...(field.choices.length > 0 ? { choices: field.choices } : {}),
  }));
  return { label: says.buttons.form, fields: inputs };
}

/** The fields that stand there from the start have words in every language; others have the team's. */
const isOurs = (field: DetailField): field is DetailField & { key: 'name' | 'email' | 'phone' } =>
  field.key === field.type && (field.key === 'name' || field.key === 'email' || field.key === 'phone');

export const labelOf = (field: DetailField, says: Language['says']): string =>
  isOurs(field) ? says.labels[field.key] : field.label;

export const purposeOf = (field: DetailField, says: Language['says']): string =>
  isOurs(field) ? says.purposes[field.key] : field.purpose;

export const capital = (text: string) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
