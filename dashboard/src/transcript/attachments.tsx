import type { Attachment } from '@frontdesk/shared/chat';
import { Contact, Download, FileX2, type LucideIcon, MapPin } from 'lucide-react';
import type { ReactNode } from 'react';
import { urls } from '../api/urls.ts';
import { AttachedPicture } from './attached-picture.tsx';
import classes from './attachments.module.css';
import { Player } from './player.tsx';

interface AttachmentsProps {
  messageId: number;
  attachments: Attachment[];
}

/** Pictures and recordings in place, other files to download; each has its size before it is loaded. */
export function Attachments({ messageId, attachments }: AttachmentsProps) {
  if (attachments.length === 0) return null;
  return (
    <ul className={classes.list} aria-label="Attachments">
      {attachments.map((attachment, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- attachments have no id and never change order
        <li key={index}>
          <Attached attachment={attachment} url={urls.attachment(messageId, index)} />
        </li>
      ))}
    </ul>
  );
}

function Attached({ attachment, url }: { attachment: Attachment; url: string }) {
  const { kind, available, mimeType = '' } = attachment;
  const name = nameOf(attachment);
  if (!available) return <Nowhere attachment={attachment} />;
  if (kind === 'image' || (kind === 'sticker' && mimeType.startsWith('image/')))
    return <AttachedPicture url={url} name={name} isSticker={kind === 'sticker'} />;
  if (kind === 'audio' || kind === 'video') return <Player kind={kind} url={url} name={name} />;
  return (
    <a href={url} download={attachment.name ?? ''} className={classes.file}>
      <Facts icon={Download} name={name}>
        {sizeOf(attachment)}
      </Facts>
    </a>
  );
}

/** What has no bytes by its nature, and what the platform does not give. */
function Nowhere({ attachment }: { attachment: Attachment }) {
  const { kind } = attachment;
  const icon = kind === 'location' ? MapPin : kind === 'contact' ? Contact : FileX2;
  const isFile = kind !== 'location' && kind !== 'contact';
  return (
    <div className={classes.file}>
      <Facts icon={icon} name={nameOf(attachment)}>
        {isFile && [sizeOf(attachment), 'no copy to be had: look in the chat'].filter(Boolean).join(', ')}
      </Facts>
    </div>
  );
}

function Facts({ icon: Icon, name, children }: { icon: LucideIcon; name: string; children: ReactNode }) {
  return (
    <>
      <Icon size={15} aria-hidden="true" />
      <span className={classes.name} dir="auto">
        {name}
      </span>
      {children && <span className={classes.facts}>{children}</span>}
    </>
  );
}

const kinds: Record<Attachment['kind'], string> = {
  image: 'Picture',
  audio: 'Recording',
  video: 'Video',
  file: 'File',
  location: 'Location',
  contact: 'Contact card',
  sticker: 'Sticker',
};

const nameOf = ({ name, kind }: Attachment) => name || kinds[kind];

function sizeOf({ sizeBytes }: Attachment): string {
  if (!sizeBytes) return '';
  if (sizeBytes < 1024) return `${sizeBytes} B`;
  return sizeBytes < 1024 ** 2
    ? `${Math.round(sizeBytes / 1024)} KB`
    : `${(sizeBytes / 1024 ** 2).toFixed(1)} MB`;
}
