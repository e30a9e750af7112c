import { Link } from '@tanstack/react-router';
import { Hash, type LucideIcon, MessagesSquare, User } from 'lucide-react';
import classes from './chat-list.module.css';
import { chatsOf, chatTitle, type Place, topicsOf } from './place.ts';

/** The chats this person is in, a forum's topics one by one. */
export function ChatList({ place }: { place: Place }) {
  const { platform } = place.state;
  return (
    <nav className={classes.list} aria-label="Chats" data-platform={platform}>
      <p className={classes.title}>{platform === 'telegram' ? 'Chats' : 'Workspace'}</p>
      <ul>
        {entriesOf(place).map(({ chat, thread, label, icon: Icon, isOpen }) => (
          <li key={`${chat} ${thread}`}>
            <Link
              from="/simulator"
              to="."
              search={(known) => ({ ...known, chat, thread })}
              className={classes.chat}
              data-open={isOpen || undefined}
            >
              <Icon size={14} aria-hidden="true" />
              <span>{label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface Entry {
  chat: string;
  thread: string | undefined;
  label: string;
  icon: LucideIcon;
  isOpen: boolean;
}

function entriesOf(place: Place): Entry[] {
  const { state, user } = place;
  return chatsOf(state, user).flatMap((chat) => {
    const topics = topicsOf(state, chat);
    const here = place.chat.id === chat.id;
    const plain = chat.kind === 'private' ? User : MessagesSquare;
    const main: Entry = {
      chat: chat.id,
      thread: undefined,
      label: topics.length > 0 ? `${chat.title}: General` : chatTitle(state, chat),
      icon: state.platform === 'slack' && chat.kind !== 'private' ? Hash : plain,
      isOpen: here && (topics.length === 0 || place.threadId === null),
    };
    const rest = topics.map(
      ({ id, title }): Entry => ({
        chat: chat.id,
        thread: id,
        label: `${chat.title}: ${title}`,
        icon: Hash,
        isOpen: here && place.threadId === id,
      }),
    );
    return [main, ...rest];
  });
}
