import type { User } from 'grammy/types';

/** A styled stretch of text, in UTF-16 units: Telegram's MessageEntity with all its optional fields. */
export interface Entity {
  type: EntityType;
  offset: number;
  length: number;
  /** text_link */
  url?: string;
  /** pre */
  language?: string;
  /** text_mention */
  user?: User;
  custom_emoji_id?: string;
  /** date_time */
  unix_time?: number;
  date_time_format?: string;
}

/** Entities a bot may give. */
export const givenTypes = [
  'blockquote',
  'expandable_blockquote',
  'pre',
  'code',
  'date_time',
  'text_link',
  'text_mention',
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'custom_emoji',
] as const;

/** Entities only Telegram finds, by itself; it passes over them where a bot gives them. */
export const foundTypes = [
  'mention',
  'hashtag',
  'cashtag',
  'bot_command',
  'url',
  'email',
  'phone_number',
  'bank_card_number',
] as const;

export type EntityType = (typeof givenTypes)[number] | (typeof foundTypes)[number];

export const splittable = new Set<EntityType>(['bold', 'italic', 'underline', 'strikethrough', 'spoiler']);
export const quotes = new Set<EntityType>(['blockquote', 'expandable_blockquote']);
/** Nothing can be styled inside of these. */
export const verbatim = new Set<EntityType>(['pre', 'code', 'date_time']);

export const endOf = (entity: Entity) => entity.offset + entity.length;

/** Outer before inner, as MessageEntity::operator< has it. */
export const byPlace = (a: Entity, b: Entity) =>
  a.offset - b.offset || b.length - a.length || priority(a.type) - priority(b.type);

const order: readonly EntityType[] = [
  'blockquote',
  'expandable_blockquote',
  'pre',
  'code',
  'date_time',
  'text_link',
  'text_mention',
  ...foundTypes,
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'custom_emoji',
];
const priority = (type: EntityType) => order.indexOf(type);
