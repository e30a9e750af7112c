import { Markdown } from '../parts/markdown.tsx';
import { Bubble } from './bubble.tsx';
import classes from './draft-row.module.css';

/** The answer while it is being written; before its first word, only that somebody thinks. */
export function DraftRow({ text }: { text: string }) {
  return (
    <Bubble
      draft
      author="bot"
      name="Assistant"
      time={<output>{text ? 'is writing…' : 'is thinking…'}</output>}
    >
      {text ? (
        <Markdown text={text} />
      ) : (
        <span className={classes.dots} aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
      )}
    </Bubble>
  );
}
