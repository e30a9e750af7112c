import { type Entity, type EntityType, endOf } from './entity.ts';

// The expressions stand as comments in tdlib's MessageEntity.cpp; a word there is a letter or digit of any script or _.
const word = String.raw`[\p{L}\p{N}_]`;
const finders: readonly [EntityType, RegExp][] = [
  ['url', /(?:https?|tg|ton):\/\/[^\s<>"]*[^\s<>"'.,:;!?)\]}]/giu],
  ['email', new RegExp(String.raw`(?<!${word})[\w.+-]{1,64}@(?:[\w-]+\.)+[a-z]{2,}(?!${word})`, 'giu')],
  [
    'url',
    new RegExp(
      String.raw`(?<![@./]|${word})(?:[\w-]+\.)+(?:com|org|net|io|dev|me|app|de|uk|eu)(?:/[^\s<>"]*[^\s<>"'.,:;!?)\]}])?(?!${word}|[@.]${word})`,
      'giu',
    ),
  ],
  ['mention', new RegExp(String.raw`(?<!${word})@(?:\w{4,32}|gif|nft|pic|ufc|vid)(?!${word})`, 'gu')],
  ['bot_command', new RegExp(String.raw`(?<!${word}|[/<>])/\w{1,64}(?:@\w{3,32})?(?!${word}|[/<>])`, 'gu')],
  ['hashtag', new RegExp(String.raw`(?<!${word})#(?=[^\s]*[\p{L}_])${word}{1,256}`, 'gu')],
  ['cashtag', new RegExp(String.raw`(?<!${word}|\$)\$[A-Z]{3,8}(?!${word}|\$)`, 'gu')],
];

/**
 * What Telegram finds in a text by itself: commands, mentions, hashtags, links, e-mail addresses. Simpler than the
 * real search in one point: a link without a scheme is found for some common top-level domains only.
 */
function findEntities(text: string): Entity[] {
  const found: Entity[] = [];
  for (const [type, expression] of finders) {
    for (const match of text.matchAll(expression)) {
      const entity = { type, offset: match.index, length: match[0].length };
      if (!found.some((other) => overlaps(other, entity))) found.push(entity);
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}

/** The given entities and the found ones that do not lie in or across a link or code. */
export function addFoundEntities(
  text: string,
  given: Entity[],
  isSolid: (entity: Entity) => boolean,
): Entity[] {
  const found = findEntities(text).filter(
    (entity) => !given.some((other) => isSolid(other) && overlaps(other, entity)),
  );
  return [...given, ...found];
}

const overlaps = (a: Entity, b: Entity) => a.offset < endOf(b) && b.offset < endOf(a);
