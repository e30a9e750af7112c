import type { ApiMethods } from 'grammy/types';
import type { Method } from '../simulation.ts';
import { answerCallbackQuery } from './answer-callback-query.ts';
import { deleteMessage } from './delete-message.ts';
import { editMessageText } from './edit-message-text.ts';
import { getChat } from './get-chat.ts';
import { getFile } from './get-file.ts';
import { getMe } from './get-me.ts';
import { getUpdates } from './get-updates.ts';
import { deleteMyCommands, getMyCommands, setMyCommands } from './my-commands.ts';
import { sendChatAction } from './send-chat-action.ts';
import { sendDocument } from './send-document.ts';
import { sendMessage } from './send-message.ts';
import { sendMessageDraft } from './send-message-draft.ts';
import { setMessageReaction } from './set-message-reaction.ts';
import { deleteWebhook, getWebhookInfo, setWebhook } from './webhook-methods.ts';

/** What is simulated, by the name of the method. All others are refused, never answered with a made-up success. */
export const methods: Partial<Record<keyof ApiMethods, Method>> = {
  answerCallbackQuery,
  deleteMessage,
  deleteMyCommands,
  deleteWebhook,
  editMessageText,
  getChat,
  getFile,
  getMe,
  getMyCommands,
  getUpdates,
  getWebhookInfo,
  sendChatAction,
  sendDocument,
  sendMessage,
  sendMessageDraft,
  setMessageReaction,
  setMyCommands,
  setWebhook,
};
