import { badRequest, forbidden } from '../refusal.ts';
import { type Call, integerArgument, textArgument } from '../wire/call.ts';
import { type Chat, findMessage, type Message, type World } from '../world.ts';

/** The chat that `chat_id` names, if the bot may know it. */
export function findChat(world: World, call: Call): Chat {
  const id = textArgument(call, 'chat_id');
  if (id === '') throw badRequest('chat_id is empty');
  // No chat here has a public username.
  const chat = id.startsWith('@') ? undefined : world.chats.get(integerArgument(call, 'chat_id'));
  if (!chat?.started) throw badRequest('chat not found');
  return chat;
}

/** Likewise, and refused where the bot can say nothing. */
export function findWritableChat(world: World, call: Call): Chat {
  const chat = findChat(world, call);
  if (chat.blocked) throw forbidden('bot was blocked by the user');
  return chat;
}

/** The topic that `message_thread_id` names. General (1) cannot be named: a message without a thread goes there. */
export function findThread(chat: Chat, call: Call): number | null {
  const id = integerArgument(call, 'message_thread_id');
  if (id <= 0) return null;
  if (!chat.topics.some((topic) => topic.id === id)) throw badRequest('message thread not found');
  return id;
}

/** `role` as the refusal names it: "message to edit". */
export function requireMessage(world: World, chat: Chat, messageId: number, role: string): Message {
  const message = findMessage(world, chat.id, messageId);
  if (!message) throw badRequest(`${role} not found`);
  return message;
}
