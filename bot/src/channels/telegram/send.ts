import type { Api } from 'grammy';
import type { Target } from '../../core/ports.ts';
import { noPreview } from './client.ts';
import { isPrivate, readConversationKey } from './conversation-key.ts';
import { isFormatRefused, telegramError } from './errors.ts';
import type { TelegramPart } from './render/split.ts';

/** Sends one message. Throws FrontdeskError not_sent, uncertain, refused or blocked. */
export async function sendPart(
  api: Api,
  target: Target,
  part: TelegramPart,
): Promise<{ externalId: string }> {
  const { chat_id, ...place } = readConversationKey(target.conversationKey);
  const post = async (entities: TelegramPart['entities']) => {
    const options = { ...place, ...reply(target), ...noPreview, entities };
    const { message_id } = await api.sendMessage(chat_id, part.text, options);
    return { externalId: String(message_id) };
  };
  try {
    return await post(part.entities).catch((error: unknown) => {
      // A refusal is certain not to have gone out. The core has a refused answer rendered plainer, but cannot once a
      // part of it is out: the later parts then go without their styles.
      if (part.entities.length > 0 && isFormatRefused(error)) return post([]);
      throw error;
    });
  } catch (error) {
    throw telegramError(error);
  }
}

/** In a group it must show who is answered; in private it goes without saying. */
function reply({ conversationKey, inReplyTo }: Target) {
  if (!inReplyTo || isPrivate(readConversationKey(conversationKey))) return {};
  const message_id = Number(inReplyTo.externalId);
  return { reply_parameters: { message_id, allow_sending_without_reply: true } };
}
