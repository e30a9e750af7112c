import type { SimMessage } from '@frontdesk/shared/simulator';
import { MessageSquareText } from 'lucide-react';
import { Avatar } from '../../parts/avatar.tsx';
import { TimeOfDay } from '../../parts/when.tsx';
import { type Place, repliesTo } from './place.ts';
import { SimText } from './sim-text.tsx';
import { SlackControls } from './slack-controls.tsx';
import classes from './slack-message.module.css';

interface SlackMessageProps {
  message: SimMessage;
  place: Place;
  onOpenThread(threadId: string): void;
}

export function SlackMessage({ message, place, onOpenThread }: SlackMessageProps) {
  const replies = place.threadId === null ? repliesTo(place.state, message) : [];
  return (
    <article className={classes.message}>
      <Avatar name={message.from.name} />
      <div className={classes.body}>
        <p className={classes.head}>
          <b>{message.from.name}</b>
          {message.from.isBot && <span className={classes.app}>APP</span>}
          {message.streaming ? <span>writing…</span> : <TimeOfDay at={message.sentAt} />}
          {message.edited && <span>(edited)</span>}
          {message.visibleTo && <span>Only visible to you</span>}
        </p>
        <div className={classes.text} data-streaming={message.streaming || undefined} dir="auto">
          <SimText message={message} state={place.state} />
        </div>
        <SlackControls message={message} place={place} />
        {place.threadId === null && (
          <button
            type="button"
            className={classes.thread}
            data-empty={replies.length === 0 || undefined}
            onClick={() => onOpenThread(message.id)}
          >
            <MessageSquareText size={13} aria-hidden="true" />
            {replies.length === 0 && 'Reply in thread'}
            {replies.length === 1 && '1 reply'}
            {replies.length > 1 && `${replies.length} replies`}
          </button>
        )}
      </div>
    </article>
  );
}
