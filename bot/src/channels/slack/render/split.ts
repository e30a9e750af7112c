import type { Nodes, Parents } from 'mdast';
import { type Block, wordsOf } from './inert.ts';
import { writeBlock } from './write-markdown.ts';

/**
 * Blocks packed into texts of at most `limit` UTF-16 units, none empty. A block that is too long is halved where it
 * hurts least, again and again: lists between items, tables between rows (with their head on each piece), code between
 * lines (each piece in a fence of its own), paragraphs between sentences or words.
 */
export function packBlocks(blocks: Block[], limit: number): string[] {
  const texts: string[] = [];
  for (const piece of blocks.flatMap((block) => piecesOf(block, limit))) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + 2 + piece.length <= limit)
      texts[texts.length - 1] = `${last}\n\n${piece}`;
    else texts.push(piece);
  }
  return texts;
}

function piecesOf(block: Block, limit: number): string[] {
  const words = wordsOf(block);
  if (block.type !== 'thematicBreak' && words.trim() === '') return [];
  // Writing takes its time, and what is written is never shorter than its words.
  const text = words.length > limit ? undefined : writeBlock(block);
  if (text !== undefined && text.length <= limit) return [text];
  // Only a block that is all markup cannot be halved, such as one word with an endless address.
  const smaller: Nodes[] = halve(block) ?? [
    { type: 'paragraph', children: [{ type: 'text', value: words }] },
  ];
  return smaller.flatMap((half) => piecesOf(half as Block, limit));
}

function halve(node: Nodes): [Nodes, Nodes] | null {
  if (node.type === 'link' && node.url.length > wordsOf(node).length) return null;
  if ('children' in node) return halveParent(node);
  if (!('value' in node)) return null;
  const isCode = node.type === 'code';
  const at = border(node.value, isCode);
  if (at === 0) return null;
  const [front, back] = [node.value.slice(0, at), node.value.slice(at)];
  return [
    { ...node, value: isCode ? front.replace(/\n$/, '') : front.trimEnd() },
    { ...node, value: isCode ? back : back.trimStart() },
  ];
}

function halveParent(node: Parents): [Nodes, Nodes] | null {
  const children: Nodes[] = node.children;
  const kept = node.type === 'table' ? children.slice(0, 1) : [];
  const own = children.slice(kept.length);
  const [front, back] = (own.length === 1 ? halve(own[0]!)?.map((half) => [half]) : halveList(own)) ?? [];
  if (!front || !back) return null;
  const counted = node.type === 'list' && node.ordered && own.length > 1;
  return [
    { ...node, children: [...kept, ...trimLast(front)] } as Nodes,
    {
      ...node,
      children: [...kept, ...trimFirst(back)],
      ...(counted ? { start: (node.start ?? 1) + front.length } : {}),
    } as Nodes,
  ];
}

/** A message neither ends nor begins with a space or a line break. */
const trimLast = (nodes: Nodes[]): Nodes[] => {
  const last = nodes.at(-1);
  if (last?.type === 'break') return trimLast(nodes.slice(0, -1));
  return last?.type === 'text' ? [...nodes.slice(0, -1), { ...last, value: last.value.trimEnd() }] : nodes;
};
const trimFirst = (nodes: Nodes[]): Nodes[] => {
  const [first, ...rest] = nodes;
  if (first?.type === 'break') return trimFirst(rest);
  return first?.type === 'text' ? [{ ...first, value: first.value.trimStart() }, ...rest] : nodes;
};

/** So that both sides are about as long. */
function halveList(nodes: Nodes[]): [Nodes[], Nodes[]] | null {
  if (nodes.length < 2) return null;
  const lengths = nodes.map((node) => wordsOf(node).length);
  const half = lengths.reduce((sum, length) => sum + length, 0) / 2;
  let at = 0;
  for (let sum = 0; at < nodes.length - 1 && sum + lengths[at]! / 2 < half; at++) sum += lengths[at]!;
  at = Math.max(1, at);
  return [nodes.slice(0, at), nodes.slice(at)];
}

/** The best place near the middle to cut a text; 0 when there is none. Never inside a surrogate pair. */
function border(text: string, lines: boolean): number {
  const middle = Math.ceil(text.length / 2);
  for (const sign of lines ? ['\n'] : ['\n', '. ', ' ']) {
    const at = nearest(text, sign, middle);
    if (at > 0) return at;
  }
  const at = /[\uDC00-\uDFFF]/.test(text[middle] ?? '') ? middle + 1 : middle;
  return at < text.length ? at : 0;
}

/** Just after the `sign` that is nearest to the middle; 0 if it is far off. */
function nearest(text: string, sign: string, middle: number): number {
  const before = text.lastIndexOf(sign, middle - 1) + sign.length;
  const after = text.indexOf(sign, middle) + sign.length;
  const found = [before, after].filter((at) => at > sign.length && at < text.length);
  const best = found.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0] ?? 0;
  return Math.abs(best - middle) <= text.length / 4 ? best : 0;
}
