import type { types } from '@slack/bolt';
import { cut } from '../controls/cut.ts';
import type { SlackPart } from './render.ts';

/** chat.update refuses a longer `text` (docs.slack.dev/reference/methods/chat.update, msg_too_long). */
const maxFallback = 4000;

type MessageContent = { markdown_text: string } | { text: string; blocks: types.AnyBlock[] };

/**
 * What chat.postMessage and chat.update are given. Slack takes no blocks beside `markdown_text`, so with controls the
 * text becomes a block, too; `text` is then what notifications and screen readers say.
 */
export function messageContent({ text, actions }: SlackPart): MessageContent {
  if (!actions) return { markdown_text: text };
  return { text: fallback(text), blocks: [{ type: 'markdown', text }, actions] };
}

/** As inert as the part itself: `&lt;` stays what it is. */
export const fallback = (text: string): string => cut(text, maxFallback);
