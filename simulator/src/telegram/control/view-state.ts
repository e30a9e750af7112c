import type { SimChat, SimKeyboard, SimMessage, SimState, SimUser } from '@frontdesk/shared/simulator';
import { fullName } from '../cast.ts';
import type { Entity } from '../text/entity.ts';
import type { Chat, Draft, Message, Person, ShownKeyboard, StoredFile, World } from '../world.ts';

const shownMessages = 200;
const maxShownBytes = 64 << 10;

/** What the people of the simulation see now, drafts and typing included. */
export function viewState(world: World, pendingUpdates: number): SimState {
  const now = world.clock.now();
  const chats = [...world.chats.values()];
  const drafts = chats.flatMap((chat) =>
    [...chat.drafts]
      .filter(([, draft]) => draft.expiresAt > now)
      .map(([place, draft]) => viewDraft(world, chat, place, draft)),
  );
  return {
    platform: 'telegram',
    bot: viewPerson(world.bot),
    users: [...world.people.values()].filter((person) => !person.isBot).map(viewPerson),
    chats: chats.map((chat) => viewChat(world, chat)),
    messages: [...[...world.messages.values()].slice(-shownMessages).map(viewMessage), ...drafts].slice(
      -shownMessages,
    ),
    pendingUpdates,
  };
}

const viewPerson = (person: Person): SimUser => ({
  id: String(person.id),
  name: fullName(person),
  username: person.username ?? null,
});

function viewChat(world: World, chat: Chat): SimChat {
  const { status } = chat;
  return {
    id: String(chat.id),
    kind: chat.kind === 'private' ? 'private' : 'group',
    title: chat.title,
    memberIds: chat.memberIds.map(String),
    status: status && status.until > world.clock.now() ? status.text : null,
    ...(chat.topics.length > 0 && {
      topics: chat.topics.map((topic) => ({ id: String(topic.id), title: topic.title })),
    }),
    ...(chat.keyboards.size > 0 && {
      keyboards: [...chat.keyboards].map(([personId, keyboard]) => viewKeyboard(personId, keyboard)),
    }),
  };
}

const viewKeyboard = (personId: number, { rows, placeholder }: ShownKeyboard): SimKeyboard => ({
  userId: String(personId),
  rows: rows.map((row) =>
    row.map(({ text, requests }) => ({
      label: text,
      kind: requests === 'request_contact' ? ('contact' as const) : ('text' as const),
    })),
  ),
  placeholder,
});

export function viewMessage(message: Message): SimMessage {
  const document = message.document ?? message.media?.file;
  return {
    id: String(message.id),
    chatId: String(message.chatId),
    threadId: message.threadId === null ? null : String(message.threadId),
    from: { ...viewPerson(message.from), isBot: message.from.isBot },
    text: shownText(message),
    format: 'entities',
    entities: document ? [] : message.entities.map(viewEntity),
    replyToId: message.replyToId === null ? null : String(message.replyToId),
    ...(document && { document: viewDocument(document) }),
    ...(message.forwardedFrom && { forwardedFrom: message.forwardedFrom }),
    streaming: false,
    edited: message.editDate !== undefined,
    sentAt: new Date(message.date * 1000).toISOString(),
  };
}

function shownText({ opensTopic, document, media, contact, text }: Message): string {
  if (opensTopic) return `opened the topic “${opensTopic}”`;
  if (document) return `[${document.name}] ${text}`.trim();
  if (media) return `[${media.as}] ${text}`.trim();
  if (contact) return `[contact: ${contact.first_name}, ${contact.phone_number}]`;
  return text;
}

function viewDocument({ name, mimeType, bytes }: StoredFile): SimMessage['document'] {
  const isText = /^text\/|json/.test(mimeType) && bytes.byteLength <= maxShownBytes;
  const content = isText ? new TextDecoder().decode(bytes) : null;
  return { name, mimeType, sizeBytes: bytes.byteLength, content };
}

export const draftId = (draft: Draft) => `draft:${draft.id}`;

/** An empty draft is shown as Telegram shows it. */
const viewDraft = (world: World, chat: Chat, place: number, draft: Draft): SimMessage => ({
  id: draftId(draft),
  chatId: String(chat.id),
  threadId: place === 0 ? null : String(place),
  from: { ...viewPerson(world.bot), isBot: true },
  text: draft.text === '' ? 'Thinking…' : draft.text,
  format: 'entities',
  entities: draft.entities.map(viewEntity),
  replyToId: null,
  streaming: !draft.stopped,
  edited: false,
  sentAt: new Date(draft.startedAt).toISOString(),
});

const viewEntity = ({ type, offset, length, url, language, user }: Entity) => ({
  type,
  offset,
  length,
  ...(url && { url }),
  ...(language && { language }),
  ...(user && { url: `tg://user?id=${user.id}` }),
});
