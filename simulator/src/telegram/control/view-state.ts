import type { SimChat, SimMessage, SimState, SimUser } from '@frontdesk/shared/simulator';
import { fullName } from '../cast.ts';
import type { Entity } from '../text/entity.ts';
import type { Chat, Draft, Message, Person, World } from '../world.ts';

const shownMessages = 200;

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
  };
}

export function viewMessage(message: Message): SimMessage {
  const { opensTopic, document, text } = message;
  return {
    id: String(message.id),
    chatId: String(message.chatId),
    threadId: message.threadId === null ? null : String(message.threadId),
    from: { ...viewPerson(message.from), isBot: message.from.isBot },
    text: opensTopic
      ? `opened the topic “${opensTopic}”`
      : document
        ? `[${document.name}] ${text}`.trim()
        : text,
    format: 'entities',
    entities: document ? [] : message.entities.map(viewEntity),
    replyToId: message.replyToId === null ? null : String(message.replyToId),
    streaming: false,
    edited: message.editDate !== undefined,
    sentAt: new Date(message.date * 1000).toISOString(),
  };
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
