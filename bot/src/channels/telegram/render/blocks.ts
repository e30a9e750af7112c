import type { Code, List, ListItem, RootContent } from 'mdast';
import { type Definitions, inline } from './inline.ts';
import { concat, indent, plain, type Styled, styled } from './styled.ts';
import { table } from './table.ts';

export interface Context {
  definitions: Definitions;
  /** Labels of definitions that some link uses. */
  used: ReadonlySet<string>;
  /** How many lists are around. */
  listDepth: number;
  /** Telegram's quotes do not nest: an inner one is marked by signs. */
  quoted: boolean;
}

const bullets = ['• ', '◦ ', '▪ '];

export function blocks(nodes: RootContent[], context: Context): Styled {
  return stacked(nodes, (node) => block(node, context));
}

/** One below the other; where the writer left a line empty, one stays empty. */
function stacked<Node extends RootContent>(
  nodes: Node[],
  render: (node: Node, index: number) => Styled,
): Styled {
  const pieces: Styled[] = [];
  let lastLine = 0;
  for (const [index, node] of nodes.entries()) {
    const content = render(node, index);
    if (content.text === '') continue;
    const isApart = (node.position?.start.line ?? 0) - lastLine > 1;
    if (pieces.length > 0) pieces.push(plain(isApart ? '\n\n' : '\n'));
    pieces.push(content);
    lastLine = node.position?.end.line ?? 0;
  }
  return concat(pieces);
}

function block(node: RootContent, context: Context): Styled {
  switch (node.type) {
    case 'paragraph':
      return inline(node.children, context.definitions);
    case 'heading':
      return styled(inline(node.children, context.definitions), { type: 'bold' });
    case 'code':
      return code(node);
    case 'blockquote':
      return context.quoted
        ? indent(blocks(node.children, context), '> ', '> ')
        : styled(blocks(node.children, { ...context, quoted: true }), { type: 'blockquote' });
    case 'list':
      return list(node, context);
    case 'table':
      return table(node, context.definitions);
    case 'thematicBreak':
      return plain('————————');
    case 'html':
      return plain(node.value);
    case 'footnoteDefinition':
      return concat([plain(`[${node.label ?? node.identifier}] `), blocks(node.children, context)]);
    case 'definition':
      return plain(
        context.used.has(node.identifier) ? '' : `[${node.label ?? node.identifier}]: ${node.url}`,
      );
    default:
      return plain('');
  }
}

/** Telegram makes one space of a tab. */
function code(node: Code): Styled {
  const language = node.lang?.slice(0, 64);
  return styled(plain(node.value.replaceAll('\t', '    ')), {
    type: 'pre',
    ...(language ? { language } : {}),
  });
}

function list(node: List, context: Context): Styled {
  const inner = { ...context, listDepth: context.listDepth + 1 };
  return stacked(node.children, (item, index) => {
    const bullet = mark(node, item, index, context.listDepth);
    const content = blocks(item.children, inner);
    if (content.text === '') return plain(bullet.trimEnd());
    const first = startsWithBox(content) ? `${bullet.trimEnd()}\n` : bullet;
    return indent(content, first, ' '.repeat(bullet.length));
  });
}

function mark(list: List, item: ListItem, index: number, depth: number): string {
  if (typeof item.checked === 'boolean') return item.checked ? '☑ ' : '☐ ';
  if (list.ordered) return `${(list.start ?? 1) + index}. `;
  return bullets[depth % bullets.length]!;
}

const startsWithBox = ({ spans }: Styled) =>
  spans.some(({ start, style }) => start === 0 && (style.type === 'pre' || style.type === 'blockquote'));
