import type { Span, Styled } from './styled.ts';

const isSolid = ({ style }: Span) =>
  style.type === 'code' || style.type === 'pre' || style.type === 'text_link';

/**
 * Makes the spans of a tree what Telegram allows (https://core.telegram.org/bots/api#messageentity): links and code
 * do not hold each other, no style holds itself, and code has no other style but a quote around it.
 */
export function settle(content: Styled): Styled {
  const sorted = content.spans
    .filter((span) => span.start < span.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const endOfKind = new Map<string, number>();
  const kept = sorted.filter((span) => {
    const kind = isSolid(span) ? 'solid' : span.style.type;
    if (span.start < (endOfKind.get(kind) ?? 0)) return false;
    endOfKind.set(kind, span.end);
    return true;
  });
  const code = kept.filter(({ style }) => style.type === 'code' || style.type === 'pre');
  const spans = kept.flatMap((span) =>
    isSolid(span) || span.style.type === 'blockquote' ? [span] : outside(code, span),
  );
  return { text: content.text, spans: spans.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/** What is left of a span without the code in it. */
function outside(code: Span[], span: Span): Span[] {
  const pieces: Span[] = [];
  let { start } = span;
  for (const hole of code) {
    if (hole.end <= start || hole.start >= span.end) continue;
    if (hole.start > start) pieces.push({ ...span, start, end: hole.start });
    start = hole.end;
  }
  if (start < span.end) pieces.push({ ...span, start });
  return pieces;
}
