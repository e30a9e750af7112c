import type { Json } from '../world.ts';

/** Says what is wrong with one block or element at a JSON pointer, as Slack's schema words it. */
export type Check = (value: Json, at: string) => string[];

export const listOf = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);

export const optional = (value: unknown, check: (value: unknown) => string[]): string[] =>
  value === undefined || value === null ? [] : check(value);

/** A string's characters or an array's items. Slack counts from the limit: "must be less than 3001 characters". */
export function hasLength(value: unknown, at: string, { min = 0, max = Infinity }): string[] {
  if (typeof value !== 'string' && !Array.isArray(value))
    return [`missing required field [json-pointer:${at}]`];
  const unit = typeof value === 'string' ? 'characters' : 'items';
  if (value.length > max) return [`must be less than ${max + 1} ${unit} [json-pointer:${at}]`];
  if (value.length < min) return [`must be more than ${min - 1} ${unit} [json-pointer:${at}]`];
  return [];
}

/** `{ type: plain_text | mrkdwn, text }` */
export function textObject(
  value: unknown,
  at: string,
  { max, only }: { max: number; only?: 'plain_text' },
): string[] {
  if (typeof value !== 'object' || value === null)
    return [`missing required field: text [json-pointer:${at}]`];
  const { type, text } = value as Json;
  if (type !== 'plain_text' && (type !== 'mrkdwn' || only !== undefined))
    return [`unsupported type: ${String(type)} [json-pointer:${at}/type]`];
  return hasLength(text, `${at}/text`, { min: 1, max });
}

export function checkElements(block: Json, at: string, max: number): string[] {
  return [
    ...hasLength(block.elements, `${at}/elements`, { min: 1, max }),
    ...listOf(block.elements).flatMap((element, index) => checkElement(element, `${at}/elements/${index}`)),
  ];
}

const ELEMENT_TYPES = [
  'button',
  'channels_select',
  'checkboxes',
  'conversations_select',
  'datepicker',
  'datetimepicker',
  'feedback_buttons',
  'icon_button',
  'multi_channels_select',
  'multi_conversations_select',
  'multi_external_select',
  'multi_static_select',
  'multi_users_select',
  'external_select',
  'overflow',
  'radio_buttons',
  'static_select',
  'timepicker',
  'users_select',
  'workflow_button',
];

function checkElement(element: Json, at: string): string[] {
  const type = String(element?.type);
  if (!ELEMENT_TYPES.includes(type)) return [`unsupported type: ${type} [json-pointer:${at}/type]`];
  const problems = optional(element.action_id, (id) => hasLength(id, `${at}/action_id`, { max: 255 }));
  if (type === 'button') problems.push(...checkButton(element, at));
  return problems;
}

function checkButton(button: Json, at: string): string[] {
  const { style } = button;
  return [
    ...textObject(button.text, `${at}/text`, { max: 75, only: 'plain_text' }),
    ...optional(button.value, (value) => hasLength(value, `${at}/value`, { max: 2000 })),
    ...optional(button.url, (url) => hasLength(url, `${at}/url`, { max: 3000 })),
    ...(style === undefined || style === 'primary' || style === 'danger'
      ? []
      : [`must be one of: primary, danger [json-pointer:${at}/style]`]),
  ];
}
