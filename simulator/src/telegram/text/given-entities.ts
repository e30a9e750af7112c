import type { User } from 'grammy/types';
import { badRequest, explaining } from '../refusal.ts';
import { type Entity, type EntityType, foundTypes, givenTypes } from './entity.ts';
import type { JsonObject } from './json-field.ts';
import { isObject, optionalString, requiredInteger, requiredString } from './json-field.ts';
import { checkedLink, linkedUserId } from './link.ts';

type FindUser = (id: number) => User | undefined;

/**
 * Reads the `entities` a bot gives. Types that only Telegram finds are passed over, as the real server does; wrong
 * fields are refused (Client::get_text_entity, then get_message_entities in tdlib).
 */
export function givenEntities(given: unknown[], findUser: FindUser): Entity[] {
  return given
    .map((value) => explaining("Can't parse MessageEntity", () => readEntity(value)))
    .filter((entity) => entity !== null)
    .map((entity) => settleLink(entity, findUser));
}

function readEntity(value: unknown): Entity | null {
  if (!isObject(value)) throw badRequest('expected an Object');
  const offset = requiredInteger(value, 'offset');
  const length = requiredInteger(value, 'length');
  const type = requiredString(value, 'type');
  if (type === '') throw badRequest('Type is not specified');
  if ((foundTypes as readonly string[]).includes(type)) return null;
  if (!(givenTypes as readonly string[]).includes(type)) throw badRequest('Unsupported type specified');
  return { type: type as EntityType, offset, length, ...details(type, value) };
}

function details(type: string, object: JsonObject): Partial<Entity> {
  if (type === 'pre') {
    const language = optionalString(object, 'language');
    return language === '' ? {} : { language };
  }
  if (type === 'text_link') return { url: requiredString(object, 'url') };
  if (type === 'custom_emoji') return { custom_emoji_id: requiredString(object, 'custom_emoji_id') };
  if (type === 'date_time') {
    const format = optionalString(object, 'date_time_format');
    if (!/^(?:[rR]|[tTdDwW]*)$/.test(format)) throw badRequest('Invalid date-time format specified');
    return { unix_time: requiredInteger(object, 'unix_time'), date_time_format: format };
  }
  if (type === 'text_mention') {
    if (!isObject(object.user)) throw badRequest('Can\'t find field "user"');
    const id = requiredInteger(object.user, 'id');
    return { user: { id, is_bot: false, first_name: '' } };
  }
  return {};
}

/** A link to a person becomes a mention of them; any other link must be one that Telegram opens. */
function settleLink(entity: Entity, findUser: FindUser): Entity {
  const { url, ...rest } = entity;
  const userId = entity.user?.id ?? (url === undefined ? null : linkedUserId(url));
  if (userId !== null) {
    const user = findUser(userId);
    if (!user) throw badRequest('User not found');
    return { ...rest, type: 'text_mention', user };
  }
  // Without a target a text_link is dropped later, as empty.
  return url ? { ...entity, url: checkedLink(url) } : entity;
}
