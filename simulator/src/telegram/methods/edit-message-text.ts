import { isDeepStrictEqual } from 'node:util';
import { badRequest, notSimulated } from '../refusal.ts';
import type { Method } from '../simulation.ts';
import { integerArgument, textArgument } from '../wire/call.ts';
import { inlineButtons } from '../wire/reply-markup.ts';
import { toMessage } from '../wire/shapes.ts';
import { checkLinkPreview, formattedArgument, isTooLong } from '../wire/text-arguments.ts';
import { unixSeconds } from '../world.ts';
import { findWritableChat, requireMessage } from './find-target.ts';

export const editMessageText: Method = ({ world }, call) => {
  checkLinkPreview(call);
  if (textArgument(call, 'text') === '') throw badRequest('Message text is empty');
  const { text, entities } = formattedArgument(world, call, { text: 'text', entities: 'entities' });
  const buttons = inlineButtons(call);
  const messageId = integerArgument(call, 'message_id');
  if (textArgument(call, 'chat_id') === '' && messageId === 0) {
    throw textArgument(call, 'inline_message_id') === ''
      ? badRequest('Message identifier is not specified')
      : notSimulated('inline mode');
  }
  const message = requireMessage(world, findWritableChat(world, call), messageId, 'message to edit');
  if (message.from !== world.bot) throw badRequest("Message can't be edited");
  if (message.document) throw badRequest('There is no text in the message to edit');
  // An edit is counted by Telegram's data centres, which answer with a bare code.
  if (isTooLong({ text, entities }, call)) throw badRequest('MESSAGE_TOO_LONG');
  const { text: oldText, entities: oldEntities, buttons: oldButtons } = message;
  if (isDeepStrictEqual([text, entities, buttons], [oldText, oldEntities, oldButtons])) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  }
  Object.assign(message, { text, entities, buttons, editDate: unixSeconds(world.clock) });
  world.changed();
  return toMessage(world, message);
};
