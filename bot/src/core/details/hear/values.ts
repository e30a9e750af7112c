import type { DetailField } from '@frontdesk/shared/details/field';
import type { Found } from '@frontdesk/shared/details/field-type';
import { fieldTypes } from '@frontdesk/shared/details/field-types';
import type { Hears } from '../languages/language.ts';
import type { HeardMessage } from '../view.ts';
import { askedField, contextOf, fieldFor, type Hearing, take } from './hearing.ts';
import { ownerOf } from './owner.ts';
import { type Place, placesOf, sentenceAround } from './places.ts';

export interface Sighting extends Found {
  field: DetailField;
}

/** Everything in a text that reads as an address, a number and the like, whoever's it is. */
export function sightings(hearing: Hearing, text: string): Sighting[] {
  const asked = askedField(hearing);
  const types = new Set(hearing.setting.fields.map(({ type }) => type));
  return [...types]
    .flatMap((type) => {
      const field = fieldFor(hearing, type);
      // A date or a number is a detail only where it was asked for.
      const tells = type === 'email' || type === 'phone' || asked?.type === type;
      if (!field || !tells) return [];
      const found = fieldTypes[type].find?.(text, contextOf(hearing, field)) ?? [];
      return found.map((sighting) => ({ ...sighting, field }));
    })
    .sort((a, b) => a.start - b.start);
}

/**
 * Takes the values that are the person's own: those that were asked for, those said to be theirs, those that correct an
 * earlier one, and those that stand alone. One for each field. Returns the places of what was taken.
 */
export function hearValues(
  hearing: Hearing,
  message: HeardMessage,
  { text, folded, seen, alone }: { text: string; folded: string; seen: Sighting[]; alone: boolean },
): Place[] {
  const { hears } = hearing.language;
  const asked = askedField(hearing);
  const corrects = hears.correction.test(folded);
  const taken: Place[] = [];
  for (const field of new Set(seen.map((sighting) => sighting.field))) {
    const owned = seen
      .filter((sighting) => sighting.field === field)
      .map((sighting) => ({ sighting, owner: ownerOf(folded, sighting, seen, hears) }))
      .filter(({ owner }) => owner !== 'others')
      .filter(
        ({ owner, sighting }) =>
          owner === 'mine' ||
          alone ||
          asked?.key === field.key ||
          (corrects && hearing.values.has(field.key)) ||
          isListed(sighting, folded, hears),
      );
    const mine = owned.filter(({ owner }) => owner === 'mine');
    const candidates = mine.length > 0 ? mine : owned;
    // "a@x.io, no, b@x.io": the last word counts; else the first.
    const best = corrects ? candidates.at(-1) : candidates[0];
    if (!best) continue;
    if (take(hearing, { field, raw: best.sighting.value, source: 'typed', message }))
      taken.push(...candidates.map(({ sighting }) => sighting));
  }
  const unseen = new Set(hearing.setting.fields.map(({ type }) => fieldFor(hearing, type)));
  for (const field of unseen) {
    if (!field || seen.some((sighting) => sighting.field === field)) continue;
    if (taken.length === 0 || asked?.key !== field.key) hearAttempt(hearing, message, field, text, folded);
  }
  return taken;
}

/** "I'm called Ann, phone 0151 …": a value right behind its label, where somebody tells about themselves only. */
function isListed({ field, start, end }: Sighting, folded: string, hears: Hears): boolean {
  if (field.type !== 'email' && field.type !== 'phone') return false;
  const around = sentenceAround(folded, { start, end });
  const sentence = folded.slice(around.start, around.end);
  const isAsked = /[?？؟]/.test(folded.slice(around.end, around.end + 1));
  const tellsOfSelf = hears.nameIs.test(sentence) || hears.mine.test(sentence);
  const [label] = placesOf(folded.slice(around.start, start), hears.fields[field.type]).reverse();
  const isBeside = label && folded.slice(around.start + label.end, start).trim() === '';
  return Boolean(isBeside) && tellsOfSelf && !isAsked && !hears.others.test(sentence);
}

/** Something that was meant as the person's value, because it was asked for or is said to be, and is none. */
function hearAttempt(
  hearing: Hearing,
  message: HeardMessage,
  field: DetailField,
  text: string,
  folded: string,
): void {
  const attempt = fieldTypes[field.type].attempt?.(text);
  if (attempt === undefined) return;
  const start = Math.max(0, text.indexOf(attempt));
  const owner = ownerOf(folded, { start, end: start + attempt.length }, [], hearing.language.hears);
  const isMeant = askedField(hearing)?.key === field.key ? owner !== 'others' : owner === 'mine';
  if (isMeant) take(hearing, { field, raw: attempt, source: 'typed', message });
}
