import type { Message } from 'grammy/types';
import type { Attachment } from '../../core/ports.ts';

export interface Media {
  /** What stands for it where there are no words. */
  standIn: string;
  attachment?: Attachment;
}

/**
 * What a message holds besides text. Null: nothing, or something that nobody says (a service message).
 * `ref` is the file_id; getFile tells neither name nor type later, so they are kept now.
 */
export function media(message: Message): Media | null {
  return picture(message) ?? sound(message) ?? document(message) ?? place(message) ?? other(message);
}

function picture(message: Message): Media | null {
  // An animation also comes as a document, a live photo also as a photo: these first.
  const { animation, live_photo: livePhoto, video, video_note: note, photo, sticker } = message;
  if (animation) return file('[animation]', 'video', animation);
  if (livePhoto) return file('[photo]', 'video', livePhoto);
  if (video) return file('[video]', 'video', video);
  if (note) return file('[video message]', 'video', note);
  // Sizes of one picture; the last is the largest.
  const largest = photo?.at(-1);
  if (largest) return file('[photo]', 'image', largest);
  if (sticker) return file(sticker.emoji ? `[sticker ${sticker.emoji}]` : '[sticker]', 'sticker', sticker);
  return null;
}

function sound({ voice, audio }: Message): Media | null {
  if (voice) return file('[voice message]', 'audio', voice);
  if (audio) return file(audio.title ? `[audio: ${audio.title}]` : '[audio]', 'audio', audio);
  return null;
}

function document({ document }: Message): Media | null {
  return document
    ? file(document.file_name ? `[file: ${document.file_name}]` : '[file]', 'file', document)
    : null;
}

function place({ venue, location }: Message): Media | null {
  if (venue) {
    const name = `${venue.title}, ${venue.address}`;
    return { standIn: `[location: ${name}]`, attachment: { kind: 'location', name } };
  }
  if (!location) return null;
  const name = `${location.latitude}, ${location.longitude}`;
  return { standIn: `[location: ${name}]`, attachment: { kind: 'location', name } };
}

function other(message: Message): Media | null {
  const { contact, poll, dice, checklist } = message;
  if (contact) {
    const name = [contact.first_name, contact.last_name].filter(Boolean).join(' ');
    return {
      standIn: `[contact: ${name}, ${contact.phone_number}]`,
      attachment: { kind: 'contact', name },
    };
  }
  if (poll) return { standIn: `[poll: ${poll.question}]` };
  if (checklist) return { standIn: `[checklist: ${checklist.title}]` };
  if (dice) return { standIn: `[${dice.emoji} ${dice.value}]` };
  const hasMore = message.story ?? message.game ?? message.paid_media ?? message.rich_message;
  return hasMore ? { standIn: '[message]' } : null;
}

interface TelegramFile {
  file_id: string;
  file_name?: string;
  mime_type?: string;
  file_size?: number;
}

const file = (standIn: string, kind: Attachment['kind'], given: TelegramFile): Media => ({
  standIn,
  attachment: {
    kind,
    ref: given.file_id,
    ...(given.file_name ? { name: given.file_name } : {}),
    ...(given.mime_type ? { mimeType: given.mime_type } : {}),
    ...(given.file_size ? { sizeBytes: given.file_size } : {}),
  },
});
