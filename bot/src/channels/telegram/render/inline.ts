import type { Definition, PhrasingContent } from 'mdast';
import { openableUrl } from './link.ts';
import { concat, plain, type Styled, styled } from './styled.ts';

export type Definitions = ReadonlyMap<string, Definition>;

/** Running text: emphasis, code, links. Raw HTML stays the text it is, but for <br>, which models write in tables. */
export function inline(nodes: PhrasingContent[], definitions: Definitions): Styled {
  return concat(nodes.map((node) => phrase(node, definitions)));
}

function phrase(node: PhrasingContent, definitions: Definitions): Styled {
  switch (node.type) {
    case 'text':
      return plain(node.value);
    case 'strong':
      return styled(inline(node.children, definitions), { type: 'bold' });
    case 'emphasis':
      return styled(inline(node.children, definitions), { type: 'italic' });
    case 'delete':
      return styled(inline(node.children, definitions), { type: 'strikethrough' });
    case 'inlineCode':
      return styled(plain(node.value), { type: 'code' });
    case 'break':
      return plain('\n');
    case 'html':
      return plain(/^<br\s*\/?>$/i.test(node.value) ? '\n' : node.value);
    case 'footnoteReference':
      return plain(`[${node.label ?? node.identifier}]`);
    case 'link':
      return link(inline(node.children, definitions), node.url);
    case 'linkReference':
      return link(inline(node.children, definitions), definitions.get(node.identifier)?.url ?? '');
    case 'image':
      return link(plain(node.alt ?? ''), node.url);
    case 'imageReference':
      return link(plain(node.alt ?? ''), definitions.get(node.identifier)?.url ?? '');
  }
}

/** A link Telegram opens; any other target is spelled out, so that nothing is hidden and nothing is lost. */
function link(label: Styled, target: string): Styled {
  const bare = target.replace(/^(?:mailto|tel):/i, '');
  if (label.text.trim() === '') return plain(bare);
  // Telegram finds bare addresses by itself.
  if (label.text === target || target === `http://${label.text}`)
    return plain(label.text.replace(target, bare));
  if (label.text === bare) return label;
  const url = openableUrl(target);
  if (url) return styled(label, { type: 'text_link', url });
  return bare === '' ? label : concat([label, plain(` (${bare})`)]);
}
