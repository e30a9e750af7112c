import { parseMarkdown } from '../../markdown.ts';
import { inert } from './inert.ts';
import { packBlocks } from './split.ts';

/** One Slack message: Markdown for `markdown_text`, in which nothing rings anyone. */
export interface SlackPart {
  text: string;
}

/** `markdown_text` takes so many characters a message (docs.slack.dev, chat.postMessage). */
const maxLength = 12_000;

/** The messages that a model's Markdown becomes, at least one, none empty. */
export function render(markdown: string, limit = maxLength): SlackPart[] {
  const texts = packBlocks(inert(parseMarkdown(markdown)), limit);
  return (texts.length > 0 ? texts : ['…']).map((text) => ({ text }));
}
