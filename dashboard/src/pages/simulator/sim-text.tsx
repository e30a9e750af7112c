import type { SimMessage, SimState } from '@frontdesk/shared/simulator';
import { Markdown } from '../../parts/markdown.tsx';
import { Entities } from './entities.tsx';
import { Mrkdwn } from './mrkdwn.tsx';
import classes from './sim-text.module.css';

/** A message's text as the platform's own client would draw it. */
export function SimText({
  message: { text, format, entities },
  state,
}: {
  message: SimMessage;
  state: SimState;
}) {
  if (format === 'markdown') return <Markdown text={text} />;
  return (
    <div className={classes.text}>
      {format === 'entities' && <Entities text={text} entities={entities ?? []} />}
      {format === 'mrkdwn' && <Mrkdwn text={text} names={namesIn(state)} />}
      {format === 'plain' && text}
    </div>
  );
}

const namesIn = ({ bot, users }: SimState) => new Map([bot, ...users].map(({ id, name }) => [id, name]));
