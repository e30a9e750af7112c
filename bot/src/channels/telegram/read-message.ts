import type { Message } from 'grammy/types';
import type { InboundContact, InboundMessage } from '../../core/ports.ts';
import { type BotIdentity, saidToBot } from './addressed.ts';
import { conversationKey } from './conversation-key.ts';
import { media } from './media.ts';
import { ownWords } from './own-words.ts';

/**
 * A message as ours. `chatter`: nobody said it to the bot (bots, copied channel posts, what is said in groups without
 * naming it); in private everything is meant for the bot. `unreadable`: it is meant for the bot and says nothing that
 * we can read, such as a service message.
 */
export function readMessage(message: Message, bot: BotIdentity): InboundMessage | 'chatter' | 'unreadable' {
  const contact = sender(message);
  if (!contact) return 'chatter';
  const isPrivate = message.chat.type === 'private';
  const text = isPrivate ? (message.text ?? message.caption ?? '') : saidToBot(message, bot);
  if (text === null) return 'chatter';
  const attached = media(message);
  // Somebody who writes nothing but the bot's name still wants something.
  const content = text || attached?.standIn || (message.text ?? message.caption);
  if (!content) return 'unreadable';

  return {
    account: String(bot.id),
    conversationKey: conversationKey(message),
    kind: isPrivate ? 'private' : 'group',
    ...(message.chat.title ? { title: message.chat.title } : {}),
    externalId: String(message.message_id),
    contact,
    content,
    ...(attached?.attachment ? { attachments: [attached.attachment] } : {}),
    ...ownWords(message),
  };
}

/** Who speaks; null for bots, for channels whose posts are copied here, and for the owner of a business account. */
function sender(message: Message): InboundContact | null {
  const { from, sender_chat: speaker } = message;
  if (message.is_automatic_forward) return null;
  // An anonymous admin speaks as the group, others may speak as their channel; `from` is a placeholder bot then.
  if (speaker) {
    const name = speaker.title;
    return { externalUserId: String(speaker.id), ...(name ? { name } : {}), ...username(speaker) };
  }
  if (!from || from.is_bot) return null;
  // In a business chat the customer is the chat; everybody else there writes on behalf of the business.
  if (message.business_connection_id && from.id !== message.chat.id) return null;
  return {
    externalUserId: String(from.id),
    name: [from.first_name, from.last_name].filter(Boolean).join(' '),
    ...username(from),
    ...(from.language_code ? { language: from.language_code } : {}),
  };
}

const username = (from: { username?: string }) => (from.username ? { username: from.username } : {});
