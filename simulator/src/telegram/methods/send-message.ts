import { changeKeyboards, checkKeyboard } from '../keyboards.ts';
import { badRequest } from '../refusal.ts';
import type { Method } from '../simulation.ts';
import { textArgument } from '../wire/call.ts';
import { replyMarkup } from '../wire/reply-markup.ts';
import { toMessage } from '../wire/shapes.ts';
import { checkLinkPreview, formattedArgument, isTooLong } from '../wire/text-arguments.ts';
import { addMessage } from '../world.ts';
import { findPlace } from './find-place.ts';
import { findWritableChat } from './find-target.ts';

export const sendMessage: Method = ({ world }, call) => {
  checkLinkPreview(call);
  if (textArgument(call, 'text') === '') throw badRequest('Message text is empty');
  const formatted = formattedArgument(world, call, { text: 'text', entities: 'entities' });
  const markup = replyMarkup(call);
  const chat = findWritableChat(world, call);
  const place = findPlace(world, chat, call);
  if (isTooLong(formatted, call)) throw badRequest('Message is too long');
  checkKeyboard(chat, markup);
  const said = { from: world.bot, ...formatted, ...place, buttons: markup.inline };
  const message = addMessage(world, chat, said);
  changeKeyboards(world, chat, message, markup);
  return toMessage(world, message);
};
