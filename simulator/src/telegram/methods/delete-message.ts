import { badRequest } from '../refusal.ts';
import type { Method } from '../simulation.ts';
import { integerArgument, textArgument } from '../wire/call.ts';
import { removeMessage, unixSeconds } from '../world.ts';
import { findWritableChat, requireMessage } from './find-target.ts';

const deletableSeconds = 48 * 3600;

/** A bot deletes its own messages, and anyone's in a private chat, for 48 hours; here it is no group's administrator. */
export const deleteMessage: Method = ({ world }, call) => {
  if (textArgument(call, 'chat_id') === '') throw badRequest('Chat identifier is not specified');
  const messageId = integerArgument(call, 'message_id');
  if (messageId === 0) throw badRequest('Message identifier is not specified');
  const chat = findWritableChat(world, call);
  const message = requireMessage(world, chat, messageId, 'message to delete');
  const isOld = unixSeconds(world.clock) - message.date > deletableSeconds;
  if (message.from !== world.bot && chat.kind !== 'private') throw badRequest("Message can't be deleted");
  if (isOld) throw badRequest("Message can't be deleted for everyone");
  removeMessage(world, message);
  return true;
};
