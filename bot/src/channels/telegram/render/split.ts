import type { MessageEntity } from 'grammy/types';
import type { Keyboard } from './keyboard.ts';
import type { Span, Styled } from './styled.ts';

/** One Telegram message: `text` of 1 to 4096 UTF-16 units, and at most 100 entities in it. */
export interface TelegramPart {
  text: string;
  entities: MessageEntity[];
  /** What becomes of the reader's keyboard; where there can be none, it is left out. */
  keyboard?: Keyboard;
  /** The message is this document, and `text` is empty. */
  file?: { name: string; content: string };
}

const maxLength = 4_096;
/** Telegram drops what is beyond (the limit is not in its documentation, but in tdlib). */
const maxEntities = 100;

/**
 * Cuts settled text into messages: between blocks if one ends in the second half of what fits, else between lines,
 * else between words, else between characters. Code that is cut is code in both. No message is empty.
 */
export function split(content: Styled): TelegramPart[] {
  const parts: TelegramPart[] = [];
  let start = 0;
  while (start < content.text.length) {
    const { end, next } = cut(content, start);
    const part = slice(content, start, end);
    if (!isBlank(part.text)) parts.push(part);
    start = next;
  }
  return parts;
}

/** Where a part ends and where the next one begins; the line break between them is in neither. */
function cut({ text, spans }: Styled, start: number): { end: number; next: number } {
  const limit = Math.min(start + maxLength, entityLimit(spans, start));
  if (limit >= text.length) return { end: text.length, next: text.length };
  const window = text.slice(0, limit + 1);
  const block = lastBlockBorder(window, spans);
  const line = window.lastIndexOf('\n');
  const word = window.slice(start).search(/\s\S*$/) + start;
  for (const floor of [start + (limit - start) / 2, start]) {
    if (block > floor) return { end: block, next: block + 1 };
    if (line > floor) return { end: line, next: line + 1 };
    if (word > floor) return { end: Math.min(word + 1, limit), next: Math.min(word + 1, limit) };
  }
  const end = characterBorder(text, start, limit);
  return { end, next: end };
}

/** Where the first entity too many begins. */
function entityLimit(spans: Span[], start: number): number {
  return spans.filter(({ end }) => end > start)[maxEntities]?.start ?? Number.POSITIVE_INFINITY;
}

/** The last empty line that is not a part of code. */
function lastBlockBorder(window: string, spans: Span[]): number {
  let border = window.lastIndexOf('\n\n');
  for (;;) {
    const code = spans.find(
      ({ start, end, style }) => style.type === 'pre' && start <= border && border < end,
    );
    if (!code) return border;
    border = code.start === 0 ? -1 : window.lastIndexOf('\n\n', code.start - 1);
  }
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The last place not after `limit` that cuts no character as people see it; at least not a surrogate pair. */
function characterBorder(text: string, start: number, limit: number): number {
  const segment = graphemes.segment(text.slice(start, limit + 64)).containing(limit - start);
  if (segment && segment.index > 0) return start + segment.index;
  return /[\uD800-\uDBFF]/.test(text[limit - 1]!) ? limit - 1 : limit;
}

function slice({ text, spans }: Styled, from: number, to: number): TelegramPart {
  const [start, end] = trimmed(text, from, to, isVerbatim(spans, from));
  const entities = spans.flatMap((span) => {
    if (span.end <= start || span.start >= end) return [];
    const verbatim = span.style.type === 'pre' || span.style.type === 'code';
    const [first, last] = trimmed(text, Math.max(span.start, start), Math.min(span.end, end), verbatim);
    return first < last ? [{ ...span.style, offset: first - start, length: last - first }] : [];
  });
  return { text: text.slice(start, end), entities };
}

/** Telegram drops white space around a message and around what is styled; that in front of code is the code's. */
function trimmed(text: string, start: number, end: number, keepStart: boolean): [number, number] {
  const piece = text.slice(start, end);
  const last = start + piece.trimEnd().length;
  return [keepStart ? start : Math.min(last, start + (piece.length - piece.trimStart().length)), last];
}

const isVerbatim = (spans: Span[], offset: number) =>
  spans.some(
    ({ start, end, style }) =>
      (style.type === 'pre' || style.type === 'code') && start <= offset && offset < end,
  );

/** Telegram calls a message empty that has nothing visible in it. */
function isBlank(text: string): boolean {
  return /^(?:[\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFC]|\u0333|\u033F|\u030A)*$/u.test(
    text,
  );
}
