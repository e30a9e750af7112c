/** A stretch of a text. */
export interface Place {
  start: number;
  end: number;
}

/** All places where a pattern stands, in order. */
export function placesOf(text: string, pattern: RegExp): Place[] {
  const flags = pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`;
  return [...text.matchAll(new RegExp(pattern.source, flags))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The text with these places blanked, so that all others stay where they are. */
export function without(text: string, places: readonly Place[]): string {
  return places.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
}

/** The sentence around a place. A dot inside an address or a number ends none. */
export function sentenceAround(text: string, { start, end }: Place): Place {
  const border = /[.!?。！？؟।;\n]+(?=\s|$)|[。！？\n]/gu;
  const borders = placesOf(text, border);
  return {
    start: borders.findLast((place) => place.end <= start)?.end ?? 0,
    end: borders.find((place) => place.start >= end)?.start ?? text.length,
  };
}
