import type { List, PhrasingContent, RootContent, Table } from 'mdast';
import { parseMarkdown } from '../../markdown.ts';
import { type Block, escapeAngles, wordsOf } from './inert.ts';

type Escape = (text: string) => string;

/**
 * How to keep text from being read as Markdown, from no care to every care. Plain text nearly always reads back as
 * itself, and what is not escaped cannot look odd anywhere; so escapes are spent only where it does not.
 */
const asIs: Escape = (text) => text;
const markers: Escape = (text) =>
  text
    .replace(/[\\`[\]~|]|\*(?!\s)|(?<!\s)\*|_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_|&(?=#?\w+;)/gu, '\\$&')
    .replace(/^([ \t]*)(?=[#+=:-])/gm, '$1\\')
    .replace(/^([ \t]*\d{1,9})(?=[.)])/gm, '$1\\');
const everySign: Escape = (text) => text.replace(/[!-/:;=?@[-`{-~]/g, '\\$&');
/** Only texts that would be misread even on their own. */
const asNeeded: Escape = (text) =>
  [asIs, markers].find((escape) => readsAs(escape(text), text))?.(text) ?? everySign(text);

/** A block in Slack's Markdown (docs.slack.dev/reference/block-kit/blocks/markdown-block): CommonMark, tables, tasks. */
export function writeBlock(block: Block): string {
  const wanted = shapeOf(block);
  let written = '';
  for (const escape of [asIs, asNeeded, markers, everySign]) {
    written = write(block, { escape });
    const readBack = parseMarkdown(written).children;
    if (readBack.length === 1 && shapeOf(readBack[0]!) === wanted) return written;
  }
  // Some looks cannot be written down, such as a struck-out link in the middle of a word; the words matter more.
  const words = spaceless(wordsOf(block));
  if (block.type === 'code' || spaceless(parseMarkdown(written).children.map(wordsOf).join('')) === words)
    return written;
  const bare: Block = { type: 'paragraph', children: [{ type: 'text', value: wordsOf(block) }] };
  return shapeOf(bare) === wanted ? written : writeBlock(bare);
}

const spaceless = (text: string) => text.replace(/\s/g, '');

function readsAs(written: string, text: string): boolean {
  const paragraph: Block = { type: 'paragraph', children: [{ type: 'text', value: text.trim() }] };
  const readBack = parseMarkdown(escapeAngles(written.trim())).children;
  return readBack.length === 1 && shapeOf(readBack[0]!) === shapeOf(paragraph);
}

interface Style {
  escape: Escape;
  inTable?: boolean;
}

function write(block: RootContent, style: Style): string {
  switch (block.type) {
    case 'paragraph':
      return inline(block.children, style);
    case 'heading':
      return `${'#'.repeat(block.depth)} ${inline(block.children, style)}`.trimEnd();
    case 'blockquote':
      return prefixed(flow(block.children, style), '> ', '> ');
    case 'list':
      return list(block, style);
    case 'table':
      return table(block, { ...style, inTable: true });
    case 'code':
      return code(block.lang ?? '', block.value);
    case 'thematicBreak':
      return '---';
    default:
      return '';
  }
}

function flow(blocks: readonly RootContent[], style: Style): string {
  return blocks.reduce((text, block, index) => {
    const before = blocks[index - 1];
    const snug = before?.type === 'paragraph' && block.type === 'list' && (block.start ?? 1) === 1;
    return `${text}${index === 0 ? '' : snug ? '\n' : '\n\n'}${write(block, style)}`;
  }, '');
}

function list({ ordered, start, children }: List, style: Style): string {
  return children
    .map((item, index) => {
      const marker = ordered ? `${(start ?? 1) + index}. ` : '- ';
      const box = typeof item.checked === 'boolean' ? `[${item.checked ? 'x' : ' '}] ` : '';
      return prefixed(box + flow(item.children, style), marker, ' '.repeat(marker.length));
    })
    .join('\n');
}

const prefixed = (text: string, first: string, rest: string) =>
  text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd())
    .join('\n');

function table({ align, children }: Table, style: Style): string {
  const [head, ...rows] = children.map(
    (row) => `| ${row.children.map((cell) => inline(cell.children, style)).join(' | ')} |`,
  );
  const width = children[0]?.children.length ?? 0;
  const rules = Array.from({ length: width }, (_, index) => rule(align?.[index]));
  return [head, `| ${rules.join(' | ')} |`, ...rows].join('\n');
}

const rule = (side: string | null | undefined) =>
  `${side === 'left' || side === 'center' ? ':' : ''}---${side === 'right' || side === 'center' ? ':' : ''}`;

function code(lang: string, value: string): string {
  const longest = Math.max(2, ...[...value.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${lang}\n${value}\n${fence}`;
}

function inline(nodes: PhrasingContent[], style: Style): string {
  return nodes.reduce(
    (text, node, index) => text + inlineNode(node, style, text.at(-1), nodes[index + 1]),
    '',
  );
}

function inlineNode(
  node: PhrasingContent,
  style: Style,
  before: string | undefined,
  next: PhrasingContent | undefined,
): string {
  switch (node.type) {
    case 'text':
      return escapeAngles(cellSafe(style.escape(node.value), style));
    case 'inlineCode':
      return cellSafe(codeSpan(node.value), style);
    case 'strong':
      return `**${inline(node.children, style)}**`;
    case 'delete':
      return `~~${inline(node.children, style)}~~`;
    case 'emphasis': {
      // `_` is no marker inside a word, and `*` next to another `*` would be `**`.
      const inWord = isWord(before) || (next?.type === 'text' && isWord(next.value[0]));
      const mark = inWord ? '*' : '_';
      return `${mark}${inline(node.children, style)}${mark}`;
    }
    case 'link':
      return `[${inline(node.children, style)}](${node.url})`;
    case 'break':
      return '  \n';
    default:
      return '';
  }
}

const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}_]/u.test(sign);

const cellSafe = (text: string, { inTable }: Style) => (inTable ? text.replace(/(?<!\\)\|/g, '\\|') : text);

function codeSpan(value: string): string {
  const runs = new Set([...value.matchAll(/`+/g)].map(([run]) => run.length));
  let length = 1;
  while (runs.has(length)) length++;
  const ticks = '`'.repeat(length);
  const padding = /^`|`$|^ .*[^ ].* $/.test(value) ? ' ' : '';
  return ticks + padding + value + padding + ticks;
}

/** What a block says and how, as one string: what looks alike to a reader has the same. */
const shapeOf = (node: object): string => JSON.stringify(shape(node));

function shape(node: object): unknown {
  const { type, value, url, depth, ordered, start, checked, lang, children } = node as Record<
    string,
    unknown
  >;
  if (type === 'text') return String(value).replace(/\s+/g, ' ');
  const inner = Array.isArray(children) ? joinTexts(children.map(shape)) : [];
  // Slack makes a link of a bare address by itself.
  if (type === 'link' && inner.length === 1 && addresses(String(inner[0])).includes(url)) return inner[0];
  return [type, value, url, depth, ordered, ordered ? start : null, checked, lang ?? null, inner];
}

const addresses = (text: string): unknown[] => [text, `http://${text}`, `mailto:${text}`];

function joinTexts(shapes: unknown[]): unknown[] {
  return shapes.reduce<unknown[]>((joined, next) => {
    const last = joined.at(-1);
    if (typeof last === 'string' && typeof next === 'string') return [...joined.slice(0, -1), last + next];
    return [...joined, next];
  }, []);
}
