import type { ChatMessage, MessageState } from '@frontdesk/shared/chat';
import { Ban, Check, CircleAlert, Clock, type LucideIcon, MessageCircleQuestion } from 'lucide-react';
import classes from './delivery-state.module.css';

/** What is worth saying; a question that is answered, or still being worked on, says nothing. */
const words: Partial<
  Record<MessageState, { icon: LucideIcon; text: string; tone: 'quiet' | 'warn' | 'danger' }>
> = {
  queued: { icon: Clock, text: 'Waiting to be sent', tone: 'quiet' },
  sending: { icon: Clock, text: 'Sending…', tone: 'quiet' },
  sent: { icon: Check, text: 'Sent', tone: 'quiet' },
  unknown: { icon: MessageCircleQuestion, text: 'May not have arrived', tone: 'warn' },
  failed: { icon: CircleAlert, text: 'Not delivered', tone: 'danger' },
  withdrawn: { icon: Ban, text: 'Withdrawn', tone: 'quiet' },
  unanswered: { icon: CircleAlert, text: 'Not answered', tone: 'warn' },
};

/** What became of a message, and why, in words. */
export function DeliveryState({ message }: { message: ChatMessage }) {
  const word = words[message.state];
  if (!word) return null;
  const Icon = word.icon;
  return (
    <p className={classes.state} data-tone={word.tone}>
      <Icon size={12} strokeWidth={2.4} aria-hidden="true" />
      <span>
        {word.text}
        {message.stateReason && `: ${message.stateReason}`}
      </span>
    </p>
  );
}
