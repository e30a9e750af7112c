import type { ChannelName } from '@frontdesk/shared/chat';
import type { DetailRecord } from '@frontdesk/shared/details/session-details';
import { MessageLink } from '../parts/message-link.tsx';
import { channelLabels } from '../parts/session-names.ts';
import { When } from '../parts/when.tsx';
import classes from './detail-origin.module.css';

/** In words where a value came from and when; it leads to the message, if there is one. */
export function Origin({ record, channel }: { record: DetailRecord; channel: ChannelName }) {
  const { messageId, sessionId, words, createdAt } = record;
  const text = origin(record, channel);
  return (
    <>
      {messageId !== null && sessionId !== null ? (
        <MessageLink
          sessionId={sessionId}
          messageId={messageId}
          className={classes.link}
          title={words ? `“${words}”` : undefined}
        >
          {text}
        </MessageLink>
      ) : (
        text
      )}{' '}
      · <When at={createdAt} />
    </>
  );
}

function origin({ source, userName, value }: DetailRecord, channel: ChannelName): string {
  switch (source) {
    case 'profile':
      return `From their ${channelLabels[channel]} profile`;
    case 'tap':
      return 'Shared with a tap';
    case 'typed':
      return value === null ? 'Taken back in their words' : 'In their own words';
    case 'admin':
      return `${value === null ? 'Taken back' : 'Noted'} by ${userName ?? 'the team'}`;
    case 'api':
      return 'Sent by a program';
  }
}
