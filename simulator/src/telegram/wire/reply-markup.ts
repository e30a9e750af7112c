import { badRequest, explaining } from '../refusal.ts';
import { isObject, optionalBoolean, optionalString, requiredString } from '../text/json-field.ts';
import type { ReplyKeyboard } from '../world.ts';
import { type Call, jsonArgument } from './call.ts';
import { placeholderOf, replyKeyboard } from './reply-keyboard.ts';

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

export interface ReplyMarkup {
  inline: InlineButton[][];
  /** What becomes of the readers' keyboard; null: it stays as it is. */
  keyboard: ReplyKeyboard | 'remove' | null;
  /** Only for those whom the message names or answers. */
  selective: boolean;
}

/**
 * `reply_markup`; of several kinds in one the first counts: keyboard, inline keyboard, removal. Refusals are those of
 * Client::get_reply_markup.
 */
export function replyMarkup(call: Call): ReplyMarkup {
  const markup = jsonArgument(call, 'reply_markup', "Can't parse reply keyboard markup JSON object");
  if (markup === undefined || markup === null) return { inline: [], keyboard: null, selective: false };
  if (!isObject(markup)) throw badRequest('Object expected as reply markup');
  const keys = rows(markup.keyboard, 'keyboard', 'Field "keyboard" must be an Array of Arrays');
  const inline = rows(
    markup.inline_keyboard,
    'inline_keyboard',
    'Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
  ).map((row) =>
    row.map((button) => explaining("Can't parse inline keyboard button", () => readButton(button))),
  );
  const keyboard = 'keyboard' in markup ? replyKeyboard(call, markup, keys) : null;
  const [removes, selective, forces] = ['remove_keyboard', 'selective', 'force_reply'].map((flag) =>
    optionalBoolean(markup, flag),
  );
  if (forces) placeholderOf(call, markup);
  if (!('keyboard' in markup) && !('inline_keyboard' in markup) && !removes && !forces) {
    call.note('reply_markup does nothing');
  }
  if (keyboard) return { inline: [], keyboard, selective: selective! };
  return { inline, keyboard: inline.length === 0 && removes ? 'remove' : null, selective: selective! };
}

/** Likewise where only inline buttons can stand: below a message that is edited. */
export function inlineButtons(call: Call): InlineButton[][] {
  const { inline, keyboard } = replyMarkup(call);
  if (keyboard) throw badRequest('Inline keyboard expected');
  return inline;
}

function rows(value: unknown, name: string, refusal: string): unknown[][] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw badRequest(`Field "${name}" must be of type Array`);
  if (!value.every((row) => Array.isArray(row))) throw badRequest(refusal);
  return value;
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
