import { refuseRequestsInGroups } from './wire/reply-keyboard.ts';
import type { ReplyMarkup } from './wire/reply-markup.ts';
import { type Chat, findMessage, type Message, type ShownKeyboard, type World } from './world.ts';

/** Before a message is written down: Telegram refuses it with a keyboard that its chat cannot have. */
export function checkKeyboard(chat: Chat, { keyboard }: ReplyMarkup): void {
  if (chat.kind !== 'private' && keyboard && keyboard !== 'remove') refuseRequestsInGroups(keyboard);
}

/** What a new message of the bot changes about its readers' keyboards. */
export function changeKeyboards(
  world: World,
  chat: Chat,
  message: Message,
  { keyboard, selective }: ReplyMarkup,
): void {
  if (!keyboard) return;
  for (const personId of readers(world, chat, message, selective)) {
    if (keyboard === 'remove') chat.keyboards.delete(personId);
    else chat.keyboards.set(personId, { ...keyboard, messageId: message.id });
  }
  world.changed();
}

/** A keyboard for one time goes with the first key that is pressed. */
export function usedKeyboard(world: World, chat: Chat, personId: number, keyboard: ShownKeyboard): void {
  if (!keyboard.oneTime || chat.keyboards.get(personId) !== keyboard) return;
  chat.keyboards.delete(personId);
  world.changed();
}

function readers(world: World, chat: Chat, message: Message, selective: boolean): number[] {
  const people = chat.memberIds.filter((id) => id !== world.bot.id);
  if (chat.kind === 'private' || !selective) return people;
  const answered = findMessage(world, chat.id, message.replyToId)?.from.id;
  const named = new Set(message.entities.flatMap((entity) => namedPerson(world, message.text, entity) ?? []));
  return people.filter((id) => id === answered || named.has(id));
}

function namedPerson(world: World, text: string, entity: Message['entities'][number]): number | undefined {
  if (entity.user) return entity.user.id;
  if (entity.type !== 'mention') return undefined;
  const name = text.slice(entity.offset + 1, entity.offset + entity.length).toLowerCase();
  return [...world.people.values()].find(({ username }) => username?.toLowerCase() === name)?.id;
}
