import { CopyButton } from '../parts/copy-button.tsx';
import { useMe } from '../parts/use-me.ts';
import { type Mode, readDraft } from './drafts.ts';
import { useOutgoing } from './outgoing.ts';
import classes from './unsent.module.css';

/** What was written into a conversation that is gone: it can be kept elsewhere. */
export function Unsent({ sessionId }: { sessionId: string }) {
  const userId = useMe()?.id ?? '';
  const modes: Mode[] = ['reply', 'note'];
  const drafts = modes.map((mode) => readDraft({ userId, sessionId, mode }));
  const texts = [...useOutgoing(sessionId, userId).map(({ content }) => content), ...drafts].filter(Boolean);
  if (texts.length === 0) return null;
  return (
    <section className={classes.unsent} aria-label="Not sent">
      <h3>You had not sent this</h3>
      {texts.map((text) => (
        <div key={text} className={classes.text}>
          <p dir="auto">{text}</p>
          <CopyButton text={text} what="the text" />
        </div>
      ))}
    </section>
  );
}
