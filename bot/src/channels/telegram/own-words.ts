import type { Contact, Message } from 'grammy/types';
import type { GivenDetail, InboundMessage } from '../../core/ports.ts';

/**
 * What a message gives away about its sender besides its words. `quoted`: it was passed on, or is somebody's card. Only
 * an own card, sent in private, gives a detail: anyone can pass on anyone's, and a group is no place for numbers.
 */
export function ownWords(message: Message): Pick<InboundMessage, 'details' | 'quoted'> {
  const { contact, forward_origin: origin, from, chat } = message;
  if (origin) return { quoted: true };
  if (!contact) return {};
  if (chat.type !== 'private' || contact.user_id === undefined || contact.user_id !== from?.id) {
    return { quoted: true };
  }
  const phone = phoneDetail(contact);
  return phone ? { details: [phone] } : {};
}

/** Apps send numbers with and without the plus, some with spaces; all of them begin with the country. */
function phoneDetail({ phone_number }: Contact): GivenDetail | null {
  const digits = phone_number.replace(/\D/g, '');
  return digits ? { field: 'phone', value: `+${digits}`, verified: true } : null;
}
