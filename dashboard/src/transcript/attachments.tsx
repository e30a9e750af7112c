import type { ChatMessage } from '@frontdesk/shared/chat';
import { Paperclip } from 'lucide-react';
import classes from './attachments.module.css';

type Attachment = ChatMessage['attachments'][number];

export function Attachments({ attachments }: { attachments: Attachment[] }) {
  if (attachments.length === 0) return null;
  return (
    <ul className={classes.list} aria-label="Attachments">
      {attachments.map((attachment, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- attachments have no id and never change order
        <li key={index} className={classes.file}>
          <Paperclip size={12} aria-hidden="true" />
          {[attachment.name ?? attachment.kind, attachment.sizeBytes && formatBytes(attachment.sizeBytes)]
            .filter(Boolean)
            .join(', ')}
        </li>
      ))}
    </ul>
  );
}

function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 ** 2 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}
