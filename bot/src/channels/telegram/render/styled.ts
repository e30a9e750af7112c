/** A stretch of text with one style; `start` and `end` are UTF-16 offsets, the end is not part of it. */
export interface Span {
  start: number;
  end: number;
  style: Style;
}

export type Style =
  | { type: 'bold' | 'italic' | 'strikethrough' | 'code' | 'blockquote' }
  | { type: 'pre'; language?: string }
  | { type: 'text_link'; url: string };

/** Text with styles. Spans nest and never cross, because they come from a tree; an outer one stands before its inner ones. */
export interface Styled {
  text: string;
  spans: Span[];
}

export const plain = (text: string): Styled => ({ text, spans: [] });

export function styled(content: Styled, style: Style): Styled {
  if (content.text === '') return content;
  return { text: content.text, spans: [{ start: 0, end: content.text.length, style }, ...content.spans] };
}

export function concat(pieces: Styled[]): Styled {
  let text = '';
  const spans: Span[] = [];
  for (const piece of pieces) {
    for (const span of piece.spans) spans.push(moved(span, text.length, text.length));
    text += piece.text;
  }
  return { text, spans };
}

/**
 * Puts `first` before the first line and `rest` before every other one that is not empty. Lines inside of a block
 * that draws itself (code, a quote) stay as they are: spaces would become part of the code.
 */
export function indent(content: Styled, first: string, rest: string): Styled {
  const blocks = content.spans.filter(({ style }) => style.type === 'pre' || style.type === 'blockquote');
  const places = [...content.text.matchAll(/\n(?!\n)/g)]
    .map((match) => match.index + 1)
    .filter((place) => !blocks.some((block) => block.start <= place && place < block.end));
  const lines = [0, ...places].map((place, index) => content.text.slice(place, places[index]));
  const shift = (count: number) => first.length + rest.length * count;
  return {
    text: first + lines.join(rest),
    spans: content.spans.map((span) =>
      moved(
        span,
        shift(places.filter((place) => place <= span.start).length),
        shift(places.filter((place) => place < span.end).length),
      ),
    ),
  };
}

const moved = (span: Span, startBy: number, endBy: number): Span => ({
  ...span,
  start: span.start + startBy,
  end: span.end + endBy,
});
