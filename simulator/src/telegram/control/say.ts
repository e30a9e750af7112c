import { type SimSay, simSay } from '@frontdesk/shared/simulator';
import type { Simulation } from '../simulation.ts';
import type { Chat, Message, World } from '../world.ts';
import { ControlError } from './control-error.ts';
import { knownChat, knownMember, knownMessage } from './find-known.ts';
import { pressKey } from './press-key.ts';
import { typed } from './typed.ts';
import { utter } from './utter.ts';

/**
 * A person writes, or presses a key; the bot gets an update if the message is one that reaches it. Throws ControlError
 * or ZodError.
 */
export function say(simulation: Simulation, given: SimSay): Message {
  const { world } = simulation;
  const { chatId, userId, text, threadId, replyToId, mention, key } = simSay.parse(given);
  const chat = knownChat(world, chatId);
  const from = knownMember(world, chat, userId);
  if (key) return pressKey(simulation, chat, from, text);
  const replied = replyToId ? knownMessage(world, chat, replyToId) : null;
  const topic = threadId ? knownTopic(chat, threadId) : (replied?.threadId ?? null);
  const named = mention && chat.kind === 'supergroup' ? withMention(world, text) : text;
  return utter(simulation, chat, from, {
    ...typed(named),
    threadId: topic,
    replyToId: replied?.id ?? null,
  });
}

export function knownTopic(chat: Chat, id: string): number {
  const topic = chat.topics.find((one) => String(one.id) === id);
  if (!topic) throw new ControlError(404, `There is no topic ${id} in chat ${chat.id}.`);
  return topic.id;
}

export function withMention(world: World, text: string): string {
  const name = `@${world.bot.username}`;
  return text.includes(name) ? text : `${name} ${text}`;
}
