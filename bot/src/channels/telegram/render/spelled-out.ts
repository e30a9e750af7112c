import type { Styled } from './styled.ts';

/**
 * Text for a place without styles: the target of a link follows its label. Code stays marked, so that a cut in it is
 * made like one in code.
 */
export function spelledOut({ text, spans }: Styled): Styled {
  const targets = spans
    .flatMap(({ end, style }) => (style.type === 'text_link' ? [{ end, words: ` (${style.url})` }] : []))
    .sort((a, b) => a.end - b.end);
  const pieces: string[] = [];
  let from = 0;
  for (const { end, words } of targets) {
    pieces.push(text.slice(from, end), words);
    from = end;
  }
  const shift = (offset: number) =>
    targets.reduce((sum, { end, words }) => (end <= offset ? sum + words.length : sum), offset);
  const code = spans.filter(({ style }) => style.type === 'code' || style.type === 'pre');
  return {
    text: pieces.join('') + text.slice(from),
    spans: code.map(({ start, end, style }) => ({ start: shift(start), end: shift(end), style })),
  };
}
