import type { Message } from 'grammy/types';
import { FrontdeskError } from '../../core/errors.ts';

/** A place to write to, in the Bot API's words. */
export interface Address {
  chat_id: number;
  /** A topic of a group, or of a private chat. The General topic has none: naming it is an error. */
  message_thread_id?: number;
  /** The chat belongs to a business account that the bot answers for. */
  business_connection_id?: string;
}

/** A group whose replies form threads is one conversation: only topics count. */
export function conversationKey(message: Message): string {
  const topic = message.is_topic_message ? message.message_thread_id : undefined;
  return chatKey(message.chat.id, topic, message.business_connection_id);
}

/** `chat`, `chat:topic`, `chat@connection`. */
export function chatKey(chat: number, topic?: number, connection?: string): string {
  return `${chat}${topic ? `:${topic}` : ''}${connection ? `@${connection}` : ''}`;
}

/** Throws FrontdeskError refused for a key that this channel never made. */
export function readConversationKey(key: string): Address {
  const [, chat, topic, connection] = /^(-?\d+)(?::(\d+))?(?:@(.+))?$/.exec(key) ?? [];
  if (chat === undefined) throw new FrontdeskError('refused', `"${key}" names no Telegram chat.`);
  return {
    chat_id: Number(chat),
    ...(topic === undefined ? {} : { message_thread_id: Number(topic) }),
    ...(connection === undefined ? {} : { business_connection_id: connection }),
  };
}

/** People have positive ids, groups negative ones. */
export const isPrivate = (address: Address): boolean => address.chat_id > 0;

/** Reply keyboards are for the chats of a person with the bot itself; a business chat has none. */
export const takesKeyboards = (address: Address): boolean =>
  isPrivate(address) && address.business_connection_id === undefined;
