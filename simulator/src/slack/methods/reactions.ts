import { type Args, required } from '../api/arguments.ts';
import { refuse } from '../refusal.ts';
import { findChannel, findMessage, type SlackMessage, type World } from '../world.ts';
import type { ApiMethods } from './method.ts';

export const reactionMethods: ApiMethods = {
  'reactions.add': (world, args) => {
    const { message, name } = target(world, args);
    const people = message.reactions.get(name) ?? new Set();
    if (people.has(world.app.botUserId)) refuse('already_reacted');
    message.reactions.set(name, people.add(world.app.botUserId));
    world.changed();
    return {};
  },

  'reactions.remove': (world, args) => {
    const { message, name } = target(world, args);
    const people = message.reactions.get(name);
    if (!people?.delete(world.app.botUserId)) return refuse('no_reaction');
    if (people.size === 0) message.reactions.delete(name);
    world.changed();
    return {};
  },
};

/** Names are Slack's short ones, without colons: `eyes`, `white_check_mark`, `wave::skin-tone-3`. */
function target(world: World, args: Args): { message: SlackMessage; name: string } {
  const { channel, timestamp, name } = required(args, 'channel', 'timestamp', 'name');
  if (!/^[a-z0-9_+'-]+(::skin-tone-[2-6])?$/.test(name)) refuse('invalid_name');
  const message =
    findMessage(world, findChannel(world, channel).id, timestamp) ?? refuse('message_not_found');
  return { message, name };
}
