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
        {entriesOf(place).map(({ chat, thread, label, forum, icon: Icon, isOpen }) => (
          <li key={`${chat} ${thread}`}>
            <Link
              from="/simulator"
              to="."
              search={(known) => ({ ...known, chat, thread })}
              className={classes.chat}
              data-open={isOpen || undefined}
            >
              <Icon size={14} aria-hidden="true" />
              <span>
                {label}
                {forum && <small>{forum}</small>}
              </span>
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
  /** Whose topic it is. */
  forum: string | undefined;
  icon: LucideIcon;
  isOpen: boolean;
}

function entriesOf(place: Place): Entry[] {
  const { state, user } = place;
  return chatsOf(state, user).flatMap((chat) => {
    const topics = topicsOf(state, chat);
    const here = place.chat.id === chat.id;
    const plain = chat.kind === 'private' ? User : MessagesSquare;
    const title = chatTitle(state, chat);
    const forum = topics.length > 0 ? title : undefined;
    const main: Entry = {
      chat: chat.id,
      thread: undefined,
      label: forum ? 'General' : title,
      forum,
      icon: state.platform === 'slack' && chat.kind !== 'private' ? Hash : plain,
      isOpen: here && (!forum || place.threadId === null),
    };
    const rest = topics.map(
      (topic): Entry => ({
        chat: chat.id,
        thread: topic.id,
        label: topic.title,
        forum,
        icon: Hash,
        isOpen: here && place.threadId === topic.id,
      }),
    );
    return [main, ...rest];
  });
}
