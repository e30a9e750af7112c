import type { SentPreview } from '@frontdesk/shared/inbox';
import { Markdown } from '../parts/markdown.tsx';
import { Entities } from './entities.tsx';
import { Mrkdwn } from './mrkdwn.tsx';
import classes from './platform-text.module.css';

const nobody: ReadonlyMap<string, string> = new Map();

/** A text as the platform's own client would draw it. `names`: of Slack's people, by id. */
export function PlatformText({
  part,
  names = nobody,
}: {
  part: SentPreview['parts'][number];
  names?: ReadonlyMap<string, string>;
}) {
  if (part.format === 'markdown') return <Markdown text={part.text} />;
  return (
    <div className={classes.text}>
      {part.format === 'telegram' && <Entities text={part.text} entities={part.entities} />}
      {part.format === 'mrkdwn' && <Mrkdwn text={part.text} names={names} />}
      {part.format === 'plain' && part.text}
    </div>
  );
}
