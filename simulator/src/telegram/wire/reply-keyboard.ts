import { badRequest, explaining, notSimulated } from '../refusal.ts';
import {
  isObject,
  type JsonObject,
  optionalBoolean,
  optionalString,
  requiredString,
} from '../text/json-field.ts';
import type { Key, ReplyKeyboard } from '../world.ts';
import type { Call } from './call.ts';

/** Keys that ask for something; people have them in private chats only (get_keyboard_button in td's ReplyMarkup.cpp). */
const requests: Readonly<Record<string, string>> = {
  request_contact: 'Phone number can be requested in private chats only',
  request_location: 'Location can be requested in private chats only',
  request_poll: 'Poll can be requested in private chats only',
  request_users: 'Users can be requested in private chats only',
  request_chat: 'Chats can be requested in private chats only',
  web_app: 'Web App buttons can be used in private chats only',
};

/** td shows no more than these, in silence. */
const maxKeysInRow = 12;
const maxKeys = 300;
const maxPlaceholderLength = 64;

/** The keyboard of `reply_markup`; null: it has no key that can be shown. Refusals are those of the server. */
export function replyKeyboard(call: Call, markup: JsonObject, given: unknown[][]): ReplyKeyboard | null {
  const rows = given.map((row) =>
    row.map((key) => explaining("Can't parse keyboard button", () => readKey(key))),
  );
  const oneTime = optionalBoolean(markup, 'one_time_keyboard');
  for (const flag of ['resize_keyboard', 'is_persistent']) optionalBoolean(markup, flag);
  const shown = rows
    .map((row) => row.filter(({ text }) => text !== '').slice(0, maxKeysInRow))
    .filter((row) => row.length > 0);
  const count = shown.flat().length;
  if (count < given.flat().length)
    call.note('reply_markup.keyboard: keys are empty or too many and not shown');
  if (count > maxKeys) throw notSimulated(`keyboards of more than ${maxKeys} keys`);
  if (count === 0) {
    call.note('reply_markup.keyboard has no keys');
    return null;
  }
  return { rows: shown, oneTime, placeholder: placeholderOf(call, markup) };
}

/** In a group nobody can be asked for anything. */
export function refuseRequestsInGroups({ rows }: ReplyKeyboard): void {
  for (const { requests: kind } of rows.flat()) if (kind) throw badRequest(requests[kind] ?? kind);
}

/** 1 to 64 characters; only Telegram's data centres know how they refuse more, the code is our best guess. */
export function placeholderOf(call: Call, markup: JsonObject): string | null {
  const placeholder = optionalString(markup, 'input_field_placeholder');
  if ([...placeholder].length > maxPlaceholderLength) throw badRequest('REPLY_MARKUP_INVALID');
  if (placeholder === '' && 'input_field_placeholder' in markup) {
    call.note('reply_markup.input_field_placeholder is not 1 to 64 characters');
  }
  return placeholder === '' ? null : placeholder;
}

function readKey(key: unknown): Key {
  if (typeof key === 'string') return { text: key, requests: null };
  if (!isObject(key)) throw badRequest('KeyboardButton must be a String or an Object');
  const text = requiredString(key, 'text');
  for (const flag of ['request_contact', 'request_location']) optionalBoolean(key, flag);
  const kind = Object.keys(requests).find((name) => key[name] !== undefined && key[name] !== false);
  return { text, requests: kind ?? null };
}
