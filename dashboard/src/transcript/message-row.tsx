import type { ChatMessage } from '@frontdesk/shared/chat';
import { memo } from 'react';
import { Markdown } from '../parts/markdown.tsx';
import { TimeOfDay } from '../parts/when.tsx';
import { Attachments } from './attachments.tsx';
import { Bubble, PlainText, SystemLine } from './bubble.tsx';
import { DeliveryDecision } from './delivery-decision.tsx';
import { DeliveryState } from './delivery-state.tsx';
import { EditHistory } from './edit-history.tsx';
import { Receipt } from './receipt.tsx';

interface MessageRowProps {
  sessionId: string;
  message: ChatMessage;
  /** The same author as above: no heading again. */
  continues: boolean;
}

/** One thing that was said, and what became of it. */
export const MessageRow = memo(function MessageRow({ sessionId, message, continues }: MessageRowProps) {
  const { author, content, attachments, state, createdAt } = message;
  if (author === 'system') {
    return (
      <SystemLine at={createdAt} foot={state !== 'sent' && <Foot sessionId={sessionId} message={message} />}>
        {content}
      </SystemLine>
    );
  }
  return (
    <Bubble
      author={author}
      name={authorName(message)}
      internal={message.internal}
      continues={continues}
      withdrawn={state === 'withdrawn'}
      time={<TimeOfDay at={createdAt} />}
      foot={<Foot sessionId={sessionId} message={message} />}
    >
      {content !== '' && (author === 'bot' ? <Markdown text={content} /> : <PlainText text={content} />)}
      <Attachments messageId={message.id} attachments={attachments} />
    </Bubble>
  );
});

function Foot({ sessionId, message }: Pick<MessageRowProps, 'sessionId' | 'message'>) {
  return (
    <>
      <EditHistory message={message} />
      <DeliveryState message={message} />
      {message.turn && <Receipt turn={message.turn} />}
      <DeliveryDecision sessionId={sessionId} message={message} />
    </>
  );
}

function authorName({ author, authorName }: ChatMessage): string {
  if (author === 'bot') return 'Assistant';
  return authorName ?? (author === 'person' ? 'Team member' : 'Visitor');
}
