import type { SimMessage } from '@frontdesk/shared/simulator';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import classes from './messages.module.css';

interface MessagesProps {
  messages: SimMessage[];
  children(message: SimMessage): ReactNode;
}

/** At most 200 messages, so all of them. Stays at the end while the reader is there, also while a message grows. */
export function Messages({ messages, children }: MessagesProps) {
  const scroller = useRef<HTMLElement>(null);
  const atEnd = useRef(true);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element && atEnd.current) element.scrollTop = element.scrollHeight;
  });

  return (
    <section
      ref={scroller}
      className={classes.scroller}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reachable by keyboard
      tabIndex={0}
      aria-label="Simulated messages"
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        atEnd.current = scrollHeight - scrollTop - clientHeight < 40;
      }}
    >
      <ol className={classes.messages}>
        {messages.map((message) => (
          <li key={message.id}>{children(message)}</li>
        ))}
      </ol>
    </section>
  );
}
