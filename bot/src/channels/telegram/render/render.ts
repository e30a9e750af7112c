import type { Definition, Nodes, Root } from 'mdast';
import type { Controls } from '../../../core/ports.ts';
import { parseMarkdown } from '../../markdown.ts';
import { blocks } from './blocks.ts';
import { keyboardFor } from './keyboard.ts';
import { settle } from './settle.ts';
import { spelledOut } from './spelled-out.ts';
import { split, type TelegramPart } from './split.ts';

/** What is said when nothing visible is left to say. */
const nothing: TelegramPart = { text: '…', entities: [] };

/**
 * The Telegram messages that Markdown becomes, in order, at least one. Pure. Text and entities instead of a parse
 * mode: Telegram then has nothing to parse and nothing to refuse. `plain`: text only, with quotes and targets of
 * links spelled out. A file is one more message; the keyboard comes with the last.
 */
export function render(
  markdown: string,
  { plain = false, controls = {} }: { plain?: boolean; controls?: Controls } = {},
): [TelegramPart, ...TelegramPart[]] {
  const root = parseMarkdown(markdown);
  const content = settle(blocks(root.children, { ...references(root), listDepth: 0, quoted: plain }));
  const parts = plain
    ? split(spelledOut(content)).map(({ text }) => ({ text, entities: [] }))
    : split(content);
  const [first = nothing, ...rest] = parts;
  return withControls([first, ...rest], controls);
}

function withControls(
  [first, ...rest]: [TelegramPart, ...TelegramPart[]],
  controls: Controls,
): [TelegramPart, ...TelegramPart[]] {
  const { file } = controls;
  const document = file && { text: '', entities: [], file: { name: file.name, content: file.content } };
  const keyboard = keyboardFor(controls);
  const parts = [first, ...rest, ...(document ? [document] : [])];
  if (keyboard) parts.push({ ...parts.pop()!, keyboard });
  return parts as [TelegramPart, ...TelegramPart[]];
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
