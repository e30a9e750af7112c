import type { RootContent } from 'mdast';
import { parseMarkdown } from '../../markdown.ts';
import { inert } from './inert.ts';
import { writeBlock } from './write-markdown.ts';

/**
 * A Slack stream only grows, a model's Markdown does not: "**bo" is two stars until "ld**" comes. This finds what can
 * be shown of an unfinished answer: what stays the same whichever way it goes on.
 */
export function stableText(): { of(text: string): string } {
  /** The blocks that are complete: where they end in the model's text, and as they were written. */
  let source = '';
  let written: string[] = [];

  return {
    /** The longest beginning of the final answer that `text` leaves no doubt about; '' when there is none. */
    of(text) {
      if (!text.startsWith(source)) [source, written] = ['', []];
      const rest = finishedWords(text.slice(source.length));
      const blocks = parseMarkdown(rest).children;
      const last = blocks.at(-1);
      if (!last) return written.join('\n\n');
      written = [...written, ...write(blocks.slice(0, -1))];
      const lastAt = rest.lastIndexOf('\n', last.position?.start.offset ?? 0) + 1;
      const open = rest.slice(lastAt);
      source += rest.slice(0, lastAt);
      return [
        ...written,
        commonStart(waysOn(open).map((way) => write(parseMarkdown(way).children).join('\n\n'))),
      ]
        .filter(Boolean)
        .join('\n\n');
    },
  };
}

/** An address is no address until it is complete, so the word that is being written waits. */
const finishedWords = (text: string) => text.replace(/[!-~]*$/, '').replace(/[\uD800-\uDBFF]$/, '');

/** How an open block may go on: a word, a new block, the end of something begun, a table. */
function waysOn(open: string): string[] {
  const ends = ['', '*', '**', '***', '_', '__', '`', '``', '~~', '](https://x.example)'];
  const cells = (open.trimEnd().split('\n').at(-1)?.match(/\|/g)?.length ?? 1) - 1;
  const table = cells > 0 ? [`${open.trimEnd()}\n|${' - |'.repeat(cells)}`] : [];
  return [...ends.map((end) => `${open}x${end}`), `${open}[x](https://x.example)`, `${open}\n\nx`, ...table];
}

const write = (blocks: RootContent[]) => inert({ type: 'root', children: blocks }).map(writeBlock);

function commonStart(texts: string[]): string {
  const [first = '', ...others] = texts;
  let length = first.length;
  for (const other of others) {
    let at = 0;
    while (at < length && first[at] === other[at]) at++;
    length = at;
  }
  const same = first
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
  // A marker waits for its line, and one that opens something for what it opens.
  return same
    .replace(/(?<=\s)[*_~`[]+$/, '')
    .trimEnd()
    .replace(/(^|\n)[ >]*(?:[-#|*]+|\d+\.)?$/, '');
}
