import type { Update } from 'grammy/types';
import type { Inbound, InboundMessage, InboundOther, InboundSignal } from '../../core/ports.ts';
import type { BotIdentity } from './addressed.ts';
import { chatKey } from './conversation-key.ts';
import { readMessage } from './read-message.ts';

/** What Telegram is asked for: the update kinds that `toInbound` acts on. */
export const allowedUpdates = [
  'message',
  'edited_message',
  'business_message',
  'edited_business_message',
  'stopped_message_generation',
  'my_chat_member',
] as const satisfies (keyof Update)[];

/**
 * An update in our words. Null for chatter: messages, new or edited, that nobody said to the bot. Everything else that
 * we do not act on is `other`, so that it leaves a trace. Pure.
 */
export function toInbound(update: Update, bot: BotIdentity): Inbound | null {
  const edited = update.edited_message ?? update.edited_business_message;
  const message = update.message ?? update.business_message ?? edited;
  if (!message) return signalOf(update, bot) ?? unhandled(update, bot);
  const read = readMessage(message, bot);
  if (read === 'chatter') return null;
  if (read === 'unreadable') return unhandled(update, bot);
  if (!edited) return read;
  // A live location that moves comes as an edit every few seconds; nobody said anything anew.
  return edited.location?.live_period ? unhandled(update, bot) : editOf(read, edited.edit_date);
}

/** An update that is recorded and not acted on. */
export function unhandled(update: Update, bot: BotIdentity): InboundOther {
  const kind = Object.keys(update).find((key) => key !== 'update_id') ?? 'empty';
  return { type: 'other', account: String(bot.id), externalId: String(update.update_id), kind };
}

function editOf(message: InboundMessage, editDate: number): InboundSignal {
  const { account, conversationKey, externalId, content } = message;
  const editedAt = new Date(editDate * 1000);
  return { type: 'edited', account, conversationKey, externalId, content, editedAt };
}

function signalOf(update: Update, bot: BotIdentity): InboundSignal | null {
  const { stopped_message_generation: stopped, my_chat_member: membership } = update;
  const account = String(bot.id);
  if (stopped) {
    // Stop stands below drafts, drafts are for private chats, and a thread there is a topic.
    const conversationKey = chatKey(stopped.chat.id, stopped.message_thread_id);
    // Our drafts have the number of the message that they answer.
    return { type: 'stopped', account, conversationKey, upTo: String(stopped.draft_id) };
  }
  if (membership?.chat.type !== 'private') return null;
  const conversationKey = chatKey(membership.chat.id);
  const { status } = membership.new_chat_member;
  if (status === 'kicked') return { type: 'blocked', account, conversationKey, blocked: true };
  if (status === 'member') return { type: 'blocked', account, conversationKey, blocked: false };
  return null;
}
