import { type Chat, findMessage, type Message, type Person, type World } from '../world.ts';
import { ControlError } from './control-error.ts';

/** What the control API's ids name, or a ControlError that says what does not exist. */
export function knownChat(world: World, id: string): Chat {
  const chat = world.chats.get(Number(id));
  if (!chat) throw new ControlError(404, `There is no chat ${id}.`);
  return chat;
}

export function knownMember(world: World, chat: Chat, id: string): Person {
  const person = world.people.get(Number(id));
  if (!person || person.isBot) throw new ControlError(404, `There is no user ${id}.`);
  if (!chat.memberIds.includes(person.id))
    throw new ControlError(409, `User ${id} is not in chat ${chat.id}.`);
  return person;
}

export function knownMessage(world: World, chat: Chat, id: string): Message {
  const message = findMessage(world, chat.id, Number(id));
  if (!message) throw new ControlError(404, `There is no message ${id} in chat ${chat.id}.`);
  return message;
}
