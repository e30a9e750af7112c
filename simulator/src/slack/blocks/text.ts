import type { Json, SlackMessage } from '../world.ts';

/** What a reader sees of a message beside its buttons, as one text: where blocks are, Slack shows them instead of `text`. */
export function readable(message: SlackMessage): { text: string; format: SlackMessage['format'] } {
  if (message.typed !== null) return { text: message.typed, format: 'plain' };
  const shown = blocksText(message.blocks.filter(({ type }) => type !== 'actions'));
  // Markdown is content, whatever stands below it; other texts only stand in for blocks.
  if (message.format === 'markdown')
    return { text: [message.text, shown].filter(Boolean).join('\n\n'), format: 'markdown' };
  if (message.blocks.length === 0) return { text: message.text, format: message.format };
  const isMarkdown = message.blocks.some((block) => block.type === 'markdown');
  return { text: shown, format: isMarkdown ? 'markdown' : 'mrkdwn' };
}

/** The buttons people see, by their action ids. */
export const buttonsOf = (blocks: Json[]): { id: string; label: string }[] =>
  blocks
    .filter(({ type }) => type === 'actions')
    .flatMap(({ elements }) => listOf(elements))
    .filter(({ type }) => type === 'button')
    .map((button) => ({ id: String(button.action_id), label: textOf(button.text) }));

export function blocksText(blocks: Json[]): string {
  return blocks
    .map((block) => blockText(block))
    .filter((text) => text !== '')
    .join('\n');
}

function blockText(block: Json): string {
  switch (block.type) {
    case 'divider':
      return '---';
    case 'section':
      return [textOf(block.text), ...listOf(block.fields).map(textOf)].filter(Boolean).join('\n');
    case 'context':
      return listOf(block.elements).map(textOf).filter(Boolean).join(' ');
    case 'actions':
    case 'context_actions':
      return listOf(block.elements).map(buttonText).filter(Boolean).join(' ');
    case 'rich_text':
      return listOf(block.elements).map(richText).join('\n');
    case 'image':
      return textOf(block.alt_text);
    default:
      return textOf(block.text) || textOf(block.title) || textOf(block.label);
  }
}

const listOf = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);

/** A string, a text object, or anything else that holds one under `text`. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'text' in value) return textOf(value.text);
  return '';
}

function buttonText(element: Json): string {
  if (element.type === 'feedback_buttons') return '[👍] [👎]';
  const label = textOf(element.text);
  return label === '' ? '' : `[${label}]`;
}

function richText(element: Json): string {
  if (Array.isArray(element.elements)) {
    const separator = element.type === 'rich_text_list' ? '\n' : '';
    return listOf(element.elements).map(richText).join(separator);
  }
  switch (element.type) {
    case 'user':
      return `<@${String(element.user_id)}>`;
    case 'broadcast':
      return `<!${String(element.range)}>`;
    case 'emoji':
      return `:${String(element.name)}:`;
    case 'link':
      return textOf(element.text) || String(element.url);
    default:
      return textOf(element.text);
  }
}
