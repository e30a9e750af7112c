import type { FoundMessage } from '@frontdesk/shared/inbox';
import { memo } from 'react';
import { ChannelIcon } from '../../parts/avatar.tsx';
import { MessageLink } from '../../parts/message-link.tsx';
import { When } from '../../parts/when.tsx';
import classes from './message-table.module.css';
import { authors, states } from './messages-search.ts';

const tones: Partial<Record<FoundMessage['state'], 'warn' | 'danger'>> = {
  failed: 'danger',
  unknown: 'warn',
  unanswered: 'warn',
};

/** The whole row leads to the message; its one link is the message's words. */
export const MessageTableRow = memo(function MessageTableRow({ message }: { message: FoundMessage }) {
  const { id, sessionId, sessionName, channel, author, authorName, internal, state, createdAt, snippet } =
    message;
  return (
    <tr className={classes.row}>
      <td className={classes.when}>
        <When at={createdAt} />
      </td>
      <td className={classes.session}>
        <ChannelIcon channel={channel} size={13} />
        <span dir="auto">{sessionName}</span>
      </td>
      <td className={classes.author}>
        {authors[author]}
        {authorName && authorName !== sessionName && <span className={classes.name}> {authorName}</span>}
      </td>
      <td className={classes.words}>
        <MessageLink sessionId={sessionId} messageId={id} className={classes.link}>
          {internal && <span className={classes.note}>Note</span>}
          <span dir="auto">
            {snippet.length === 0
              ? 'Without words'
              : snippet.map(({ text, hit }, index) =>
                  // Parts have no names of their own, and never change places.
                  // oxlint-disable-next-line react/no-array-index-key
                  hit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
                )}
          </span>
        </MessageLink>
      </td>
      <td className={classes.state} data-tone={tones[state]}>
        {states[state]}
      </td>
    </tr>
  );
});
