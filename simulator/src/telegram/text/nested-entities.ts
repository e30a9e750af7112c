import { byPlace, type Entity, endOf, quotes, splittable, verbatim } from './entity.ts';

/**
 * Entities as people see them: they nest and never cross. Links and code keep the first of two that cross; a quote
 * may hold links but not cut them; bold and its like are joined, cut at what they cross and gone inside of code
 * (fix_entities in tdlib; it also cuts bold where italic begins, which looks the same).
 */
export function nestEntities(entities: Entity[]): Entity[] {
  const sorted = entities.filter(hasContent).toSorted(byPlace);
  const blocks = withoutCrossing(sorted.filter((entity) => quotes.has(entity.type)));
  const inline = withoutCrossing(
    sorted.filter((entity) => !quotes.has(entity.type) && !splittable.has(entity.type)),
  ).filter((entity) => !blocks.some((block) => crosses(entity, block) || holds(entity, block)));
  const solid = [...inline, ...blocks];
  const styles = [...splittable].flatMap((type) =>
    joined(sorted.filter((entity) => entity.type === type)).flatMap((entity) => cutAt(solid, entity)),
  );
  return [...solid, ...styles].sort(byPlace);
}

const hasContent = (entity: Entity) =>
  entity.length > 0 && (entity.type !== 'text_link' || entity.url !== '') && entity.custom_emoji_id !== '';

const crosses = (a: Entity, b: Entity) =>
  (a.offset < b.offset && b.offset < endOf(a) && endOf(a) < endOf(b)) ||
  (b.offset < a.offset && a.offset < endOf(b) && endOf(b) < endOf(a));

const holds = (outer: Entity, inner: Entity) =>
  outer.length > inner.length && outer.offset <= inner.offset && endOf(inner) <= endOf(outer);

function withoutCrossing(sorted: Entity[]): Entity[] {
  let end = 0;
  return sorted.filter((entity) => {
    if (entity.offset < end) return false;
    end = endOf(entity);
    return true;
  });
}

function joined(sorted: Entity[]): Entity[] {
  const result: Entity[] = [];
  for (const entity of sorted) {
    const last = result.at(-1);
    if (last && entity.offset <= endOf(last)) {
      last.length = Math.max(endOf(last), endOf(entity)) - last.offset;
    } else {
      result.push({ ...entity });
    }
  }
  return result;
}

/** What is left of `style` outside of code, in pieces that nest with everything in `solid`. */
function cutAt(solid: Entity[], style: Entity): Entity[] {
  const cuts = new Set([style.offset, endOf(style)]);
  for (const entity of solid) {
    if (verbatim.has(entity.type) || crosses(entity, style)) {
      for (const cut of [entity.offset, endOf(entity)]) {
        if (cut > style.offset && cut < endOf(style)) cuts.add(cut);
      }
    }
  }
  const borders = [...cuts].sort((a, b) => a - b);
  return borders
    .slice(1)
    .map((end, index) => ({ ...style, offset: borders[index]!, length: end - borders[index]! }))
    .filter(
      (piece) =>
        !solid.some(
          (entity) =>
            verbatim.has(entity.type) && entity.offset <= piece.offset && endOf(piece) <= endOf(entity),
        ),
    );
}
