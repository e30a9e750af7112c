import type { MessageAuthor } from '@frontdesk/shared/chat';
import { ConciergeBell, StickyNote } from 'lucide-react';
import type { ReactNode } from 'react';
import { Avatar } from '../parts/avatar.tsx';
import { TimeOfDay } from '../parts/when.tsx';
import classes from './bubble.module.css';
import footClasses from './message-foot.module.css';

interface BubbleProps {
  author: MessageAuthor;
  name: string;
  /** A note among the team. */
  internal?: boolean;
  /** The same author as above: no heading again. */
  continues?: boolean;
  /** Taken back, or dropped before it went out. */
  withdrawn?: boolean;
  /** Not written to its end. */
  draft?: boolean;
  /** After the name: the time, by which one also sees who is still writing. */
  time: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
}

/** Visitors stand left, our side right; the assistant has its bell, people of the team a dark bubble, notes yellow paper. */
export function Bubble({ author, name, internal = false, continues = false, ...rest }: BubbleProps) {
  return (
    <article
      className={classes.message}
      data-author={author}
      data-note={internal || undefined}
      data-continues={continues || undefined}
      data-withdrawn={rest.withdrawn || undefined}
      data-draft={rest.draft || undefined}
    >
      {!continues && (
        <>
          <AuthorMark author={author} name={name} />
          <div className={classes.head}>
            <span className={classes.name} dir="auto">
              {name}
            </span>
            {author === 'person' && <span className={classes.role}>Team</span>}
            {rest.time}
          </div>
        </>
      )}
      <div className={classes.bubble} dir="auto">
        {internal && (
          <p className={classes.note} dir="ltr">
            <StickyNote size={12} aria-hidden="true" /> Note, only the team sees it
          </p>
        )}
        {rest.children}
      </div>
      {rest.foot && <div className={`${footClasses.foot} ${classes.foot}`}>{rest.foot}</div>}
    </article>
  );
}

/** What people write, as they wrote it. */
export function PlainText({ text }: { text: string }) {
  return <p className={classes.plain}>{text}</p>;
}

/** Of the house itself: no bubble, in the middle. */
export function SystemLine({ at, children, foot }: { at: string; children: ReactNode; foot?: ReactNode }) {
  return (
    <div className={classes.system} data-author="system">
      <p>
        <span className={classes.name}>System</span> <span dir="auto">{children}</span> <TimeOfDay at={at} />
      </p>
      {foot && <div className={footClasses.foot}>{foot}</div>}
    </div>
  );
}

function AuthorMark({ author, name }: { author: MessageAuthor; name: string }) {
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
