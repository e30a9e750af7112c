import { parseMarkdown } from '../../markdown.ts';
import { inert } from './inert.ts';
import { plain } from './plain.ts';
import { packBlocks } from './split.ts';

/** One Slack message: Markdown for `markdown_text`, in which nothing rings anyone. */
export interface SlackPart {
  text: string;
}

/** `markdown_text` takes so many characters a message (docs.slack.dev, chat.postMessage). */
const maxLength = 12_000;

export interface RenderOptions {
  /** Words only. */
  plain?: boolean;
  limit?: number;
}

/** The messages that a model's Markdown becomes, at least one, none empty. */
export function render(markdown: string, options: RenderOptions = {}): SlackPart[] {
  const blocks = inert(parseMarkdown(markdown));
  const texts = packBlocks(options.plain ? plain(blocks) : blocks, options.limit ?? maxLength);
  return (texts.length > 0 ? texts : ['…']).map((text) => ({ text }));
}
