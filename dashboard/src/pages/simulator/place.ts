import type { SimMessage, SimState, SimUser } from '@frontdesk/shared/simulator';

type SimChat = SimState['chats'][number];

/** Where in the simulated platform one is, and as whom. */
export interface Place {
  state: SimState;
  user: SimUser;
  chat: SimChat;
  /** Telegram's topic or Slack's thread; null: the chat itself. */
  threadId: string | null;
}

/** What the URL asks for, as far as it exists; else the first that does. Null: nobody is there at all. */
export function findPlace(
  state: SimState,
  wanted: { as?: string; chat?: string; thread?: string },
): Place | null {
  const user = state.users.find(({ id }) => id === wanted.as) ?? state.users[0];
  if (!user) return null;
  const chats = chatsOf(state, user);
  const chat = chats.find(({ id }) => id === wanted.chat) ?? chats[0];
  if (!chat) return null;
  return { state, user, chat, threadId: chat.id === wanted.chat ? (wanted.thread ?? null) : null };
}

export const chatsOf = (state: SimState, user: SimUser): SimChat[] =>
  state.chats.filter((chat) => chat.memberIds.includes(user.id));

/** A private chat is called after whom one talks to. */
export const chatTitle = (state: SimState, chat: SimChat): string =>
  chat.kind === 'private' ? state.bot.name : chat.title.replace(/^#/, '');

/** A forum's topics: the named ones, and those that only messages tell of. Empty in ordinary chats. */
export function topicsOf(state: SimState, chat: SimChat): { id: string; title: string }[] {
  if (state.platform !== 'telegram' || chat.kind === 'private') return [];
  const named = chat.topics ?? [];
  const known = new Set(named.map(({ id }) => id));
  const told = new Set(
    state.messages
      .filter(({ chatId, threadId }) => chatId === chat.id && threadId !== null && !known.has(threadId))
      .map(({ threadId }) => threadId ?? ''),
  );
  return [...named, ...[...told].map((id) => ({ id, title: `Topic ${id}` }))];
}

/** What is said in this place, oldest first. */
export function messagesAt({ state, user, chat, threadId }: Place): SimMessage[] {
  return state.messages.filter((message) => {
    if (message.chatId !== chat.id || (message.visibleTo ?? user.id) !== user.id) return false;
    if (threadId === null) return message.threadId === null || message.threadId === message.id;
    return message.threadId === threadId || message.id === threadId;
  });
}

/** The answers in a Slack thread, without the message it hangs on. */
export const repliesTo = (state: SimState, { id, chatId }: SimMessage): SimMessage[] =>
  state.messages.filter(
    (message) => message.chatId === chatId && message.threadId === id && message.id !== id,
  );
