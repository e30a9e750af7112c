import { findMessage, type Message, type World } from './world.ts';

/**
 * Whether a message reaches the bot. In private all do; in groups, with privacy mode on, only commands that are not
 * another bot's, mentions of the bot and replies to it (https://core.telegram.org/bots/features#privacy-mode).
 */
export function reachesBot(world: World, message: Message): boolean {
  if (world.chats.get(message.chatId)?.kind === 'private') return true;
  const replied = findMessage(world, message.chatId, message.replyToId);
  return replied?.from === world.bot || message.entities.some((entity) => meansBot(world, message, entity));
}

function meansBot(
  world: World,
  message: Message,
  { type, offset, length, user }: Message['entities'][number],
): boolean {
  const name = `@${world.bot.username}`.toLowerCase();
  const text = message.text.slice(offset, offset + length).toLowerCase();
  if (type === 'mention') return text === name;
  if (type === 'bot_command') return !text.includes('@') || text.endsWith(name);
  return user?.id === world.bot.id;
}
