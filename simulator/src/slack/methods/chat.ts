import { type Args, flag, required, text } from '../api/arguments.ts';
import { addMessage, changeMessage, deleteMessage } from '../messages/changes.ts';
import { readContent } from '../messages/content.ts';
import { wireMessage } from '../messages/wire.ts';
import { notSimulated, refuse } from '../refusal.ts';
import {
  findChannel,
  findMessage,
  findThread,
  isStreaming,
  type Json,
  type SlackMessage,
  type World,
  writableChannel,
} from '../world.ts';
import type { ApiMethods } from './method.ts';

/** An edited text may be a tenth of a posted one (docs.slack.dev, chat.update, msg_too_long). */
const UPDATE_TEXT_LIMIT = 4000;

export const chatMethods: ApiMethods = {
  'chat.postMessage': (world, args) => {
    const { warnings, message } = post(world, args, null);
    return { channel: message.channel, ts: message.ts, message: wireMessage(world, message), ...warnings };
  },

  'chat.postEphemeral': (world, args) => {
    const { user } = required(args, 'user', 'channel');
    const channel = findChannel(world, text(args, 'channel'));
    if (!world.users.has(user)) refuse('user_not_found');
    if (!channel.members.has(user)) refuse('user_not_in_channel');
    const { warnings, message } = post(world, args, user);
    return { message_ts: message.ts, ...warnings };
  },

  'chat.update': (world, args) => {
    const { message, channel } = ownMessage(world, args, 'cant_update_message');
    if (isStreaming(world, message)) refuse('streaming_state_conflict');
    const content = readContent(args);
    const isPlain = content.format === 'mrkdwn';
    if (isPlain && content.text.length > UPDATE_TEXT_LIMIT) refuse('msg_too_long');
    changeMessage(world, message, () => {
      message.text = content.text;
      message.format = content.format;
      message.blocks = content.blocks;
      message.metadata = args.metadata === undefined ? message.metadata : content.metadata;
      // Slack shows no "(edited)" under a message that is updated with blocks.
      if (content.blocks.length === 0) message.edited = { user: message.user, ts: world.nextTs() };
    });
    const wire = wireMessage(world, message);
    return { channel, ts: message.ts, text: wire.text, message: wire };
  },

  'chat.delete': (world, args) => {
    const { message, channel } = ownMessage(world, args, 'cant_delete_message');
    deleteMessage(world, message);
    return { channel, ts: message.ts };
  },
};

function post(
  world: World,
  args: Args,
  ephemeralTo: string | null,
): { message: SlackMessage; warnings: Json } {
  const channel = writableChannel(world, required(args, 'channel').channel);
  if (flag(args, 'reply_broadcast')) notSimulated('reply_broadcast');
  const { warnings, ...content } = readContent(args);
  const thread = text(args, 'thread_ts');
  const message = addMessage(world, {
    ...content,
    channel: channel.id,
    threadTs: thread === '' ? null : findThread(world, channel.id, thread),
    user: world.app.botUserId,
    ephemeralTo,
  });
  return { message, warnings };
}

function ownMessage(world: World, args: Args, error: string): { message: SlackMessage; channel: string } {
  const { channel: reference, ts } = required(args, 'channel', 'ts');
  const channel = findChannel(world, reference).id;
  const message = findMessage(world, channel, ts) ?? refuse('message_not_found');
  if (!message.fromBot) refuse(error);
  return { message, channel };
}
