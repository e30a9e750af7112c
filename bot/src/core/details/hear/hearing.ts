import type { DetailField, DetailSource, DetailType } from '@frontdesk/shared/details/field';
import type { FieldContext, Problem } from '@frontdesk/shared/details/field-type';
import { fieldTypes } from '@frontdesk/shared/details/field-types';
import type { Language } from '../languages/language.ts';
import { regionOf } from '../languages/region.ts';
import {
  type AskedQuestion,
  type DetailsChanges,
  type DetailsSetting,
  type DetailsView,
  erasing,
  everything,
  type HeardMessage,
} from '../view.ts';

/** What came of a turn's messages, without any model. */
export interface Heard {
  changes: DetailsChanges;
  /** In order. `saved`: the first value of its field; `changed`: another one; `same`: it was known. */
  notes: { what: 'saved' | 'changed' | 'same' | 'skipped' | 'refused'; field: string; value: string }[];
  /** Something that was meant as a value and is none. */
  problem: { field: string; problem: Problem } | null;
  /** Something that may be a typo. */
  doubt: { field: string; candidate: string; given: string } | null;
  /** The field about which the person asked why. */
  why: string | null;
  /** The person wants a person. */
  human: boolean;
  /** The messages say something that is no detail: a model should answer. */
  needsAnswer: boolean;
  /** Nothing but hello was said. */
  onlyGreets: boolean;
}

/** One turn's hearing: what was known before, and what has come up so far. */
export interface Hearing {
  setting: DetailsSetting;
  language: Language;
  context: FieldContext;
  values: Map<string, string>;
  /** The question of this session that waits for an answer. */
  open: AskedQuestion | null;
  heard: Heard;
}

export function startHearing(view: DetailsView, setting: DetailsSetting, language: Language): Hearing {
  return {
    setting,
    language,
    context: { region: regionOf(view, setting.region) },
    values: new Map(view.values.map(({ field, value }) => [field, value])),
    open:
      view.questions.findLast(({ field, here, state }) => here && state === 'open' && field !== erasing) ??
      null,
    heard: {
      changes: {
        contactId: view.contactId,
        spoken: language.code === view.spoken ? null : language.code,
        values: [],
        ended: [],
        asked: [],
      },
      notes: [],
      problem: null,
      doubt: null,
      why: null,
      human: false,
      needsAnswer: false,
      onlyGreets: false,
    },
  };
}

export const fieldOf = ({ setting }: Hearing, key: string | undefined): DetailField | undefined =>
  setting.fields.find((field) => field.key === key);

/** The field that the open question is about. */
export const askedField = (hearing: Hearing): DetailField | undefined =>
  fieldOf(hearing, hearing.open?.field);

/** Which field a value of this type belongs to, one only: the one that is asked for, else the first of its type. */
export function fieldFor(hearing: Hearing, type: DetailType): DetailField | undefined {
  const asked = askedField(hearing);
  if (asked?.type === type) return asked;
  return hearing.setting.fields.find((field) => field.type === type);
}

export const contextOf = ({ context }: Hearing, field: DetailField): FieldContext => ({
  ...context,
  choices: field.choices,
});

export interface Offered {
  field: DetailField;
  raw: string;
  source: DetailSource;
  message: HeardMessage;
  /** The person or the platform said that it is right: no typo is looked for. */
  verified?: boolean;
}

/** Takes a value that is known to be the person's own. False: it is none, and replaces nothing. */
export function take(hearing: Hearing, { field, raw, source, message, verified = false }: Offered): boolean {
  const { heard, values } = hearing;
  const type = fieldTypes[field.type];
  const parsed = type.schema(contextOf(hearing, field)).safeParse(raw);
  if (!parsed.success) {
    heard.problem = { field: field.key, problem: (parsed.error.issues[0]?.message ?? field.type) as Problem };
    return false;
  }
  const value = parsed.data;
  const known = values.get(field.key);
  const suggestion = verified ? undefined : type.suggest?.(value);
  if (suggestion !== undefined && suggestion !== known) {
    heard.doubt = { field: field.key, candidate: suggestion, given: value };
    // Better than nothing, but not better than what was given before.
    if (known !== undefined) return true;
  }
  if (heard.problem?.field === field.key) heard.problem = null;
  settle(hearing, field.key, 'answered');
  if (known === value) {
    heard.notes.push({ what: 'same', field: field.key, value });
    return true;
  }
  values.set(field.key, value);
  heard.changes.values.push({ field: field.key, value, source, messageId: message.id, verified });
  heard.notes.push({ what: known === undefined ? 'saved' : 'changed', field: field.key, value });
  return true;
}

/** Ends the open question if it is about this field. */
export function settle(
  hearing: Hearing,
  field: string,
  state: 'answered' | 'skipped' | 'refused' | 'dropped',
): void {
  if (hearing.open?.field !== field) return;
  hearing.heard.changes.ended.push({ id: hearing.open.id, state });
  hearing.open = null;
}

/** The person does not want to say: now, or ever. */
export function decline(hearing: Hearing, field: string, state: 'skipped' | 'refused'): void {
  const { heard } = hearing;
  if (hearing.open?.field === field) settle(hearing, field, state);
  else heard.changes.asked.push({ field, kind: 'ask', candidate: null, given: null, state: 'refused' });
  heard.notes.push({ what: state, field: field === everything ? '' : field, value: '' });
}
