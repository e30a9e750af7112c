import { type SimSay, simSay } from '@frontdesk/shared/simulator';
import { reachesBot } from '../privacy.ts';
import { Refusal } from '../refusal.ts';
import type { Simulation } from '../simulation.ts';
import { type FormattedText, formatText } from '../text/formatted-text.ts';
import { toMessage } from '../wire/shapes.ts';
import { addMessage, type Chat, type Message, type World } from '../world.ts';
import { ControlError } from './control-error.ts';
import { knownChat, knownMember, knownMessage } from './find-known.ts';

const maxLength = 4096;

/** A person writes; the bot gets an update if the message is one that reaches it. Throws ControlError or ZodError. */
export function say({ world, updates }: Simulation, given: SimSay): Message {
  const { chatId, userId, text, threadId, replyToId, mention } = simSay.parse(given);
  const chat = knownChat(world, chatId);
  const from = knownMember(world, chat, userId);
  if (chat.blocked) throw new ControlError(409, `${from.firstName} has blocked the bot.`);
  const replied = replyToId ? knownMessage(world, chat, replyToId) : null;
  const topic = threadId ? knownTopic(chat, threadId) : (replied?.threadId ?? null);
  const named = mention && chat.kind === 'supergroup' ? withMention(world, text) : text;
  chat.started = true;
  const message = addMessage(world, chat, {
    from,
    ...typed(named),
    threadId: topic,
    replyToId: replied?.id ?? null,
  });
  if (reachesBot(world, message)) updates.add('message', chat.id, messageUpdate(world, message));
  return message;
}

/** A text as an app sends it: plain, with what Telegram finds in it. */
export function typed(text: string): FormattedText {
  try {
    const formatted = formatText(text, []);
    if ([...formatted.text].length <= maxLength) return formatted;
  } catch (error) {
    if (error instanceof Refusal)
      throw new ControlError(409, `Telegram sends no such text: ${error.reason}.`);
    throw error;
  }
  throw new ControlError(409, `Telegram sends at most ${maxLength} characters in one message.`);
}

const messageUpdate = (world: World, message: Message) => ({ message: toMessage(world, message) as never });

function knownTopic(chat: Chat, id: string): number {
  const topic = chat.topics.find((one) => String(one.id) === id);
  if (!topic) throw new ControlError(404, `There is no topic ${id} in chat ${chat.id}.`);
  return topic.id;
}

function withMention(world: World, text: string): string {
  const name = `@${world.bot.username}`;
  return text.includes(name) ? text : `${name} ${text}`;
}
