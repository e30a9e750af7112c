import type { ChatMessage } from '@frontdesk/shared/chat';
import {
  Check,
  CheckCheck,
  CircleAlert,
  Clock,
  Inbox,
  type LucideIcon,
  MessageCircleQuestion,
  Undo2,
} from 'lucide-react';
import { PopUp } from '../parts/pop-up.tsx';
import { DeliveryFacts, deliverySummary } from './delivery-facts.tsx';
import classes from './delivery-state.module.css';
import { stateWords } from './state-words.ts';

const icons: Record<ChatMessage['state'], LucideIcon> = {
  received: Inbox,
  answered: CheckCheck,
  unanswered: CircleAlert,
  withdrawn: Undo2,
  queued: Clock,
  sending: Clock,
  sent: Check,
  unknown: MessageCircleQuestion,
  failed: CircleAlert,
};

/** What became of a message, and why, in words. Of what went out more is known: it opens. */
export function DeliveryState({ message }: { message: ChatMessage }) {
  const words = stateWords(message);
  if (!words) return null;
  const Icon = icons[message.state];
  const content = (
    <>
      <Icon size={12} strokeWidth={2.2} aria-hidden="true" />
      <span>{words.text}</span>
    </>
  );
  if (message.state !== 'sent') {
    return (
      <p className={classes.state} data-tone={words.tone}>
        {content}
      </p>
    );
  }
  return (
    <PopUp
      label="Delivery"
      align="end"
      className={classes.facts}
      trigger={
        <button type="button" className={classes.state} data-tone="quiet" title={deliverySummary(message)}>
          {content}
        </button>
      }
    >
      <DeliveryFacts message={message} />
    </PopUp>
  );
}
