import { type Args, flag, list, object, text } from '../api/arguments.ts';
import { MARKDOWN_LIMIT, markdownLength, problemsOf } from '../blocks/problems.ts';
import { notSimulated, refuse } from '../refusal.ts';
import type { Json, SlackMessage } from '../world.ts';

/** Slack cuts a longer `text` off and says so in a warning. */
const TEXT_LIMIT = 40_000;

interface MessageContent {
  text: string;
  format: SlackMessage['format'];
  blocks: Json[];
  metadata: Json | null;
  linkNames: boolean;
  /** Goes into the answer beside the rest. */
  warnings: Json;
}

/**
 * What chat.postMessage, postEphemeral and update have to say. Throws `no_text`, `markdown_text_conflict`,
 * `msg_too_long`, `invalid_blocks_format`, `invalid_blocks`, `msg_blocks_too_long`, `invalid_metadata_format`.
 */
export function readContent(args: Args): MessageContent {
  const plain = text(args, 'text');
  const markdown = text(args, 'markdown_text');
  const blocks = readBlocks(args) ?? [];
  if (args.attachments !== undefined) notSimulated('attachments');
  if (markdown !== '' && (plain !== '' || blocks.length > 0)) refuse('markdown_text_conflict');
  if (plain.trim() === '' && markdown.trim() === '' && blocks.length === 0) refuse('no_text');
  if (markdown.length > MARKDOWN_LIMIT) refuse('msg_too_long');
  return {
    text: markdown || plain.slice(0, TEXT_LIMIT),
    format: markdown === '' ? 'mrkdwn' : 'markdown',
    blocks,
    metadata: readMetadata(args),
    linkNames: flag(args, 'link_names') || text(args, 'parse') === 'full',
    warnings: plain.length > TEXT_LIMIT ? warn('message_truncated') : {},
  };
}

/** Slack's way of answering "yes, but". */
export const warn = (warning: string): Json => ({
  warning,
  response_metadata: { warnings: [warning] },
});

export function readBlocks(args: Args): Json[] | undefined {
  const blocks = list(args, 'blocks', 'invalid_blocks_format');
  if (blocks) checkBlocks(blocks);
  return blocks;
}

export function checkBlocks(blocks: Json[]): void {
  const problems = problemsOf(blocks);
  if (problems.length > 0) refuse('invalid_blocks', ...problems);
  if (markdownLength(blocks) > MARKDOWN_LIMIT) refuse('msg_blocks_too_long');
}

export function readMetadata(args: Args): Json | null {
  const metadata = object(args, 'metadata', 'invalid_metadata_format');
  if (!metadata) return null;
  const { event_type: type, event_payload: payload } = metadata;
  if (Object.keys(metadata).length === 0) return null;
  if (typeof type !== 'string' || typeof payload !== 'object') refuse('invalid_metadata_format');
  return metadata;
}
