import { type Api, InputFile } from 'grammy';
import type { Target } from '../../core/ports.ts';
import { noPreview } from './client.ts';
import { isPrivate, readConversationKey, takesKeyboards } from './conversation-key.ts';
import { isFormatRefused, isKeyboardRefused, telegramError } from './errors.ts';
import type { TelegramPart } from './render/split.ts';

/** Sends one message. Throws FrontdeskError not_sent, uncertain, refused or blocked. */
export async function sendPart(
  api: Api,
  target: Target,
  part: TelegramPart,
): Promise<{ externalId: string }> {
  try {
    const address = readConversationKey(target.conversationKey);
    const { keyboard, ...bare } = part;
    return await sendAsGiven(api, target, keyboard && takesKeyboards(address) ? part : bare);
  } catch (error) {
    throw telegramError(error);
  }
}

/**
 * A refusal is certain not to have gone out. The core has a refused answer rendered plainer, but cannot once a part of
 * it is out: the later parts then go without their styles. No keyboard is worth the words above it.
 */
async function sendAsGiven(api: Api, target: Target, part: TelegramPart): Promise<{ externalId: string }> {
  const { keyboard, ...bare } = part;
  try {
    return await post(api, target, part);
  } catch (error) {
    if (keyboard && isKeyboardRefused(error)) return await sendAsGiven(api, target, bare);
    if (part.entities.length === 0 || !isFormatRefused(error)) throw error;
    return await sendAsGiven(api, target, { ...part, entities: [] });
  }
}

async function post(api: Api, target: Target, part: TelegramPart): Promise<{ externalId: string }> {
  const { chat_id, ...place } = readConversationKey(target.conversationKey);
  const { text, entities, keyboard, file } = part;
  const options = { ...place, ...reply(target), ...(keyboard ? { reply_markup: keyboard } : {}) };
  const { message_id } = file
    ? await api.sendDocument(chat_id, upload(file), options)
    : await api.sendMessage(chat_id, text, { ...options, ...noPreview, entities });
  return { externalId: String(message_id) };
}

/** Telegram tells the type of a file from its name; grammY sends the name bare, so a semicolon would end it. */
function upload({ name, content }: NonNullable<TelegramPart['file']>): InputFile {
  return new InputFile(new TextEncoder().encode(content), name.replace(/[\s;"\\/]+/g, '-'));
}

/** In a group it must show who is answered; in private it goes without saying. */
function reply({ conversationKey, inReplyTo }: Target) {
  if (!inReplyTo || isPrivate(readConversationKey(conversationKey))) return {};
  const message_id = Number(inReplyTo.externalId);
  if (!Number.isSafeInteger(message_id)) return {};
  return { reply_parameters: { message_id, allow_sending_without_reply: true } };
}
