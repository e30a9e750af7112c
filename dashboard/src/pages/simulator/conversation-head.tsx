import { ActionIcon } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { Avatar } from '../../parts/avatar.tsx';
import classes from './conversation-head.module.css';
import { chatTitle, type Place, topicsOf } from './place.ts';

/** Where one is, and what the bot is doing: Telegram shows it here, Slack above the field. */
export function ConversationHead({ place }: { place: Place }) {
  const { state, chat, threadId } = place;
  const title = chatTitle(state, chat);
  const inSlackThread = state.platform === 'slack' && threadId !== null;
  return (
    <header className={classes.head}>
      {inSlackThread && (
        <ActionIcon
          size="sm"
          aria-label={`Back to ${title}`}
          renderRoot={(props) => (
            <Link from="/simulator" to="." search={(known) => ({ ...known, thread: undefined })} {...props} />
          )}
        >
          <ArrowLeft size={16} />
        </ActionIcon>
      )}
      {state.platform === 'telegram' && <Avatar name={title} />}
      <div className={classes.who}>
        <h2>{inSlackThread ? 'Thread' : titleOf(place, title)}</h2>
        <output data-busy={chat.status !== null || undefined}>
          {state.platform === 'telegram' && chat.status ? chat.status : subtitle(place, title)}
        </output>
      </div>
    </header>
  );
}

function titleOf({ state, chat, threadId }: Place, title: string): string {
  if (state.platform === 'slack' && chat.kind !== 'private') return `# ${title}`;
  const topic = topicsOf(state, chat).find(({ id }) => id === threadId);
  return topic ? topic.title : title;
}

function subtitle({ state, chat, threadId }: Place, title: string): string {
  if (state.platform === 'slack' && threadId !== null)
    return chat.kind === 'private' ? title : `in # ${title}`;
  if (chat.kind === 'private') return state.platform === 'telegram' ? 'bot' : 'App';
  const people = `${chat.memberIds.filter((id) => id !== state.bot.id).length} people and ${state.bot.name}`;
  return threadId === null ? people : `${title} · ${people}`;
}
