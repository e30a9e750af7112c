import { badRequest } from '../refusal.ts';
import { isObject, optionalBoolean, requiredInteger } from '../text/json-field.ts';
import { type Call, jsonArgument } from '../wire/call.ts';
import { type Chat, findMessage, type Message, type World } from '../world.ts';
import { findThread } from './find-target.ts';

/** Where in the chat a new message goes: a reply without a topic of its own goes where the replied message is. */
export function findPlace(world: World, chat: Chat, call: Call): Pick<Message, 'threadId' | 'replyToId'> {
  const threadId = findThread(chat, call);
  const replied = findReplied(world, chat, call);
  return { threadId: threadId ?? replied?.threadId ?? null, replyToId: replied?.id ?? null };
}

/** The message that `reply_parameters` names; null when the new message is to stand alone. */
function findReplied(world: World, chat: Chat, call: Call): Message | null {
  const given = jsonArgument(call, 'reply_parameters', "Can't parse reply parameters JSON object");
  if (given === undefined) return null;
  if (!isObject(given)) throw badRequest('Object expected as reply parameters');
  if (Object.keys(given).length === 0) return null;
  const messageId = requiredInteger(given, 'message_id');
  const alone = optionalBoolean(given, 'allow_sending_without_reply');
  if (messageId <= 0) return null;
  if (given.chat_id !== undefined && String(given.chat_id) !== String(chat.id)) {
    call.note('reply_parameters.chat_id: replies across chats are not simulated');
  }
  const replied = findMessage(world, chat.id, messageId);
  if (!replied && !alone) throw badRequest('message to be replied not found');
  return replied ?? null;
}
