import { z } from 'zod';
import type { Simulation } from '../simulation.ts';
import { toMessage, toUser } from '../wire/shapes.ts';
import { ControlError } from './control-error.ts';
import { knownChat, knownMember, knownMessage } from './find-known.ts';

/** POST /_control/presses → 204: a person presses an inline button, named by its text. */
const simPress = z.object({
  chatId: z.string(),
  userId: z.string(),
  messageId: z.string(),
  button: z.string(),
});
export type SimPress = z.infer<typeof simPress>;

/** How long the app waits for answerCallbackQuery. */
const lifetimeMs = 150_000;

/** The bot gets a callback_query. Returns its id. Throws ControlError or ZodError. */
export function press({ world, updates }: Simulation, given: SimPress): string {
  const { chatId, userId, messageId, button: text } = simPress.parse(given);
  const chat = knownChat(world, chatId);
  const person = knownMember(world, chat, userId);
  const message = knownMessage(world, chat, messageId);
  const button = message.buttons.flat().find((one) => one.text === text);
  if (!button) throw new ControlError(404, `Message ${messageId} has no button "${text}".`);
  if (!button.callback_data) throw new ControlError(409, `The button "${text}" sends nothing to the bot.`);
  const id = String(BigInt(world.clock.now()) * 1000n + BigInt(world.presses.size));
  world.presses.set(id, world.clock.now() + lifetimeMs);
  updates.add('callback_query', person.id, {
    callback_query: {
      id,
      from: toUser(person),
      message: toMessage(world, message),
      chat_instance: String(chat.id * 7919),
      data: button.callback_data,
    },
  });
  return id;
}
