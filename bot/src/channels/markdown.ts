import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/**
 * The tree of a model's Markdown (GitHub flavour: tables, task lists, strikethrough, footnotes, bare links).
 * Never throws, whatever the text. Halves of surrogate pairs become U+FFFD, because every platform refuses them.
 * A single tilde stays text: "~5 to ~10 minutes" is not struck out.
 */
export function parseMarkdown(text: string): Root {
  const wellFormed = text.replace(/\p{Surrogate}/gu, '\uFFFD');
  if (isTangled(wellFormed)) return asPlainText(wellFormed);
  return fromMarkdown(wellFormed, {
    extensions: [gfm({ singleTilde: false })],
    mdastExtensions: [gfmFromMarkdown()],
  });
}

/**
 * The parser's time grows with the square of nested markers (measured: 20,000 asterisks around a letter take 47 s and
 * overflow the stack). Nobody writes such text by hand, but a model stuck in a loop does; it is shown as it came.
 */
function isTangled(text: string): boolean {
  if (/^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t]|\[\^[^\]\s]{1,40}\]:)){100}/m.test(text)) return true;
  return text.split(/\n\s*\n/).some((block) => (block.match(/[*_~[>]/g)?.length ?? 0) > 1_500);
}

function asPlainText(text: string): Root {
  return { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }] };
}
