import { badRequest, explaining } from '../refusal.ts';
import { isObject, optionalBoolean, optionalString, requiredString } from '../text/json-field.ts';
import { type Call, jsonArgument } from './call.ts';

/** An inline button as it was given; `callback_data` or `url` say what it does. */
export type InlineButton = { text: string; url?: string; callback_data?: string } & Record<string, unknown>;

/** What a button of an inline keyboard can do, besides opening a URL or sending data back. */
const otherActions = [
  'callback_game',
  'pay',
  'switch_inline_query',
  'switch_inline_query_chosen_chat',
  'switch_inline_query_current_chat',
  'login_url',
  'web_app',
  'copy_text',
];

/**
 * The inline buttons of `reply_markup`; other keyboards are checked and then left to the reader's keyboard, which the
 * simulator does not show. Refusals are those of Client::get_reply_markup.
 */
export function inlineButtons(call: Call): InlineButton[][] {
  const markup = jsonArgument(call, 'reply_markup', "Can't parse reply keyboard markup JSON object");
  if (markup === undefined) return [];
  if (!isObject(markup)) throw badRequest('Object expected as reply markup');
  for (const row of rows(markup.keyboard, 'keyboard', 'Field "keyboard" must be an Array of Arrays')) {
    for (const button of row) explaining("Can't parse keyboard button", () => checkKey(button));
  }
  for (const flag of ['remove_keyboard', 'selective', 'force_reply']) optionalBoolean(markup, flag);
  optionalString(markup, 'input_field_placeholder');
  return rows(
    markup.inline_keyboard,
    'inline_keyboard',
    'Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
  ).map((row) =>
    row.map((button) => explaining("Can't parse inline keyboard button", () => readButton(button))),
  );
}

function rows(value: unknown, name: string, refusal: string): unknown[][] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw badRequest(`Field "${name}" must be of type Array`);
  if (!value.every((row) => Array.isArray(row))) throw badRequest(refusal);
  return value;
}

function checkKey(button: unknown): void {
  if (typeof button === 'string') return;
  if (!isObject(button)) throw badRequest('KeyboardButton must be a String or an Object');
  requiredString(button, 'text');
}

function readButton(button: unknown): InlineButton {
  if (!isObject(button)) throw badRequest('InlineKeyboardButton must be an Object');
  const text = requiredString(button, 'text');
  const url = optionalString(button, 'url');
  const data = optionalString(button, 'callback_data');
  if (url === '' && data === '' && !otherActions.some((action) => action in button)) {
    throw badRequest('Text buttons are unallowed in the inline keyboard');
  }
  // Telegram itself refuses this one, with a bare code; the Bot API documents 1-64 bytes.
  if (Buffer.byteLength(data) > 64) throw badRequest('BUTTON_DATA_INVALID');
  return { ...button, text };
}
