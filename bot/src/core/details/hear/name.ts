import { fieldTypes } from '@frontdesk/shared/details/field-types';
import type { Language } from '../languages/language.ts';
import type { HeardMessage } from '../view.ts';
import { askedField, fieldFor, type Hearing, take } from './hearing.ts';
import { abbreviated, endingOf, nameAt, particles } from './name-at.ts';
import { ownerOf } from './owner.ts';
import { type Place, placesOf, without } from './places.ts';

interface Said {
  text: string;
  folded: string;
  seen: readonly Place[];
}

/**
 * A name that is said as such ("my name is …"), or said in answer to our question ("I'm …", or nothing but a name).
 * Returns what was taken for it.
 */
export function hearName(hearing: Hearing, message: HeardMessage, said: Said & { alone: boolean }): Place[] {
  const field = fieldFor(hearing, 'name');
  if (!field) return [];
  const { hears } = hearing.language;
  const { text, folded, seen, alone } = said;
  // "Ann Lee, ann@x.io": beside one's own address a name needs no introduction.
  const wasAsked = askedField(hearing)?.type === 'name' || (alone && !hearing.values.has(field.key));
  for (const pattern of [hears.nameIs, ...(wasAsked ? [hears.iAm] : [])]) {
    for (const cue of placesOf(folded, pattern)) {
      // The "es" of "ana@vega.es, gracias" introduces nobody.
      if (seen.some(({ start, end }) => cue.start < end && cue.end > start)) continue;
      const name = nameAt(hears, said, cue.end);
      if (!name || hears.thanks.test(folded.slice(name.start, name.end))) continue;
      // "soy de Madrid", "ich bin von der Firma": where one is from. "我是…": what one is.
      const isWeak = !name.isCertain || particles.test(firstSmallWord(text, name));
      if (pattern === hears.iAm && isWeak) continue;
      if (ownerOf(folded, name, [], { ...hears, mine: hears.nameIs }) === 'others') continue;
      if (tryTake(hearing, message, text, name)) return [{ start: cue.start, end: name.over }];
    }
  }
  return wasAsked ? hearBareName(hearing, message, said) : [];
}

const firstSmallWord = (text: string, { start, end }: Place) =>
  /^\p{Ll}\S*/u.exec(text.slice(start, end))?.[0] ?? '';

function tryTake(hearing: Hearing, message: HeardMessage, text: string, place: Place): boolean {
  const field = fieldFor(hearing, 'name');
  const raw = text.slice(place.start, place.end);
  if (!field || !fieldTypes.name.schema({}).safeParse(raw).success) return false;
  return take(hearing, { field, raw, source: 'typed', message });
}

const clauses = new RegExp(`(?:${abbreviated}(?= ?\\p{L})|[^,;!?.\\n，、。；！？؟،])+[?？؟]?`, 'giu');

/** Nothing but a name, perhaps with a yes or a hello before it, or a value behind it. */
function hearBareName(hearing: Hearing, message: HeardMessage, { text, folded, seen }: Said): Place[] {
  const { hears } = hearing.language;
  const rest = without(folded, seen);
  for (const clause of placesOf(rest, clauses)) {
    const said = rest.slice(clause.start, clause.end).trim();
    const isIdle = [hears.yes, hears.greeting, hears.thanks].some((pattern) => pattern.test(said));
    if (!/\p{L}/u.test(said) || isIdle) continue;
    const name = couldBeName(said, hearing.language)
      ? nameAt(hears, { text, folded, seen }, clause.start)
      : null;
    // The whole clause or nothing: "Pizza with ham" is no name because its first word could be one.
    const isWhole = name && rest.slice(name.over, clause.end).replace(/[\s.]/g, '') === '';
    return isWhole && tryTake(hearing, message, text, name) ? [clause] : [];
  }
  return [];
}

const mostWords = 4;

/** A few words that ask nothing, refuse nothing, name no detail, and are not those that a language is known by. */
function couldBeName(said: string, { hears, marks }: Language): boolean {
  const core = said.slice(0, endingOf(said, hears)?.start).trim() || said;
  const words = core.split(/\s+/);
  const proper = words.filter((word, index) => index === 0 || !particles.test(word)).join(' ');
  return (
    !/[?？؟]/.test(said) &&
    !hears.no.test(said) &&
    !hears.human.test(said) &&
    !hears.others.test(core) &&
    !Object.values(hears.fields).some((pattern) => pattern.test(core)) &&
    !hears.notNames?.test(words[0] ?? '') &&
    !(marks && placesOf(proper, marks).some((place) => isWord(proper, place))) &&
    proper.split(/\s+/).length <= mostWords
  );
}

/** Letters that tell a language stand in names as well ("Алёна", "Ірина"); its words do not. */
const isWord = (text: string, { start, end }: Place) =>
  !/[\p{L}\p{M}]$/u.test(text.slice(0, start)) && !/^[\p{L}\p{M}]/u.test(text.slice(end));
