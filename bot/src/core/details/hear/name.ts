import { fieldTypes } from '@frontdesk/shared/details/field-types';
import type { Hears } from '../languages/language.ts';
import type { HeardMessage } from '../view.ts';
import { askedField, fieldFor, type Hearing, take } from './hearing.ts';
import { ownerOf } from './owner.ts';
import { type Place, placesOf, without } from './places.ts';

/** Small words inside a name. */
const particles =
  /^(?:van|von|der|den|de|del|della|di|da|do|dos|das|du|la|le|el|al|bin|ibn|bint|abu|ben|ter|ten|zu|zur|y|e|i|san|st\.?)$/i;
const joiners =
  /^(?:and|und|et|y|e|i|en|ve|и|та|і|й|а|но|или|but|aber|mais|pero|ma|mas|ale|maar|ama|or|oder|ou|of|with|mit|from|aus|here|speaking|please|bitte|και|और|و|من)$/i;
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
      if (
        !name ||
        (pattern === hears.iAm && !name.isCertain) ||
        ownerOf(folded, name, [], { ...hears, mine: hears.nameIs }) === 'others'
      )
        continue;
      if (tryTake(hearing, message, text, name)) return [{ start: cue.start, end: name.over }];
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

/** A name, and where what belongs to it is over: "田中" of "田中です". */
interface NamePlace extends Place {
  over: number;
  /** It looks like a name, or nothing else follows: "I am" is also said of other things. */
  isCertain: boolean;
}

/** The name that begins here: to the next sign, the next value, or the first word that is none of it. */
function nameAt(
  { language: { hears } }: Hearing,
  text: string,
  folded: string,
  from: number,
  seen: readonly Place[],
): NamePlace | null {
  const next = Math.min(text.length, ...seen.filter(({ start }) => start >= from).map(({ start }) => start));
  const said = /^[^,;:!?\n()[\]"“”«»<>@/\\|，、。；：！？؟،؛।]*/u.exec(text.slice(from, next))?.[0] ?? '';
  const spoken = untilNextDetail(folded.slice(from, from + said.length), hears);
  const ending = endingOf(spoken, hears);
  const clause = said.slice(0, ending?.start ?? spoken.length);
  const isOther = (word: string) => hears.notNames?.test(word.toLowerCase()) || joiners.test(word);
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
  const isAll = clause.slice(end).trim() === '';
  const tail = isAll ? ending : endingOf(spoken.slice(0, end), hears);
  const start = from + (/^\s*/.exec(clause)?.[0].length ?? 0);
  const stop = start + text.slice(start, from + (tail?.start ?? end)).replace(/[\s.]+$/u, '').length;
  const isUncased = !/\p{Lu}|\p{Ll}/u.test(text.slice(start, stop));
  const after = /\S+/u.exec(clause.slice(end))?.[0] ?? '';
  const isCertain = !isUncased || isAll || tail !== undefined || joiners.test(after);
  return stop > start ? { start, end: stop, over: tail ? from + tail.end : stop, isCertain } : null;
}

/** What is said before another detail is spoken of: "Ann" of "Ann my e-mail is", "李华" of "李华电话". */
function untilNextDetail(spoken: string, { fields, mine }: Hears): string {
  const starts = [mine, ...Object.values(fields)].flatMap((pattern) => placesOf(spoken, pattern));
  return spoken.slice(0, Math.min(spoken.length, ...starts.map(({ start }) => start).filter(Boolean)));
}

function endingOf(spoken: string, { nameEnds }: Hears): Place | undefined {
  return nameEnds && placesOf(spoken, nameEnds)[0];
}

/** Nothing but a name, perhaps with a yes or a hello before it, or a value behind it. */
function hearBareName(
  hearing: Hearing,
  message: HeardMessage,
  text: string,
  folded: string,
  seen: readonly Place[],
): Place[] {
  const { hears, marks } = hearing.language;
  const idle = [hears.yes, hears.greeting, hears.thanks];
  const rest = without(folded, seen);
  for (const clause of placesOf(rest, /[^,;!?.\n，、。；！？؟،]+[?？؟]?/gu)) {
    const said = rest.slice(clause.start, clause.end).trim();
    if (!/\p{L}/u.test(said) || idle.some((pattern) => pattern.test(said))) continue;
    const core = said.slice(0, endingOf(said, hears)?.start);
    const isTold =
      !/[?？؟]/.test(said) &&
      !hears.no.test(said) &&
      !hears.human.test(said) &&
      !hears.others.test(said) &&
      !Object.values(hears.fields).some((pattern) => pattern.test(core)) &&
      !hears.notNames?.test(core.split(/\s/)[0] ?? '') &&
      !(marks && placesOf(core, marks).some((place) => isWord(core, place))) &&
      core.split(/\s+/).length <= 4;
    const name = isTold ? nameAt(hearing, text, folded, clause.start, seen) : null;
    // The whole clause or nothing: "Pizza with ham" is no name because its first word could be one.
    const isWhole = name && rest.slice(name.over, clause.end).replace(/[\s.]/g, '') === '';
    return isWhole && tryTake(hearing, message, text, name) ? [clause] : [];
  }
  return [];
}

/** Letters that tell a language stand in names as well ("Алёна", "Ірина"); its words do not. */
const isWord = (text: string, { start, end }: Place) =>
  !/[\p{L}\p{M}]$/u.test(text.slice(0, start)) && !/^[\p{L}\p{M}]/u.test(text.slice(end));
