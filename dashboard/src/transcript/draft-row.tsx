import { Markdown } from '../parts/markdown.tsx';
import classes from './draft-row.module.css';
import message from './message-row.module.css';
import { AuthorMark } from './message-row.tsx';

/** The answer while it is being written; before its first word, only that somebody thinks. */
export function DraftRow({ text }: { text: string }) {
  return (
    <article className={message.message} data-author="bot" data-draft="">
      <AuthorMark author="bot" name="Assistant" />
      <div className={message.head}>
        <span className={message.name}>Assistant</span>
        <output>{text ? 'is writing…' : 'is thinking…'}</output>
      </div>
      <div className={`${message.bubble} ${classes.draft}`} dir="auto">
        {text ? (
          <Markdown text={text} />
        ) : (
          <span className={classes.dots} aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
        )}
      </div>
    </article>
  );
}
