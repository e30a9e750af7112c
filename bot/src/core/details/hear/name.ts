import { fieldTypes } from '@frontdesk/shared/details/field-types';
import type { HeardMessage } from '../view.ts';
import { askedField, fieldFor, type Hearing, take } from './hearing.ts';
import { ownerOf } from './owner.ts';
import { type Place, placesOf } from './places.ts';

/** Small words inside a name. */
const particles =
  /^(?:van|von|der|den|de|del|della|di|da|do|dos|das|du|la|le|el|al|bin|ibn|bint|abu|ben|ter|ten|zu|zur|y|e|i|san|st\.?)$/i;
const joiners =
  /^(?:and|und|et|y|e|i|en|ve|и|та|і|й|а|но|или|but|aber|mais|pero|ma|mas|ale|maar|ama|or|oder|ou|of|with|mit|from|aus|here|speaking|please|bitte|και|और|و)$/i;
const mostWords = 5;

/**
 * A name that is said as such ("my name is …"), or said in answer to our question ("I'm …", or nothing but a name).
 * Returns what was taken for it.
 */
export function hearName(
  hearing: Hearing,
  message: HeardMessage,
  { text, folded, seen, alone }: { text: string; folded: string; seen: readonly Place[]; alone: boolean },
): Place[] {
  const field = fieldFor(hearing, 'name');
  if (!field) return [];
  const { hears } = hearing.language;
  // "Ann Lee, ann@x.io": beside one's own address a name needs no introduction.
  const wasAsked = askedField(hearing)?.type === 'name' || (alone && !hearing.values.has(field.key));
  const introductions = [hears.nameIs, ...(wasAsked ? [hears.iAm] : [])];
  for (const pattern of introductions) {
    for (const cue of placesOf(folded, pattern)) {
      const name = nameAt(hearing, text, folded, cue.end, seen);
      if (!name || ownerOf(folded, name, [], { ...hears, mine: hears.nameIs }) === 'others') continue;
      if (tryTake(hearing, message, text, name)) return [{ start: cue.start, end: name.end }];
    }
  }
  return wasAsked ? hearBareName(hearing, message, text, folded, seen) : [];
}

function tryTake(hearing: Hearing, message: HeardMessage, text: string, place: Place): boolean {
  const field = fieldFor(hearing, 'name');
  const raw = text.slice(place.start, place.end);
  if (!field || !fieldTypes.name.schema({}).safeParse(raw).success) return false;
  return take(hearing, { field, raw, source: 'typed', message });
}

/** The name that begins here: to the next sign, the next value, or the first word that is none of it. */
function nameAt(
  { language }: Hearing,
  text: string,
  folded: string,
  from: number,
  seen: readonly Place[],
): Place | null {
  const next = Math.min(text.length, ...seen.filter(({ start }) => start >= from).map(({ start }) => start));
  const clause = /^[^,;:!?\n()[\]"“”«»<>@/\\|，、。；：！？؟،؛।]*/u.exec(text.slice(from, next))?.[0] ?? '';
  const isOther = (word: string) => language.hears.notNames?.test(word.toLowerCase()) || joiners.test(word);
  let end = 0;
  let words = 0;
  const startsBig = /^\s*\p{Lu}/u.test(clause);
  for (const match of clause.matchAll(/\S+/gu)) {
    const word = match[0].replace(/\.$/, '');
    const isSmall = /^\p{Ll}/u.test(word);
    if (isOther(word) || words === mostWords) break;
    if (startsBig && isSmall && !particles.test(word)) break;
    words += 1;
    end = match.index + match[0].length;
    // "Ann. My e-mail is": a dot ends it, unless it follows an initial.
    if (/\p{L}{2,}\.$/u.test(match[0])) break;
  }
  if (words === 0) return null;
  const spoken = folded.slice(from, from + end);
  const tail = language.hears.nameEnds?.exec(spoken);
  const length = tail ? tail.index : end;
  const start = from + (/^\s*/.exec(clause)?.[0].length ?? 0);
  const stop = start + text.slice(start, from + length).replace(/[\s.]+$/u, '').length;
  return stop > start ? { start, end: stop } : null;
}

/** Nothing but a name, perhaps with a yes or a hello before it. */
function hearBareName(
  hearing: Hearing,
  message: HeardMessage,
  text: string,
  folded: string,
  seen: readonly Place[],
): Place[] {
  const { hears, marks } = hearing.language;
  const idle = [hears.yes, hears.greeting, hears.thanks];
  for (const clause of placesOf(folded, /[^,;!?.\n，、。；！？؟،]+[?？؟]?|[^\s]+/gu)) {
    const said = folded.slice(clause.start, clause.end).trim();
    if (said === '' || idle.some((pattern) => pattern.test(said))) continue;
    const isTold =
      !/[?？؟]/.test(said) &&
      !hears.no.test(said) &&
      !hears.human.test(said) &&
      !hears.others.test(said) &&
      !Object.values(hears.fields).some((pattern) => pattern.test(said)) &&
      !hears.notNames?.test(said.split(/\s/)[0] ?? '') &&
      (marks ? placesOf(said, marks).length === 0 : true) &&
      said.split(/\s+/).length <= 4;
    const name = isTold ? nameAt(hearing, text, folded, clause.start, seen) : null;
    // The whole clause or nothing: "Pizza with ham" is no name because its first word could be one.
    const isWhole = name && text.slice(name.end, clause.end).replace(/[\s.]/g, '') === '';
    const ends = name && hears.nameEnds?.test(folded.slice(clause.start, clause.end));
    return name && (isWhole || ends) && tryTake(hearing, message, text, name) ? [clause] : [];
  }
  return [];
}
