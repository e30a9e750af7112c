import type { Hears } from '../languages/language.ts';
import { type Place, placesOf, sentenceAround } from './places.ts';

export type Owner = 'mine' | 'others' | 'unknown';

/**
 * Whose is a value that stands at `place`? What is said right before it tells ("my e-mail is …", "my boss's is …"),
 * else what is said right after ("… is my address"). Of several hints the nearest counts.
 */
export function ownerOf(folded: string, place: Place, others: readonly Place[], hears: Hears): Owner {
  const sentence = sentenceAround(folded, place);
  const before = Math.max(
    sentence.start,
    ...others.filter(({ end }) => end <= place.start).map(({ end }) => end),
  );
  const after = Math.min(
    sentence.end,
    ...others.filter(({ start }) => start >= place.end).map(({ start }) => start),
  );
  const told = nearest(folded.slice(before, place.start) + aValue, hears, 'last');
  return told === 'unknown' ? nearest(aValue + folded.slice(place.end, after), hears, 'first') : told;
}

/** Stands for the value where a pattern looks at what is right beside it: "メールは…", "…です". */
const aValue = 'x0';

function nearest(piece: string, { mine, others }: Hears, which: 'first' | 'last'): Owner {
  const owns = placesOf(piece, mine);
  const [own] = which === 'last' ? [...owns].reverse() : owns;
  const [foreign] = placesOf(piece, others)[which === 'last' ? 'reverse' : 'slice']();
  if (!own && !foreign) return 'unknown';
  if (!own) return 'others';
  if (!foreign) return 'mine';
  // "my wife's number is": both, in one breath; then it is hers.
  // "son numéro c'est le": so is what goes on without a break.
  const breath = owns
    .filter(({ end }) => end <= own.start)
    .reduceRight((start, place) => (place.end + 1 >= start ? place.start : start), own.start);
  if (breath <= foreign.end + 1 && foreign.start < own.end) return 'others';
  const ownIsNearer = which === 'last' ? own.end > foreign.end : own.start < foreign.start;
  return ownIsNearer ? 'mine' : 'others';
}
