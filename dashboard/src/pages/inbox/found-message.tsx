import type { FoundMessage as Found } from '@frontdesk/shared/inbox';
import { Link } from '@tanstack/react-router';
import { keepFilter } from '../../inbox-filter/keep-filter.ts';
import { ChannelIcon } from '../../parts/avatar.tsx';
import { When } from '../../parts/when.tsx';
import classes from './search-results.module.css';

/** A message the words were found in, with what stands around them. Leads to it. */
export function FoundMessage({ message }: { message: Found }) {
  const { id, sessionId, sessionName, channel, createdAt, snippet } = message;
  return (
    <li className={classes.message}>
      <Link
        to="/inbox/$sessionId"
        params={{ sessionId }}
        search={(previous) => ({ ...keepFilter(previous), message: String(id) })}
        activeOptions={{ includeSearch: true }}
        className={classes.link}
        data-result
      >
        <span className={classes.where}>
          <ChannelIcon channel={channel} size={12} />
          <span className={classes.name} dir="auto">
            {sessionName}
          </span>
        </span>
        <span className={classes.time}>
          <When at={createdAt} />
        </span>
        <span className={classes.snippet} dir="auto">
          <span className={classes.who}>{speaker(message)}</span>
          {snippet.map(({ text, hit }, index) =>
            // Parts of one text: nothing else tells them apart.
            // oxlint-disable-next-line react/no-array-index-key
            hit ? <mark key={index}>{text}</mark> : text,
          )}
        </span>
      </Link>
    </li>
  );
}

function speaker({ author, authorName, internal, sessionName }: Found): string | null {
  if (internal) return 'Note: ';
  if (author === 'bot') return 'Assistant: ';
  if (author === 'person') return `${authorName ?? 'Team'}: `;
  return authorName && authorName !== sessionName ? `${authorName}: ` : null;
}
