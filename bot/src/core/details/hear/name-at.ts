import type { Hears } from '../languages/language.ts';
import { type Place, placesOf } from './places.ts';

/** Small words inside a name. */
export const particles =
  /^(?:van|von|der|den|de|del|della|di|da|do|dos|das|du|la|le|el|al|bin|ibn|bint|abu|ben|ter|ten|zu|zur|y|e|i|san|st\.?)$/i;
const joiners =
  /^(?:and|und|et|y|e|i|en|ve|и|та|і|й|а|но|или|but|aber|mais|pero|ma|mas|ale|maar|ama|or|oder|ou|of|with|mit|from|aus|here|speaking|please|bitte|και|और|و|من)$/i;
/** May join the two family names of one person: "Ortega y Gasset", "Souza e Silva". */
const links = /^(?:y|e|i)$/;
/** A dot behind these, or behind an initial, ends no name. */
export const abbreviated = String.raw`(?<!\p{L})(?:\p{L}|dr|prof|mr|mrs|ms|mme|st|hr|fr|sr|sra|srta|dra|dott|sig|ing|mgr|inż)\.`;
const dotted = new RegExp(`^${abbreviated}$`, 'iu');
const mostWords = 5;

/** A name, and where what belongs to it is over: "田中" of "田中です". */
export interface NamePlace extends Place {
  over: number;
  /** It looks like a name, or nothing else follows: "I am" is also said of other things. */
  isCertain: boolean;
}

/** The name that begins here: to the next sign, the next value, or the first word that is none of it. */
export function nameAt(
  hears: Hears,
  { text, folded, seen }: { text: string; folded: string; seen: readonly Place[] },
  from: number,
): NamePlace | null {
  const next = Math.min(text.length, ...seen.filter(({ start }) => start >= from).map(({ start }) => start));
  const said = /^[^,;:!?\n()[\]"“”«»<>@/\\|，、。；：！？؟،؛।]*/u.exec(text.slice(from, next))?.[0] ?? '';
  const all = folded.slice(from, from + said.length);
  const before = untilNextDetail(all, hears);
  // "Peter Fuchs mein Name": the word for a detail may be part of the ending.
  const ending = [endingOf(before, hears), endingOf(all, hears)].find(
    (place) => place && place.start < before.length,
  );
  const spoken = all.slice(0, Math.max(before.length, ending?.end ?? 0));
  const clause = said.slice(0, ending?.start ?? spoken.length);
  const end = endOfName(clause, hears);
  if (end === 0) return null;
  const isAll = clause.slice(end).trim() === '';
  const tail = isAll ? ending : endingOf(spoken.slice(0, end), hears);
  const start = from + (/^\s*/.exec(clause)?.[0].length ?? 0);
  const stop = start + text.slice(start, from + (tail?.start ?? end)).replace(/[\s.]+$/u, '').length;
  const isUncased = !/\p{Lu}|\p{Ll}/u.test(text.slice(start, stop));
  const after = /\S+/u.exec(clause.slice(end))?.[0] ?? '';
  const isCertain = !isUncased || isAll || tail !== undefined || joiners.test(after);
  return stop > start ? { start, end: stop, over: tail ? from + tail.end : stop, isCertain } : null;
}

function endOfName(clause: string, { notNames }: Hears): number {
  const startsBig = /^\s*\p{Lu}/u.test(clause);
  let end = 0;
  let words = 0;
  for (const match of clause.matchAll(/\S+/gu)) {
    const word = match[0].replace(/\.$/, '');
    const isOther = notNames?.test(word.toLowerCase()) || joiners.test(word);
    const rest = clause.slice(match.index + match[0].length);
    const isLink = words > 1 && links.test(word) && /^\s+\p{Lu}\S*\s*$/u.test(rest);
    if ((isOther && !isLink) || words === mostWords) break;
    if (startsBig && /^\p{Ll}/u.test(word) && !particles.test(word)) break;
    words += 1;
    end = match.index + match[0].length;
    // "Ann. My e-mail is": a dot ends it, unless it follows an initial.
    if (/\p{L}{2,}\.$/u.test(match[0]) && !dotted.test(match[0])) break;
  }
  return end;
}

/** What is said before another detail is spoken of: "Ann" of "Ann my e-mail is", "李华" of "李华电话". */
function untilNextDetail(spoken: string, { fields, mine }: Hears): string {
  const starts = [mine, ...Object.values(fields)].flatMap((pattern) => placesOf(spoken, pattern));
  return spoken.slice(0, Math.min(spoken.length, ...starts.map(({ start }) => start).filter(Boolean)));
}

/** Where what belongs to saying a name begins, behind it: "です", "mein Name". */
export function endingOf(spoken: string, { nameEnds }: Hears): Place | undefined {
  return nameEnds && placesOf(spoken, nameEnds)[0];
}
