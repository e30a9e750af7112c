import { badRequest } from '../refusal.ts';
import { byPlace, type Entity, endOf, quotes, splittable } from './entity.ts';
import { addFoundEntities } from './found-entities.ts';
import { nestEntities } from './nested-entities.ts';

export interface FormattedText {
  text: string;
  entities: Entity[];
}

/** Telegram keeps the first 100 entities of a message. */
const maxEntities = 100;

/**
 * What Telegram makes of a text and its entities: wrong ranges are refused, control characters and outer white space
 * go, links and commands are found (fix_formatted_text in tdlib).
 */
export function formatText(text: string, given: Entity[], allowEmpty = false): FormattedText {
  // With the u flag, only a half of a pair that lacks its other half is a surrogate.
  if (/\p{Surrogate}/u.test(text)) throw badRequest('Strings must be encoded in UTF-8');
  const entities = given.toSorted(byPlace);
  for (const { offset, length } of entities) {
    if (offset < 0 || offset > 1_000_000)
      throw badRequest(`Receive an entity with incorrect offset ${offset}`);
    if (length < 0 || length > 1_000_000)
      throw badRequest(`Receive an entity with incorrect length ${length}`);
  }
  const filled = entities.filter((entity) => entity.length > 0);
  checkRanges(text, filled);
  const trimmed = trim(clean({ text, entities: filled }));
  if (trimmed.text === '') {
    if (!allowEmpty) throw badRequest('Text must be non-empty');
    return { text: '', entities: [] };
  }
  const all = addFoundEntities(trimmed.text, nestEntities(trimmed.entities), isSolid);
  return { text: trimmed.text, entities: nestEntities(all).slice(0, maxEntities) };
}

const isSolid = (entity: Entity) => !splittable.has(entity.type) && !quotes.has(entity.type);

function checkRanges(text: string, entities: Entity[]): void {
  for (const { offset } of entities) {
    if (offset > text.length) {
      throw badRequest(`Entity begins after the end of the text at UTF-16 offset ${offset}`);
    }
    if (splitsPair(text, offset)) {
      throw badRequest(
        `Entity begins in a middle of a UTF-16 symbol at byte offset ${bytesTo(text, offset)}`,
      );
    }
  }
  for (const entity of entities) {
    const from = `Entity beginning at UTF-16 offset ${entity.offset} ends`;
    const end = endOf(entity);
    if (end > text.length) throw badRequest(`${from} after the end of the text at UTF-16 offset ${end}`);
    if (splitsPair(text, end)) {
      throw badRequest(`${from} in a middle of a UTF-16 symbol at byte offset ${bytesTo(text, end)}`);
    }
  }
}

const splitsPair = (text: string, offset: number) =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));

/** To the end of the symbol that `offset` cuts. */
const bytesTo = (text: string, offset: number) => Buffer.byteLength(text.slice(0, offset + 1));

/** Carriage returns, line separators, direction overrides and the lines that combine with letters. */
const dropped = new Set('\r\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u0333\u033f\u030a');

/** Drops what Telegram drops; other control characters become spaces. */
function clean({ text, entities }: FormattedText): FormattedText {
  const gaps: number[] = [];
  let cleaned = '';
  for (let index = 0; index < text.length; index++) {
    const unit = text[index]!;
    if (dropped.has(unit)) gaps.push(index);
    else cleaned += unit < ' ' && unit !== '\n' ? ' ' : unit;
  }
  const moved = (offset: number) => offset - gaps.filter((gap) => gap < offset).length;
  return {
    text: cleaned,
    entities: entities.map((entity) => ({
      ...entity,
      offset: moved(entity.offset),
      length: moved(endOf(entity)) - moved(entity.offset),
    })),
  };
}

/** Spaces and line breaks go at the end, and at the beginning as far as no entity holds them. */
function trim({ text, entities }: FormattedText): FormattedText {
  const end = /[ \n]*$/.exec(text)!.index;
  const firstEntity = Math.min(end, ...entities.map((entity) => entity.offset));
  const start = /^[ \n]*/.exec(text.slice(0, firstEntity))![0].length;
  return {
    text: text.slice(start, end),
    entities: entities
      .map((entity) => {
        const offset = entity.offset - start;
        return { ...entity, offset, length: Math.min(endOf(entity), end) - start - offset };
      })
      .filter((entity) => entity.length > 0),
  };
}
