import type { ReactionType, ReactionTypeEmoji } from 'grammy/types';
import { badRequest, explaining } from '../refusal.ts';
import type { Method } from '../simulation.ts';
import { isObject, requiredString } from '../text/json-field.ts';
import { type Call, integerArgument, jsonArgument } from '../wire/call.ts';
import { findChat, requireMessage } from './find-target.ts';

const emojis = new Set<string>(
  '👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡'.split(
    ' ',
  ),
);

/** A bot sets one reaction on a message, or none; the refusals by code are those of Telegram's data centres. */
export const setMessageReaction: Method = ({ world }, call) => {
  const reaction = readReactions(call);
  const message = requireMessage(
    world,
    findChat(world, call),
    integerArgument(call, 'message_id'),
    'message to react',
  );
  if (reaction.length > 1) throw badRequest('REACTIONS_TOO_MANY');
  if (reaction.some((one) => one.type === 'emoji' && !emojis.has(one.emoji)))
    throw badRequest('REACTION_INVALID');
  message.reaction = reaction;
  world.changed();
  return true;
};

function readReactions(call: Call): ReactionType[] {
  const given = jsonArgument(call, 'reaction', "Can't parse reaction types JSON object") ?? [];
  if (!Array.isArray(given)) throw badRequest('Expected an Array of ReactionType');
  return given.map((value: unknown) => explaining("Can't parse ReactionType", () => readReaction(value)));
}

function readReaction(value: unknown): ReactionType {
  if (!isObject(value)) throw badRequest('expected an Object');
  const type = requiredString(value, 'type');
  if (type === 'custom_emoji') return { type, custom_emoji_id: requiredString(value, 'custom_emoji_id') };
  if (type !== 'emoji') throw badRequest('invalid reaction type specified');
  const emoji = requiredString(value, 'emoji');
  return { type, emoji: emoji as ReactionTypeEmoji['emoji'] };
}
