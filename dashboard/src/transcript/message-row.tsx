import type { ChatMessage, MessageAuthor } from '@frontdesk/shared/chat';
import { ConciergeBell } from 'lucide-react';
import { memo } from 'react';
import { Avatar } from '../parts/avatar.tsx';
import { Markdown } from '../parts/markdown.tsx';
import { TimeOfDay } from '../parts/when.tsx';
import { Attachments } from './attachments.tsx';
import { DeliveryState } from './delivery-state.tsx';
import classes from './message-row.module.css';

interface MessageRowProps {
  message: ChatMessage;
  /** The same author as above: no heading again. */
  continues: boolean;
}

/** Visitors stand left, our side right; the assistant has its bell, people of the team a dark bubble, the system no bubble. */
export const MessageRow = memo(function MessageRow({ message, continues }: MessageRowProps) {
  const { author, content, attachments } = message;
  if (author === 'system') return <SystemMessage message={message} />;
  return (
    <article className={classes.message} data-author={author} data-continues={continues || undefined}>
      {!continues && <AuthorMark author={author} name={authorName(message)} />}
      {!continues && (
        <div className={classes.head}>
          <span className={classes.name} dir="auto">
            {authorName(message)}
          </span>
          {author === 'person' && <span className={classes.role}>Team</span>}
          <TimeOfDay at={message.createdAt} />
        </div>
      )}
      <div className={classes.bubble} dir="auto">
        {author === 'bot' ? <Markdown text={content} /> : <p className={classes.plain}>{content}</p>}
        <Attachments attachments={attachments} />
      </div>
      <DeliveryState message={message} />
    </article>
  );
});

function SystemMessage({ message }: { message: ChatMessage }) {
  return (
    <p className={classes.system} data-author="system">
      <span className={classes.name}>System</span> <span dir="auto">{message.content}</span>{' '}
      <TimeOfDay at={message.createdAt} />
    </p>
  );
}

export function AuthorMark({ author, name }: { author: MessageAuthor; name: string }) {
  return (
    <span className={classes.mark}>
      {author === 'bot' ? (
        <span className={classes.bell} aria-hidden="true">
          <ConciergeBell size={14} />
        </span>
      ) : (
        <Avatar name={name} />
      )}
    </span>
  );
}

function authorName({ author, authorName }: ChatMessage): string {
  if (author === 'bot') return 'Assistant';
  return authorName ?? (author === 'person' ? 'Team member' : 'Visitor');
}
