import remend from 'remend';
import { render } from './render.ts';
import type { TelegramPart } from './split.ts';

/** Enough Markdown for one message; the rest of a long answer is not worth parsing again and again. */
const maxLength = 8_192;

/**
 * How an answer that is still being written looks: its first message, with emphasis, code and links closed where the
 * text breaks off, so that no bare markers flicker.
 */
export function preview(markdown: string): TelegramPart {
  const closed = remend(markdown.slice(0, maxLength), {
    linkMode: 'text-only',
    katex: false,
    htmlTags: false,
  });
  return render(closed.replace(/!\[([^\]]*)\]\(streamdown:incomplete-image\)/g, '$1'))[0];
}
