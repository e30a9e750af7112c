import type { SimMessage } from '@frontdesk/shared/simulator';
import { Reply } from 'lucide-react';
import { TimeOfDay } from '../../parts/when.tsx';
import type { Place } from './place.ts';
import { SimDocument } from './sim-document.tsx';
import { SimText } from './sim-text.tsx';
import classes from './telegram-message.module.css';

interface TelegramMessageProps {
  message: SimMessage;
  place: Place;
  onReply(messageId: string): void;
}

export function TelegramMessage({ message, place, onReply }: TelegramMessageProps) {
  const { state, user, chat } = place;
  const isOwn = message.from.id === user.id;
  const repliedTo = state.messages.find(({ id, chatId }) => id === message.replyToId && chatId === chat.id);
  return (
    <div className={classes.line} data-own={isOwn || undefined}>
      <div className={classes.bubble} data-streaming={message.streaming || undefined}>
        {!isOwn && <span className={classes.name}>{message.from.name}</span>}
        {repliedTo && (
          <div className={classes.quote}>
            <b>{repliedTo.from.name}</b>
            <span>{repliedTo.text}</span>
          </div>
        )}
        {message.forwardedFrom && <i className={classes.origin}>Forwarded from {message.forwardedFrom}</i>}
        {message.document ? (
          <>
            <SimDocument document={message.document} />
            <Caption text={message.text} />
          </>
        ) : (
          <div className={classes.text} dir="auto">
            {message.text ? <SimText message={message} state={state} /> : <i>Thinking…</i>}
          </div>
        )}
        <span className={classes.meta}>
          {message.edited && 'edited '}
          {message.streaming ? 'writing…' : <TimeOfDay at={message.sentAt} />}
        </span>
      </div>
      {!message.streaming && (
        <button
          type="button"
          className={classes.reply}
          aria-label={`Reply to ${message.from.name}: ${message.text.slice(0, 40)}`}
          onClick={() => onReply(message.id)}
        >
          <Reply size={14} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

/** A file's text begins with what stands for the file. */
function Caption({ text }: { text: string }) {
  const words = text.replace(/^\[[^\]]*\]\s*/, '');
  return words ? (
    <div className={classes.text} dir="auto">
      {words}
    </div>
  ) : null;
}
