import { reachesBot } from '../privacy.ts';
import type { Simulation } from '../simulation.ts';
import { toMessage } from '../wire/shapes.ts';
import { addMessage, type Chat, type Message, type Person } from '../world.ts';
import { ControlError } from './control-error.ts';

/** A person sends something; the bot gets an update if it is a message that reaches it. Throws ControlError. */
export function utter(
  { world, updates }: Simulation,
  chat: Chat,
  from: Person,
  said: Partial<Message> & { text: string },
): Message {
  if (chat.blocked) throw new ControlError(409, `${from.firstName} has blocked the bot.`);
  chat.started = true;
  const message = addMessage(world, chat, { from, ...said });
  if (reachesBot(world, message)) {
    updates.add('message', chat.id, { message: toMessage(world, message) as never });
  }
  return message;
}
