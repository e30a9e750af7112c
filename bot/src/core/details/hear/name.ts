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
/** May join the two family names of one person: "Ortega y Gasset", "Souza e Silva". */
const links = /^(?:y|e|i)$/;
/** A dot behind these, or behind an initial, ends no name. */
const abbreviated = String.raw`(?<!\p{L})(?:\p{L}|dr|prof|mr|mrs|ms|mme|st|hr|fr|sr|sra|srta|dra|dott|sig|ing|mgr|inż)\.`;
const dotted = new RegExp(`^${abbreviated}$`, 'iu');
const spokenClause = new RegExp(
  `(?:${abbreviated}(?= ?\\p{L})|[^,;!?.\\n，、。；！？؟،])+[?？؟]?|[^\\s]+`,
  'giu',
);
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
      // The "es" of "ana@vega.es, gracias" introduces nobody.
      if (seen.some(({ start, end }) => cue.start < end && cue.end > start)) continue;
      const name = nameAt(hearing, text, folded, cue.end, seen);
      if (name && hears.thanks.test(folded.slice(name.start, name.end))) continue;
      // "soy de Madrid", "ich bin von der Firma": where one is from.
      if (pattern === hears.iAm && name && particles.test(firstWord(text, name))) continue;
      if (!name || ownerOf(folded, name, [], { ...hears, mine: hears.nameIs }) === 'others') continue;
      if (tryTake(hearing, message, text, name)) return [{ start: cue.start, end: name.end }];
    }
  }
  return wasAsked ? hearBareName(hearing, message, text, folded, seen) : [];
}

const firstWord = (text: string, { start, end }: Place) =>
  /^\p{Ll}\S*/u.exec(text.slice(start, end))?.[0] ?? '';

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
    const rest = clause.slice(match.index + match[0].length);
    const isLink = words > 1 && links.test(word) && /^\s+\p{Lu}\S*\s*$/u.test(rest);
    if ((isOther(word) && !isLink) || words === mostWords) break;
    if (startsBig && isSmall && !particles.test(word)) break;
    words += 1;
    end = match.index + match[0].length;
    // "Ann. My e-mail is": a dot ends it, unless it follows an initial.
    if (/\p{L}{2,}\.$/u.test(match[0]) && !dotted.test(match[0])) break;
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
  for (const clause of placesOf(folded, spokenClause)) {
    const said = folded.slice(clause.start, clause.end).trim();
    if (!/\p{L}/u.test(said) || idle.some((pattern) => pattern.test(said))) continue;
    // "Peter Fuchs mein Name": what belongs to saying a name speaks against none.
    const core = hears.nameEnds ? said.replace(hears.nameEnds, '').trim() || said : said;
    const words = core.split(/\s+/);
    const proper = words.filter((word, index) => index === 0 || !particles.test(word));
    const isTold =
      !/[?？؟]/.test(said) &&
      !hears.no.test(said) &&
      !hears.human.test(said) &&
      !hears.others.test(core) &&
      !Object.values(hears.fields).some((pattern) => pattern.test(core)) &&
      !hears.notNames?.test(words[0] ?? '') &&
      (marks ? placesOf(proper.join(' '), marks).length === 0 : true) &&
      proper.length <= 4;
    const name = isTold ? nameAt(hearing, text, folded, clause.start, seen) : null;
    // The whole clause or nothing: "Pizza with ham" is no name because its first word could be one.
    const isWhole = name && text.slice(name.end, clause.end).replace(/[\s.]/g, '') === '';
    const ends = name && hears.nameEnds?.test(folded.slice(clause.start, clause.end));
    return name && (isWhole || ends) && tryTake(hearing, message, text, name) ? [clause] : [];
  }
  return [];
}
