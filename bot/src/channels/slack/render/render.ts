import type { types } from '@slack/bolt';
import type { Controls } from '../../../core/ports.ts';
import { parseMarkdown } from '../../markdown.ts';
import { actionsBlock } from '../controls/actions-block.ts';
import { inert } from './inert.ts';
import { plain } from './plain.ts';
import { packBlocks } from './split.ts';

/** One Slack message: Markdown for `markdown_text`, in which nothing rings anyone. */
export interface SlackPart {
  text: string;
  /** Buttons below the text. */
  actions?: types.ActionsBlock;
  /** Instead of a text. */
  file?: NonNullable<Controls['file']>;
}

/** `markdown_text` takes so many characters a message (docs.slack.dev, chat.postMessage). */
const maxLength = 12_000;

export interface RenderOptions {
  /** Words only. */
  plain?: boolean;
  limit?: number;
  controls?: Controls;
}

/** The messages that a model's Markdown becomes, at least one, no text empty. */
export function render(markdown: string, options: RenderOptions = {}): SlackPart[] {
  const blocks = inert(parseMarkdown(markdown));
  const texts = packBlocks(options.plain ? plain(blocks) : blocks, options.limit ?? maxLength);
  const parts: SlackPart[] = (texts.length > 0 ? texts : ['…']).map((text) => ({ text }));
  return options.controls ? withControls(parts, options.controls) : parts;
}

/** Buttons stand below the last text; a file is a message of its own after it. */
function withControls(parts: SlackPart[], controls: Controls): SlackPart[] {
  const actions = actionsBlock(controls);
  const last = { ...parts.at(-1)!, ...(actions ? { actions } : {}) };
  return [...parts.slice(0, -1), last, ...(controls.file ? [{ text: '', file: controls.file }] : [])];
}
