import type { Update, User, Chat as WireChat, Message as WireMessage } from 'grammy/types';
import type { Entity } from '../text/entity.ts';
import {
  type Chat,
  findMessage,
  type Media,
  type Message,
  type Person,
  type StoredFile,
  type World,
} from '../world.ts';

/** The shapes of the Bot API, key for key in the order of the real server (JsonUser, JsonChat, JsonMessage). */
export function toUser(person: Person): User {
  return {
    id: person.id,
    is_bot: person.isBot,
    first_name: person.firstName,
    ...(person.lastName && { last_name: person.lastName }),
    ...(person.username && { username: person.username }),
    ...(person.languageCode && { language_code: person.languageCode }),
  };
}

export function toChat(world: World, chat: Chat): WireChat.PrivateChat | WireChat.SupergroupChat {
  const person = chat.kind === 'private' ? world.people.get(chat.id) : undefined;
  if (!person) {
    return {
      id: chat.id,
      title: chat.title,
      ...(chat.topics.length > 0 && { is_forum: true as const }),
      type: 'supergroup',
    };
  }
  return {
    id: chat.id,
    first_name: person.firstName,
    ...(person.lastName && { last_name: person.lastName }),
    ...(person.username && { username: person.username }),
    type: 'private',
  };
}

/** `withReply`: a message that is replied to is shown without the one it replies to in its turn. */
export function toMessage(world: World, message: Message, withReply = true): WireMessage {
  const chat = world.chats.get(message.chatId)!;
  const replied = withReply ? repliedMessage(world, message) : undefined;
  return {
    message_id: message.id,
    from: toUser(message.from),
    chat: toChat(world, chat),
    date: message.date,
    ...(message.editDate && { edit_date: message.editDate }),
    ...(message.threadId && { message_thread_id: message.threadId }),
    ...(message.forwardedFrom && { forward_origin: hiddenOrigin(message) }),
    ...(replied && { reply_to_message: toMessage(world, replied, false) }),
    ...content(message),
    ...(message.buttons.length > 0 && { reply_markup: { inline_keyboard: message.buttons } }),
    ...(message.threadId && { is_topic_message: true }),
  } as WireMessage;
}

/** In a topic, what replies to nothing replies to the message that opened it, as the real server says. */
function repliedMessage(world: World, message: Message): Message | undefined {
  if (message.replyToId) {
    const replied = findMessage(world, message.chatId, message.replyToId);
    return replied?.threadId === message.threadId ? replied : undefined;
  }
  return message.threadId === message.id ? undefined : findMessage(world, message.chatId, message.threadId);
}

function content(message: Message): Partial<WireMessage> {
  const entities = message.entities.length > 0 && message.entities.map(toEntity);
  if (message.opensTopic) return { forum_topic_created: { name: message.opensTopic, icon_color: 0x6fb9f0 } };
  const caption = {
    ...(message.text && { caption: message.text }),
    ...(entities && { caption_entities: entities }),
  };
  if (message.document) return { document: toDocument(message.document), ...caption };
  if (message.media) return { ...toMedia(message.media), ...caption };
  if (message.contact) return { contact: message.contact };
  return { text: message.text, ...(entities && { entities }) };
}

/** Said a minute ago by somebody whose account is not linked. */
const hiddenOrigin = ({ forwardedFrom, date }: Message) => ({
  type: 'hidden_user' as const,
  sender_user_name: forwardedFrom,
  date: date - 60,
});

type WireEntity = NonNullable<WireMessage['entities']>[number];

const toEntity = ({ type, offset, length, ...details }: Entity) =>
  ({ offset, length, type, ...details }) as WireEntity;

const toFile = (file: StoredFile) => ({
  file_id: file.id,
  file_unique_id: file.uniqueId,
  file_size: file.bytes.byteLength,
});

const toDocument = (file: StoredFile) => ({
  file_name: file.name,
  mime_type: file.mimeType,
  ...toFile(file),
});

/** How large a picture is and how long a sound, nobody here looks into: the numbers are made up. */
const frame = { width: 800, height: 600 };
const duration = 3;

/** Of a photo nothing is told but its sizes, of a voice no name. */
function toMedia({ as, file }: Media): Partial<WireMessage> {
  switch (as) {
    case 'photo':
      return { photo: [{ ...toFile(file), ...frame }] };
    case 'voice':
      return { voice: { duration, mime_type: 'audio/ogg', ...toFile(file) } };
    case 'audio':
      return { audio: { duration, ...toDocument(file) } };
    case 'video':
      return { video: { duration, ...frame, ...toDocument(file) } };
  }
}

/** Everything of an update but its id. */
export type UpdateContent = Omit<Update, 'update_id'>;
export type UpdateKind = keyof UpdateContent;
