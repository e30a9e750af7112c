import type { Message, MessageEntity } from 'grammy/types';

/** Who we are, from getMe. */
export interface BotIdentity {
  id: number;
  username: string;
}

/**
 * What a message in a group says to the bot, without the bot's name; null when it is not meant for the bot.
 * Meant for it: its @name, `/command@its_name`, and replies to it. Entities, not the text, tell what is a name.
 */
export function saidToBot(message: Message, bot: BotIdentity): string | null {
  const text = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.caption_entities ?? [];
  if (isCommandForAnother(text, entities[0], bot)) return null;
  const names = entities.flatMap((entity) => ownName(text, entity, bot) ?? []);
  if (names.length === 0) return isReplyToBot(message, bot) ? text : null;
  return without(text, names);
}

interface Place {
  start: number;
  end: number;
}

function ownName(text: string, entity: MessageEntity, bot: BotIdentity): Place | null {
  const end = entity.offset + entity.length;
  if (entity.type === 'text_mention') return entity.user.id === bot.id ? { start: entity.offset, end } : null;
  const said = text.slice(entity.offset, end).toLowerCase();
  const name = `@${bot.username.toLowerCase()}`;
  if (entity.type === 'mention') return said === name ? { start: entity.offset, end } : null;
  // "/help@our_bot" becomes "/help".
  if (entity.type === 'bot_command') return said.endsWith(name) ? { start: end - name.length, end } : null;
  return null;
}

/** "/help@other_bot", even as a reply to us. */
function isCommandForAnother(text: string, first: MessageEntity | undefined, bot: BotIdentity): boolean {
  if (first?.type !== 'bot_command' || first.offset !== 0) return false;
  const addressee = text.slice(0, first.length).split('@')[1];
  return addressee !== undefined && addressee.toLowerCase() !== bot.username.toLowerCase();
}

/** Every message in a topic counts as a reply to the one that opened it, and a bot may have opened it. */
function isReplyToBot({ reply_to_message: original }: Message, bot: BotIdentity): boolean {
  return original?.from?.id === bot.id && !original.forum_topic_created;
}

function without(text: string, names: Place[]): string {
  let rest = text;
  for (const { start, end } of names.toReversed()) {
    const before = rest.slice(0, start).replace(/[ \t]+$/, '');
    const after = rest.slice(end);
    rest = before === '' ? after.replace(/^[\s,:;]+/, '') : before + after;
  }
  return rest.trim();
}
