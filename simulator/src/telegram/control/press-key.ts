import { fullName } from '../cast.ts';
import { usedKeyboard } from '../keyboards.ts';
import type { Simulation } from '../simulation.ts';
import { type Chat, findMessage, type Message, type Person } from '../world.ts';
import { ControlError } from './control-error.ts';
import { typed } from './typed.ts';
import { utter } from './utter.ts';

/**
 * A person presses a key of the keyboard they see, named by its label: it sends its text, or their own phone number.
 * In groups, and for what was asked, apps reply to the message that the keyboard came with.
 */
export function pressKey(simulation: Simulation, chat: Chat, from: Person, label: string): Message {
  const keyboard = chat.keyboards.get(from.id);
  const key = keyboard?.rows.flat().find(({ text }) => text === label);
  if (!keyboard || !key) throw new ControlError(404, `${from.firstName} has no key "${label}".`);
  if (key.requests && key.requests !== 'request_contact') {
    throw new ControlError(409, `Keys with ${key.requests} are not simulated.`);
  }
  const { world } = simulation;
  const isReply = key.requests !== null || chat.kind !== 'private';
  const message = utter(simulation, chat, from, {
    ...(key.requests ? { text: '', contact: ownCard(from) } : typed(label)),
    threadId: findMessage(world, chat.id, keyboard.messageId)?.threadId ?? null,
    replyToId: isReply ? keyboard.messageId : null,
  });
  usedKeyboard(world, chat, from.id, keyboard);
  return message;
}

function ownCard(person: Person) {
  if (!person.phone) throw new ControlError(409, `${fullName(person)} has no phone number.`);
  return {
    phone_number: person.phone,
    first_name: person.firstName,
    ...(person.lastName && { last_name: person.lastName }),
    user_id: person.id,
  };
}
