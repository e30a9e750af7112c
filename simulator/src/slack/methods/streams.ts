import { type Args, list, required, text } from '../api/arguments.ts';
import { MARKDOWN_LIMIT } from '../blocks/problems.ts';
import { addMessage, changeMessage, notePings } from '../messages/changes.ts';
import { checkBlocks, readBlocks, readMetadata } from '../messages/content.ts';
import { wireMessage } from '../messages/wire.ts';
import { refuse } from '../refusal.ts';
import { readStatus, setSessionStatus } from '../sessions.ts';
import {
  findChannel,
  findMessage,
  findThread,
  isStreaming,
  type Json,
  type MessageStream,
  type SlackMessage,
  type World,
  writableChannel,
} from '../world.ts';
import type { ApiMethods } from './method.ts';

/** chat.startStream, appendStream, stopStream (docs.slack.dev): a message that grows, once per thread reply. */
export const streamMethods: ApiMethods = {
  'chat.startStream': (world, args) => {
    const { channel: reference, thread_ts } = required(args, 'channel', 'thread_ts');
    const channel = writableChannel(world, reference);
    if (channel.kind !== 'im') checkRecipient(world, args);
    const mode = text(args, 'task_display_mode');
    if (!['', 'timeline', 'plan', 'dense'].includes(mode)) refuse('invalid_arguments', 'task_display_mode');
    const piece = readPiece(args);
    const message = addMessage(world, {
      channel: channel.id,
      threadTs: findThread(world, channel.id, thread_ts),
      user: world.app.botUserId,
      text: piece?.text ?? '',
      format: 'markdown',
      blocks: piece?.blocks ?? [],
      stream: { startedAt: world.now(), mode: piece?.mode ?? null, ended: null },
    });
    // Apps that stream take part in sessions without a word about them (docs.slack.dev/ai/agent-sessions).
    setSessionStatus(world, { channel: channel.id, threadTs: thread_ts, status: 'processing' });
    return { channel: channel.id, ts: message.ts };
  },

  'chat.appendStream': (world, args) => {
    const { message, stream } = ownStream(world, args);
    if (stream.ended === 'stopped_by_user') refuse('stopped_by_user');
    if (!isStreaming(world, message)) refuse('message_not_in_streaming_state');
    grow(message, stream, readPiece(args) ?? refuse('no_text'));
    world.changed();
    return { channel: message.channel, ts: message.ts };
  },

  'chat.stopStream': (world, args) => {
    const { message, stream } = ownStream(world, args);
    if (!isStreaming(world, message)) refuse('message_not_in_streaming_state');
    const status = text(args, 'session_status') || 'active';
    const [piece, closing, metadata] = [readPiece(args), readBlocks(args) ?? [], readMetadata(args)];
    readStatus(status);
    changeMessage(world, message, () => {
      if (piece) grow(message, stream, piece);
      message.blocks = [...message.blocks, ...closing];
      message.metadata = metadata;
      stream.ended = 'completed';
    });
    setSessionStatus(world, { channel: message.channel, threadTs: message.threadTs ?? message.ts, status });
    return { channel: message.channel, ts: message.ts, message: wireMessage(world, message) };
  },
};

interface Piece {
  mode: 'text' | 'chunks';
  text: string;
  blocks: Json[];
}

/** Streaming into a channel needs to know for whom. */
function checkRecipient(world: World, args: Args): void {
  const [team, user] = [text(args, 'recipient_team_id'), text(args, 'recipient_user_id')];
  if (team === '') refuse('missing_recipient_team_id');
  if (user === '') refuse('missing_recipient_user_id');
  if (team !== world.team.id) refuse('team_not_found');
  if (!world.users.has(user)) refuse('user_not_found');
}

function ownStream(world: World, args: Args): { message: SlackMessage; stream: MessageStream } {
  const { channel: reference, ts } = required(args, 'channel', 'ts');
  const message = findMessage(world, findChannel(world, reference).id, ts) ?? refuse('message_not_found');
  if (!message.fromBot) refuse('message_not_owned_by_app');
  return { message, stream: message.stream ?? refuse('message_not_in_streaming_state') };
}

function grow(message: SlackMessage, stream: MessageStream, piece: Piece): void {
  if (stream.mode !== null && stream.mode !== piece.mode) refuse('streaming_mode_mismatch');
  stream.mode = piece.mode;
  message.text += piece.text;
  message.blocks = [...message.blocks, ...piece.blocks];
  notePings(message);
}

/** What one call adds; null when it adds nothing. The 12,000 characters count per text, not for the whole stream. */
function readPiece(args: Args): Piece | null {
  const markdown = text(args, 'markdown_text');
  const chunks = list(args, 'chunks', 'invalid_chunks') ?? [];
  if (markdown !== '' && chunks.length > 0) refuse('cannot_provide_both_markdown_text_and_chunks');
  if (markdown.length > MARKDOWN_LIMIT) refuse('msg_too_long');
  if (markdown !== '') return { mode: 'text', text: markdown, blocks: [] };
  if (chunks.length === 0) return null;
  chunks.forEach(checkChunk);
  return {
    mode: 'chunks',
    text: chunks.map((chunk) => (chunk.type === 'markdown_text' ? String(chunk.text) : '')).join(''),
    blocks: chunks.flatMap((chunk) => (chunk.type === 'blocks' ? (chunk.blocks as Json[]) : [])),
  };
}

const TASK_STATES: unknown[] = ['pending', 'in_progress', 'complete', 'error'];

/** Chunk shapes as @slack/types 3.2.0 has them. */
function checkChunk(chunk: Json, index: number): void {
  const need = (valid: boolean) => {
    if (!valid) refuse('invalid_chunks', `chunk ${index} of type ${String(chunk.type)} is not valid`);
  };
  const hasTitle = typeof chunk.title === 'string' && chunk.title !== '' && chunk.title.length <= 256;
  switch (chunk.type) {
    case 'markdown_text':
      need(typeof chunk.text === 'string');
      if (String(chunk.text).length > MARKDOWN_LIMIT) refuse('msg_too_long');
      return;
    case 'blocks':
      need(Array.isArray(chunk.blocks));
      if ((chunk.blocks as Json[]).length > 50) refuse('msg_blocks_too_many');
      checkBlocks(chunk.blocks as Json[]);
      return;
    case 'plan_update':
      return need(hasTitle);
    case 'task_update':
      return need(hasTitle && typeof chunk.id === 'string' && TASK_STATES.includes(chunk.status));
    default:
      need(false);
  }
}
