import type { Api } from 'grammy';
import type { Log, Target } from '../../core/ports.ts';
import { abortedBy } from './client.ts';
import { readConversationKey } from './conversation-key.ts';
import { telegramError } from './errors.ts';

/** "typing…" for 5 s, or until a message comes. Never throws. */
export async function showTyping(api: Api, target: Target, log: Log): Promise<void> {
  try {
    const { chat_id, ...place } = readConversationKey(target.conversationKey);
    await api.sendChatAction(chat_id, 'typing', place, abortedBy(AbortSignal.timeout(5_000)));
  } catch (error) {
    log.debug({ reason: telegramError(error).message }, 'Telegram shows no "typing…"');
  }
}
