import type { SimTelegramAction } from '@frontdesk/shared/simulator';
import type { Simulation } from '../simulation.ts';
import { ControlError } from './control-error.ts';
import { knownChat, knownMember } from './find-known.ts';
import { typed } from './typed.ts';
import { utter } from './utter.ts';

type Of<Type extends SimTelegramAction['type']> = Extract<SimTelegramAction, { type: Type }>;

/** A card from the address book, of whomever; Telegram knows by the number whether they have an account. */
export function sendCard(
  simulation: Simulation,
  { chatId, userId, name, phone, ofUserId }: Of<'card'>,
): void {
  const chat = knownChat(simulation.world, chatId);
  const from = knownMember(simulation.world, chat, userId);
  const [first = name, ...rest] = name.split(' ');
  const contact = {
    phone_number: phone,
    first_name: first,
    ...(rest.length > 0 && { last_name: rest.join(' ') }),
    ...(ofUserId && { user_id: Number(ofUserId) }),
  };
  utter(simulation, chat, from, { text: '', contact });
}

/** Words of somebody who hides their account when they are passed on. */
export function forward(simulation: Simulation, { chatId, userId, text, from }: Of<'forward'>): void {
  const chat = knownChat(simulation.world, chatId);
  const person = knownMember(simulation.world, chat, userId);
  utter(simulation, chat, person, { ...typed(text), forwardedFrom: from });
}

/** A link with a payload that no app takes (1 to 64 of A-Z, a-z, 0-9, _ and -) opens nothing. */
export function openLink(simulation: Simulation, { userId, payload }: Of<'open'>): void {
  const chat = knownChat(simulation.world, userId);
  const person = knownMember(simulation.world, chat, userId);
  if (!/^[\w-]{1,64}$/.test(payload)) throw new ControlError(409, `No link starts a bot with "${payload}".`);
  utter(simulation, chat, person, typed(`/start ${payload}`));
}
