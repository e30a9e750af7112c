import type { BlockContent, DefinitionContent, Nodes, PhrasingContent, Root, RootContent } from 'mdast';

/** What Slack is given: no HTML, no pictures, no references, no links that run something. */
export type Block = BlockContent;

/**
 * A model's tree, made harmless and simple. Slack rings everyone for `<!channel>` wherever it stands, code included,
 * so angle brackets leave as `&lt;` and `&gt;`: Slack shows the characters and reads no token (measured in
 * PostHog/posthog#95054). Text is escaped by the writer; code, which it writes verbatim, is escaped here.
 */
export function inert(root: Root): Block[] {
  const urls = new Map<string, string>();
  for (const node of root.children) if (node.type === 'definition') urls.set(node.identifier, node.url);
  return blocksOf(root.children, { urls });
}

interface Place {
  urls: Map<string, string>;
  /** Headings and table cells have one line only. */
  oneLine?: boolean;
  /** Links hold no links. */
  inLink?: boolean;
}

const blocksOf = (nodes: (RootContent | DefinitionContent)[], place: Place): Block[] =>
  nodes.flatMap((node) => blockOf(node, place));

function blockOf(node: RootContent | DefinitionContent, place: Place): Block[] {
  switch (node.type) {
    case 'heading':
      return [{ ...node, children: inlineOf(node.children, { ...place, oneLine: true }) }];
    case 'blockquote':
      return [{ ...node, children: blocksOf(node.children, place) }];
    case 'list':
      return [
        {
          ...node,
          children: node.children.map((item) => ({ ...item, children: blocksOf(item.children, place) })),
        },
      ];
    case 'table':
      return [
        {
          ...node,
          children: node.children.map((row) => ({
            ...row,
            children: row.children.map((cell) => ({
              ...cell,
              children: inlineOf(cell.children, { ...place, oneLine: true }),
            })),
          })),
        },
      ];
    case 'code':
      return [{ type: 'code', lang: language(node.lang), value: escapeAngles(defuse(node.value)) }];
    case 'thematicBreak':
      return [node];
    case 'footnoteDefinition': {
      const label = { type: 'text', value: `[${node.label ?? node.identifier}] ` } as const;
      const [first, ...rest] = blocksOf(node.children, place);
      if (first?.type !== 'paragraph') return [...paragraph([label]), ...(first ? [first, ...rest] : [])];
      return [...paragraph([label, ...first.children]), ...rest];
    }
    case 'definition':
    case 'yaml':
      return [];
    case 'paragraph':
      return paragraph(inlineOf(node.children, place));
    default:
      return paragraph(inlineOf([node as PhrasingContent], place));
  }
}

const paragraph = (children: PhrasingContent[]): Block[] =>
  children.length === 0 ? [] : [{ type: 'paragraph', children: merge(children) }];

const inlineOf = (nodes: PhrasingContent[], place: Place): PhrasingContent[] =>
  merge(nodes.flatMap((node) => inlineNode(node, place)));

function inlineNode(node: PhrasingContent, place: Place): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return [
        { type: 'text', value: defuse(place.oneLine ? node.value.replace(/\s*\n\s*/g, ' ') : node.value) },
      ];
    case 'html':
      return /^<br\s*\/?>$/i.test(node.value)
        ? lineBreak(place)
        : [{ type: 'text', value: defuse(node.value) }];
    case 'break':
      return lineBreak(place);
    case 'inlineCode':
      return [{ type: 'inlineCode', value: escapeAngles(defuse(node.value.replaceAll('\n', ' '))) }];
    case 'strong':
    case 'emphasis':
    case 'delete': {
      const children = inlineOf(node.children, place);
      return children.length === 0 ? [] : [{ type: node.type, children }];
    }
    case 'link':
      return link(node.url, inlineOf(node.children, { ...place, inLink: true }), place);
    case 'linkReference':
      return link(
        place.urls.get(node.identifier),
        inlineOf(node.children, { ...place, inLink: true }),
        place,
      );
    case 'image':
      return link(node.url, named(node.alt), place);
    case 'imageReference':
      return link(place.urls.get(node.identifier), named(node.alt), place);
    case 'footnoteReference':
      return [{ type: 'text', value: `[${node.label ?? node.identifier}]` }];
    default:
      return [];
  }
}

const lineBreak = ({ oneLine }: Place): PhrasingContent[] => [
  oneLine ? { type: 'text', value: ' ' } : { type: 'break' },
];

const named = (alt: string | null | undefined): PhrasingContent[] =>
  alt ? [{ type: 'text', value: defuse(alt) }] : [];

/** A link Slack may follow, or what it would have said. */
function link(url: string | undefined, children: PhrasingContent[], { inLink }: Place): PhrasingContent[] {
  const label: PhrasingContent[] =
    children.length > 0 ? children : [{ type: 'text', value: defuse(url ?? '') }];
  if (inLink || !url || !/^(?:https?:\/\/|mailto:|tel:)/i.test(url)) return label;
  return [{ type: 'link', url: encoded(url), children: label }];
}

const encoded = (url: string) =>
  url.replace(/[\s<>()\\]/g, percent).replace(/@(?=here|channel|everyone|group)/gi, percent);

/** encodeURIComponent leaves parentheses alone, and they would end the link. */
const percent = (sign: string) =>
  [...new TextEncoder().encode(sign)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');

/** A word joiner, which nobody sees, keeps a bare @here from being taken for the real one. */
const defuse = (text: string) => text.replace(/@(?=here|channel|everyone|group)/gi, '@\u2060');

/** What a reader sees of code, which is escaped here already. */
export const unescapeAngles = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');

export const escapeAngles = (text: string) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const language = (lang: string | null | undefined) =>
  lang && /^[\w+#.-]{1,40}$/.test(lang) ? lang : undefined;

/** Neighbouring pieces of text as one, so that trees can be compared. */
function merge(nodes: PhrasingContent[]): PhrasingContent[] {
  const merged: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      merged[merged.length - 1] = { type: 'text', value: last.value + node.value };
    else merged.push(node);
  }
  return merged;
}

const lines = new Set(['root', 'blockquote', 'list', 'listItem', 'table', 'tableRow']);

/** The words of a tree, without their looks. */
export function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if ('children' in node) return node.children.map(wordsOf).join(lines.has(node.type) ? '\n' : '');
  return node.type === 'break' ? '\n' : '';
}
