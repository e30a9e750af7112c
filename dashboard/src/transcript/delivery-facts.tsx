import type { ChatMessage } from '@frontdesk/shared/chat';
import { formatComplete } from '../parts/dates.ts';
import { FactList } from './fact-list.tsx';

/** When it went out, and what the platform calls it. */
export function DeliveryFacts({ message }: { message: ChatMessage }) {
  const { createdAt, sentAt, attempts, externalIds } = message;
  return (
    <FactList
      title="Delivery"
      facts={[
        ['Written', formatComplete(new Date(createdAt))],
        ['Sent', sentAt && formatComplete(new Date(sentAt))],
        ['Attempts', attempts > 1 && String(attempts)],
        [externalIds.length === 1 ? 'Platform id' : 'Platform ids', externalIds.join(', ')],
      ]}
    />
  );
}

/** The same in a line, on hover. */
export function deliverySummary({ sentAt, externalIds }: ChatMessage): string {
  const when = sentAt ? `Sent ${formatComplete(new Date(sentAt))}` : 'Sent';
  return externalIds.length > 0 ? `${when} as ${externalIds.join(', ')}` : when;
}
