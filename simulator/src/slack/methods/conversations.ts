import { type Args, flag, page, required, strings, text } from '../api/arguments.ts';
import type { SlackChannel } from '../cast.ts';
import { repliesTo, wireMessage } from '../messages/wire.ts';
import { notSimulated, refuse } from '../refusal.ts';
import { findChannel, findMessage, isInChannel, type Json, type SlackMessage, type World } from '../world.ts';
import type { ApiMethods } from './method.ts';

export const conversationMethods: ApiMethods = {
  'conversations.info': (world, args) => ({ channel: wireChannel(world, named(world, args), args) }),

  'conversations.list': (world, args) => {
    const types = text(args, 'types') === '' ? ['public_channel'] : strings(args, 'types');
    const channels = [...world.channels.values()].filter((channel) =>
      types.includes(channel.kind === 'im' ? 'im' : 'public_channel'),
    );
    const { items, next } = page(args, channels);
    return {
      channels: items.map((channel) => wireChannel(world, channel, args)),
      response_metadata: { next_cursor: next },
    };
  },

  'conversations.members': (world, args) => {
    const { items, next } = page(args, [...named(world, args).members]);
    return { members: items, response_metadata: { next_cursor: next } };
  },

  'conversations.open': (world, args) => {
    const ids = strings(args, 'users');
    const reference = text(args, 'channel') || ids[0] || refuse('users_list_not_supplied');
    if (ids.length > 1) notSimulated('a conversation of several people');
    if (ids.length === 1 && !world.users.has(reference)) refuse('user_not_found');
    const channel = findChannel(world, reference);
    if (channel.kind !== 'im') refuse('channel_not_found');
    const full = flag(args, 'return_im');
    return {
      no_op: true,
      already_open: true,
      channel: full ? wireChannel(world, channel, args) : { id: channel.id },
    };
  },

  /** Newest first, without the replies in threads. */
  'conversations.history': (world, args) => {
    const channel = readable(world, args);
    const messages = world.messages.filter(
      (message) =>
        message.channel === channel.id && message.threadTs === null && message.ephemeralTo === null,
    );
    return messagePage(world, args, within(args, messages).reverse());
  },

  /** The root first, then its replies, oldest first. */
  'conversations.replies': (world, args) => {
    const channel = readable(world, args);
    const { ts } = required(args, 'ts');
    const root = findMessage(world, channel.id, ts) ?? refuse('thread_not_found');
    return messagePage(world, args, [root, ...within(args, repliesTo(world, root))]);
  },
};

const named = (world: World, args: Args): SlackChannel =>
  findChannel(world, required(args, 'channel').channel);

function readable(world: World, args: Args): SlackChannel {
  const channel = named(world, args);
  if (!isInChannel(world, channel)) refuse('not_in_channel');
  return channel;
}

/** `oldest` and `latest` leave out the messages they name, unless `inclusive`. */
function within(args: Args, messages: SlackMessage[]): SlackMessage[] {
  const [oldest, latest] = [Number(text(args, 'oldest') || 0), Number(text(args, 'latest') || Infinity)];
  if (Number.isNaN(oldest)) refuse('invalid_ts_oldest');
  if (Number.isNaN(latest)) refuse('invalid_ts_latest');
  const inclusive = flag(args, 'inclusive');
  return messages.filter(({ ts }) => {
    const at = Number(ts);
    return inclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
  });
}

function messagePage(world: World, args: Args, messages: SlackMessage[]): Json {
  const { items, next } = page(args, messages);
  return {
    messages: items.map((message) => wireMessage(world, message)),
    has_more: next !== '',
    ...(next === '' ? {} : { response_metadata: { next_cursor: next } }),
  };
}

function wireChannel(world: World, channel: SlackChannel, args: Args): Json {
  const common = {
    id: channel.id,
    created: 1_700_000_000,
    is_archived: false,
    context_team_id: world.team.id,
  };
  if (channel.kind === 'im') {
    const user = [...channel.members].find((id) => id !== world.app.botUserId);
    return { ...common, is_im: true, user, is_user_deleted: false, is_open: true };
  }
  return {
    ...common,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: true,
    is_group: false,
    is_im: false,
    is_mpim: false,
    is_private: false,
    is_general: false,
    is_member: isInChannel(world, channel),
    topic: { value: '', creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    ...(flag(args, 'include_num_members') ? { num_members: channel.members.size } : {}),
  };
}
