import type { BotCommand, Contact, ReactionType } from 'grammy/types';
import type { Clock } from './clock.ts';
import type { Entity } from './text/entity.ts';
import type { InlineButton } from './wire/reply-markup.ts';

/** What exists on the simulated Telegram: people, chats and what was said. Facts only; who may do what is elsewhere. */
export interface World {
  readonly clock: Clock;
  readonly bot: Person;
  readonly people: Map<number, Person>;
  readonly chats: Map<number, Chat>;
  /** Of every chat, oldest first, by messageKey. */
  readonly messages: Map<string, Message>;
  /** By scope and language, see methods/commands.ts. */
  readonly commands: Map<string, BotCommand[]>;
  readonly files: Map<string, StoredFile>;
  /** Where getFile said a file can be had: file_path → until when, ms. */
  readonly filePaths: Map<string, number>;
  /** Button presses that wait for answerCallbackQuery: id → until when (ms) an answer is taken. */
  readonly presses: Map<string, number>;
  /** Tells everyone who watches that something is different now. */
  changed(): void;
  onChange(listener: () => void): () => void;
}

export interface Person {
  id: number;
  isBot: boolean;
  firstName: string;
  lastName?: string;
  username?: string;
  languageCode?: string;
  /** As most apps send it: without a plus. */
  phone?: string;
}

export interface Chat {
  id: number;
  kind: 'private' | 'supergroup';
  title: string;
  memberIds: number[];
  /** Private: the person has written at least once. Before that no bot can reach them. */
  started: boolean;
  /** Private: the person has blocked the bot. */
  blocked: boolean;
  /** Groups with topics; a topic's id is that of the message that opened it. General is none of them. */
  topics: { id: number; title: string }[];
  /** All private chats of a bot count together, a supergroup counts for itself, as on the real service. */
  counter: { nextMessageId: number };
  status: { text: string; until: number } | null;
  /** By topic; 0 outside of topics. */
  drafts: Map<number, Draft>;
  /** Drafts whose Stop button was pressed: what follows is shown no more. */
  stoppedDraftIds: Set<number>;
  /** What stands in place of a person's letters now, by their id. */
  keyboards: Map<number, ShownKeyboard>;
}

/** A key of a reply keyboard. `requests` names what it asks for; null: it sends its text. */
export interface Key {
  text: string;
  requests: string | null;
}

export interface ReplyKeyboard {
  rows: Key[][];
  /** Goes once a key of it is pressed. */
  oneTime: boolean;
  placeholder: string | null;
}

export type ShownKeyboard = ReplyKeyboard & { messageId: number };

export interface Message {
  id: number;
  chatId: number;
  threadId: number | null;
  from: Person;
  /** Unix seconds */
  date: number;
  editDate?: number;
  text: string;
  entities: Entity[];
  replyToId: number | null;
  buttons: InlineButton[][];
  reaction: ReactionType[];
  /** The service message that opened a topic. */
  opensTopic?: string;
  document?: StoredFile;
  media?: Media;
  contact?: Contact;
  /** The name of whoever said it first; they hide who they are. */
  forwardedFrom?: string;
}

/** A file that Telegram's apps show as what it is. */
export interface Media {
  as: 'photo' | 'voice' | 'audio' | 'video';
  file: StoredFile;
}

export interface Draft {
  id: number;
  text: string;
  entities: Entity[];
  canStop: boolean;
  keepOnStop: boolean;
  stopped: boolean;
  startedAt: number;
  /** ms */
  expiresAt: number;
}

export interface StoredFile {
  id: string;
  uniqueId: string;
  path: string;
  name: string;
  mimeType: string;
  bytes: Uint8Array;
}

export function createWorld(clock: Clock, bot: Person): World {
  const listeners = new Set<() => void>();
  return {
    clock,
    bot,
    people: new Map([[bot.id, bot]]),
    chats: new Map(),
    messages: new Map(),
    commands: new Map(),
    files: new Map(),
    filePaths: new Map(),
    presses: new Map(),
    changed() {
      for (const listener of listeners) listener();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const unixSeconds = (clock: Clock) => Math.floor(clock.now() / 1000);

/** Writes a message down; it takes the chat's next id. Whatever the bot was about to say there is said now. */
export function addMessage(
  world: World,
  chat: Chat,
  said: Pick<Message, 'from' | 'text'> & Partial<Message>,
): Message {
  const message: Message = {
    id: said.id ?? chat.counter.nextMessageId++,
    chatId: chat.id,
    threadId: null,
    date: unixSeconds(world.clock),
    entities: [],
    replyToId: null,
    buttons: [],
    reaction: [],
    ...said,
  };
  world.messages.set(messageKey(message.chatId, message.id), message);
  if (message.from === world.bot) {
    chat.status = null;
    chat.drafts.delete(message.threadId ?? 0);
  }
  world.changed();
  return message;
}

const messageKey = (chatId: number, messageId: number) => `${chatId}/${messageId}`;

export const findMessage = (world: World, chatId: number, messageId: number | null) =>
  messageId === null ? undefined : world.messages.get(messageKey(chatId, messageId));

export function removeMessage(world: World, message: Message): void {
  world.messages.delete(messageKey(message.chatId, message.id));
  world.changed();
}
