import type { KeyboardButton, ReplyKeyboardMarkup, ReplyKeyboardRemove } from 'grammy/types';
import type { Controls } from '../../../core/ports.ts';

export type Keyboard = ReplyKeyboardMarkup | ReplyKeyboardRemove;

const keysInRow = 2;

/**
 * The reader's keyboard that controls become; undefined: it stays as it is. Keys send their label as words, the first
 * one may share the reader's number. There are no forms here; everything can be typed.
 */
export function keyboardFor({ sharePhone, buttons = [], clear }: Controls): Keyboard | undefined {
  const keys: KeyboardButton[] = buttons.map(({ label }) => ({ text: label }));
  const rows: KeyboardButton[][] = sharePhone ? [[{ text: sharePhone, request_contact: true }]] : [];
  for (let at = 0; at < keys.length; at += keysInRow) rows.push(keys.slice(at, at + keysInRow));
  if (rows.length > 0) return { keyboard: rows, one_time_keyboard: true, resize_keyboard: true };
  return clear ? { remove_keyboard: true } : undefined;
}
