import { badRequest } from '../refusal.ts';
import type { Method } from '../simulation.ts';
import { textArgument } from '../wire/call.ts';

export const answerCallbackQuery: Method = ({ world }, call) => {
  const id = textArgument(call, 'callback_query_id');
  const until = world.presses.get(id);
  if (until === undefined || until < world.clock.now()) {
    throw badRequest('query is too old and response timeout expired or query ID is invalid');
  }
  // Up to 200 characters, says the documentation; Telegram's data centres refuse more with a bare code.
  if ([...textArgument(call, 'text')].length > 200) throw badRequest('MESSAGE_TOO_LONG');
  world.presses.delete(id);
  return true;
};
