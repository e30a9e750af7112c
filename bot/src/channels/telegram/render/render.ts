import type { Definition, Nodes, Root } from 'mdast';
import { parseMarkdown } from '../../markdown.ts';
import { blocks } from './blocks.ts';
import { settle } from './settle.ts';
import { spelledOut } from './spelled-out.ts';
import { split, type TelegramPart } from './split.ts';

/** What is said when nothing visible is left to say. */
const nothing: TelegramPart = { text: '…', entities: [] };

/**
 * The Telegram messages that Markdown becomes, in order, at least one. Pure. Text and entities instead of a parse
 * mode: Telegram then has nothing to parse and nothing to refuse. `plain`: text only, with quotes and targets of
 * links spelled out.
 */
export function render(
  markdown: string,
  { plain = false }: { plain?: boolean } = {},
): [TelegramPart, ...TelegramPart[]] {
  const root = parseMarkdown(markdown);
  const content = settle(blocks(root.children, { ...references(root), listDepth: 0, quoted: plain }));
  const parts = plain
    ? split(spelledOut(content)).map(({ text }) => ({ text, entities: [] }))
    : split(content);
  const [first = nothing, ...rest] = parts;
  return [first, ...rest];
}

/** The first definition of a label counts. */
function references(root: Root): { definitions: Map<string, Definition>; used: Set<string> } {
  const definitions = new Map<string, Definition>();
  const used = new Set<string>();
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'definition')
      definitions.set(node.identifier, definitions.get(node.identifier) ?? node);
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
    if ('children' in node) open.push(...node.children.toReversed());
  }
  return { definitions, used };
}
