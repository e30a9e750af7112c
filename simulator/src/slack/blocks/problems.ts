import type { Json } from '../world.ts';
import { type Check, checkElements, hasLength, listOf, optional, textObject } from './checks.ts';
import { checkInput } from './inputs.ts';

/** Characters of Markdown in one payload, all its markdown blocks together (docs.slack.dev, markdown block). */
export const MARKDOWN_LIMIT = 12_000;
const MESSAGE_BLOCKS = 50;

/** Accepted without a look inside: Slack has them, nothing here needs them. From @slack/types 3.2.0. */
const LOOSE_TYPES = [
  'alert',
  'card',
  'carousel',
  'container',
  'data_table',
  'file',
  'plan',
  'task_card',
  'video',
];

const CHECKS: Record<string, Check> = {
  divider: () => [],
  header: (block, at) => textObject(block.text, `${at}/text`, { max: 150, only: 'plain_text' }),
  section: checkSection,
  context: (block, at) => [
    ...hasLength(block.elements, `${at}/elements`, { min: 1, max: 10 }),
    ...listOf(block.elements).flatMap((element, index) =>
      element.type === 'image' ? [] : textObject(element, `${at}/elements/${index}`, { max: 3000 }),
    ),
  ],
  actions: (block, at) => checkElements(block, at, 25),
  context_actions: (block, at) => checkElements(block, at, 5),
  image: (block, at) => [
    ...hasLength(block.alt_text, `${at}/alt_text`, { max: 2000 }),
    ...(block.image_url === undefined && block.slack_file === undefined
      ? [`missing required field: image_url [json-pointer:${at}]`]
      : hasLength(block.image_url ?? 'slack_file', `${at}/image_url`, { max: 3000 })),
  ],
  input: (block, at) => [
    ...textObject(block.label, `${at}/label`, { max: 2000, only: 'plain_text' }),
    ...checkInput(block.element, `${at}/element`),
  ],
  markdown: (block, at) => hasLength(block.text, `${at}/text`, { min: 1 }),
  rich_text: (block, at) => hasLength(block.elements, `${at}/elements`, {}),
  table: checkTable,
};

/**
 * What Slack's schema finds wrong with blocks, in its own words; empty when it takes them. The cumulative Markdown
 * limit is not here: it is another error (`markdownLength`).
 */
export function problemsOf(blocks: Json[], { max = MESSAGE_BLOCKS } = {}): string[] {
  if (blocks.length > max) return [`no more than ${max} items allowed [json-pointer:/blocks]`];
  const seen = new Set<unknown>();
  return blocks.flatMap((block, index) => {
    const at = `/blocks/${index}`;
    const twice = typeof block.block_id === 'string' && seen.has(block.block_id);
    seen.add(block.block_id);
    return [
      ...(twice ? [`block_id already exists [json-pointer:${at}/block_id]`] : []),
      ...optional(block.block_id, (id) => hasLength(id, `${at}/block_id`, { max: 255 })),
      ...checkBlock(block, at),
    ];
  });
}

export function markdownLength(blocks: Json[]): number {
  let length = 0;
  for (const block of blocks) {
    if (block.type === 'markdown' && typeof block.text === 'string') length += block.text.length;
  }
  return length;
}

function checkBlock(block: Json, at: string): string[] {
  const type = String(block?.type);
  if (LOOSE_TYPES.includes(type)) return [];
  return CHECKS[type]?.(block, at) ?? [`unsupported type: ${type} [json-pointer:${at}/type]`];
}

function checkSection(block: Json, at: string): string[] {
  if (block.text === undefined && block.fields === undefined)
    return [`missing required field: text or fields [json-pointer:${at}]`];
  return [
    ...optional(block.text, (text) => textObject(text, `${at}/text`, { max: 3000 })),
    ...optional(block.fields, (fields) => hasLength(fields, `${at}/fields`, { min: 1, max: 10 })),
    ...listOf(block.fields).flatMap((field, index) =>
      textObject(field, `${at}/fields/${index}`, { max: 2000 }),
    ),
  ];
}

function checkTable(block: Json, at: string): string[] {
  const rows = hasLength(block.rows, `${at}/rows`, { min: 1, max: 100 });
  if (rows.length > 0) return rows;
  return (block.rows as unknown[]).flatMap((row, index) =>
    hasLength(row, `${at}/rows/${index}`, { min: 1, max: 20 }),
  );
}
