import { badRequest } from '../refusal.ts';
import type { Method } from '../simulation.ts';
import { textArgument } from '../wire/call.ts';
import { inlineButtons } from '../wire/reply-markup.ts';
import { toMessage } from '../wire/shapes.ts';
import { checkLinkPreview, formattedArgument, isTooLong } from '../wire/text-arguments.ts';
import { addMessage } from '../world.ts';
import { findPlace } from './find-place.ts';
import { findWritableChat } from './find-target.ts';

export const sendMessage: Method = ({ world }, call) => {
  checkLinkPreview(call);
  if (textArgument(call, 'text') === '') throw badRequest('Message text is empty');
  const formatted = formattedArgument(world, call, { text: 'text', entities: 'entities' });
  const buttons = inlineButtons(call);
  const chat = findWritableChat(world, call);
  const place = findPlace(world, chat, call);
  if (isTooLong(formatted, call)) throw badRequest('Message is too long');
  return toMessage(world, addMessage(world, chat, { from: world.bot, ...formatted, ...place, buttons }));
};
