import type { Json } from '../world.ts';
import { hasLength, listOf, optional, textObject } from './checks.ts';

const text = (name: string, max: number) => (element: Json, at: string) =>
  optional(element[name], (value) => hasLength(value, `${at}/${name}`, { max }));

const matches = (name: string, pattern: RegExp) => (element: Json, at: string) =>
  optional(element[name], (value) =>
    typeof value === 'string' && pattern.test(value) ? [] : [`invalid ${name} [json-pointer:${at}/${name}]`],
  );

/** The inputs that the simulator's people can fill in (docs.slack.dev/reference/block-kit/block-elements). */
const INPUTS: Record<string, (element: Json, at: string) => string[]> = {
  plain_text_input: text('initial_value', 3000),
  email_text_input: text('initial_value', 3000),
  number_input: (element, at) => [
    ...(typeof element.is_decimal_allowed === 'boolean'
      ? []
      : [`missing required field: is_decimal_allowed [json-pointer:${at}]`]),
    ...matches('initial_value', /^-?\d+(\.\d+)?$/)(element, at),
  ],
  datepicker: matches('initial_date', /^\d{4}-\d{2}-\d{2}$/),
  static_select: (element, at) => [
    ...hasLength(element.options, `${at}/options`, { min: 1, max: 100 }),
    ...listOf(element.options).flatMap((option, index) => checkOption(option, `${at}/options/${index}`)),
    ...optional(element.initial_option, (initial) =>
      listOf(element.options).some((option) => JSON.stringify(option) === JSON.stringify(initial))
        ? []
        : [`initial_option must be one of the options [json-pointer:${at}/initial_option]`],
    ),
  ],
};

/** Inputs that Slack has and nothing here needs. */
const LOOSE =
  /_select$|^(checkboxes|datetimepicker|file_input|radio_buttons|rich_text_input|timepicker|url_text_input)$/;

export function checkInput(value: unknown, at: string): string[] {
  if (typeof value !== 'object' || value === null)
    return [`missing required field: element [json-pointer:${at}]`];
  const element = value as Json;
  const type = String(element.type);
  const check = INPUTS[type];
  if (!check && !LOOSE.test(type)) return [`unsupported type: ${type} [json-pointer:${at}/type]`];
  return [
    ...optional(element.action_id, (id) => hasLength(id, `${at}/action_id`, { max: 255 })),
    ...(check?.(element, at) ?? []),
  ];
}

const checkOption = (option: Json, at: string): string[] => [
  ...textObject(option.text, `${at}/text`, { max: 75 }),
  ...hasLength(option.value, `${at}/value`, { min: 1, max: 150 }),
];
