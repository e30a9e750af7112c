import type { SimView } from '@frontdesk/shared/simulator';
import { listOf } from './blocks/checks.ts';
import { refuse } from './refusal.ts';
import type { Json, World } from './world.ts';

type Input = SimView['inputs'][number];

/** What an input holds when it is empty is left out of `value`, and null on the wire. */
export type ViewValues = Record<string, Record<string, Json>>;

/** The modals that are open, as their readers see them. */
export const shownViews = (world: World): SimView[] =>
  [...world.views]
    .filter(([, { view }]) => view.type === 'modal')
    .map(([id, { userId, view, errors }]) => ({
      id,
      userId,
      title: textOf(view.title),
      submit: textOf(view.submit),
      inputs: inputBlocks(view).map(inputOf),
      errors,
    }));

/**
 * The state of a view whose inputs hold `texts`, by block id. Refuses what Slack's client would not let a person send:
 * an empty input that is not optional, an address without @, a word for a number, a choice that is none.
 */
export function fillIn(view: Json, texts: Record<string, string>): ViewValues {
  const blocks = inputBlocks(view);
  const unknown = Object.keys(texts).find((id) => !blocks.some(({ block_id }) => block_id === id));
  if (unknown !== undefined) refuse('no_such_input', unknown);
  return Object.fromEntries(
    blocks.map((block) => {
      const input = inputOf(block);
      const text = texts[input.id] ?? '';
      const wrong = text === '' ? !input.optional : !fits(input, text);
      if (wrong) refuse('invalid_input', `${input.label}: ${text === '' ? 'missing' : text}`);
      const element = block.element as Json;
      return [input.id, { [String(element.action_id)]: held(element, text) }];
    }),
  );
}

const inputBlocks = (view: Json): Json[] => listOf(view.blocks).filter(({ type }) => type === 'input');

const kinds: Record<string, Input['kind']> = {
  email_text_input: 'email',
  number_input: 'number',
  datepicker: 'date',
  static_select: 'choice',
};

function inputOf({ block_id, label, optional, element: given }: Json): Input {
  const element = given as Json;
  const initial = element.initial_value ?? element.initial_date ?? (element.initial_option as Json)?.value;
  const kind = kinds[String(element.type)] ?? 'text';
  return {
    id: String(block_id),
    kind,
    label: textOf(label),
    optional: optional === true,
    value: initial === undefined ? '' : String(initial),
    ...(kind === 'choice' ? { choices: listOf(element.options).map(({ value }) => String(value)) } : {}),
  };
}

function fits({ kind, choices }: Input, text: string): boolean {
  switch (kind) {
    case 'email':
      return /^\S+@\S+$/.test(text);
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(text);
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(text);
    case 'choice':
      return choices?.includes(text) ?? false;
    default:
      return true;
  }
}

function held({ type, options }: Json, text: string): Json {
  const value = text === '' ? null : text;
  if (type === 'datepicker') return { type, selected_date: value };
  if (type !== 'static_select') return { type, value };
  const option = listOf(options).find((candidate) => candidate.value === value);
  return { type, selected_option: option ?? null };
}

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'text' in value ? String(value.text) : '';
