import type { List, ListItem, Nodes } from 'mdast';
import { type Block, unescapeAngles } from './inert.ts';

/** The same words in paragraphs without any looks, for what Slack refuses to show otherwise. */
export function plain(blocks: Block[]): Block[] {
  return blocks
    .flatMap((block) => textOf(block).split(/\n\s*\n/))
    .filter((text) => text.trim() !== '')
    .map((text) => ({
      type: 'paragraph',
      children: text
        .split('\n')
        .flatMap((line) => [{ type: 'break' } as const, { type: 'text', value: indented(line) } as const])
        .slice(1),
    }));
}

/** Markdown drops spaces at the beginning of a line, unless they do not break. */
const indented = (line: string) => line.replace(/^[ \t]+/, (space) => '\u00A0'.repeat(space.length));

function textOf(node: Nodes): string {
  switch (node.type) {
    case 'code':
    case 'inlineCode':
      return unescapeAngles(node.value);
    case 'text':
      return node.value;
    case 'break':
      return '\n';
    case 'thematicBreak':
      return '———';
    case 'link': {
      const label = childrenOf(node.children, '');
      return node.url.endsWith(label) ? label : `${label} (${node.url})`;
    }
    case 'list':
      return node.children.map((item, index) => itemOf(node, item, index)).join('\n');
    case 'tableRow':
      return childrenOf(node.children, ' | ');
    case 'blockquote':
    case 'listItem':
    case 'table':
      return childrenOf(node.children, '\n');
    default:
      return 'children' in node ? childrenOf(node.children, '') : '';
  }
}

const childrenOf = (nodes: Nodes[], between: string) => nodes.map(textOf).join(between);

function itemOf({ ordered, start }: List, item: ListItem, index: number): string {
  const marker = ordered ? `${(start ?? 1) + index}. ` : '• ';
  const box = typeof item.checked === 'boolean' ? `[${item.checked ? 'x' : ' '}] ` : '';
  return marker + (box + textOf(item)).replaceAll('\n', `\n${' '.repeat(marker.length)}`);
}
