import { startTelegramSimulator } from '@frontdesk/simulator/telegram/server';
import type { Column, Conversation, Platform } from '../platform.ts';

const abilities = ['swap', 'sends', 'previews', 'button'] as const;

export const telegramPolling: Column = {
  name: 'Telegram polling',
  abilities: [...abilities, 'cursor'],
  ordered: true,
  open: (doorUrl) => open(doorUrl, 'polling'),
};

export const telegramWebhook: Column = {
  name: 'Telegram webhook',
  abilities,
  ordered: true,
  open: (doorUrl) => open(doorUrl, 'webhook'),
};

/** Calls that show an answer before it is whole: drafts in private chats, edits in groups. */
const previewMethods = ['sendMessageDraft', 'editMessageText'];

async function open(doorUrl: string, mode: 'polling' | 'webhook'): Promise<Platform> {
  const telegram = await startTelegramSimulator({ webhookSecondMs: 50 });
  const { chats } = telegram.state();
  const privateChats = chats.filter(({ kind }) => kind === 'private');
  const group = chats.find(({ kind }) => kind === 'group');
  const calls = (methods: string[]) => telegram.calls().filter(({ method }) => methods.includes(method));

  function conversation(chatId: string, userId: string, threadId: string | null): Conversation {
    const isHere = (message: { chatId: string; threadId: string | null }) =>
      message.chatId === chatId && message.threadId === threadId;
    const growing = () => telegram.state().messages.find((message) => isHere(message) && message.streaming);
    return {
      place: `${chatId}${threadId ? `/${threadId}` : ''}`,
      async say(text) {
        telegram.say({ chatId, userId, text, threadId, mention: threadId !== null });
      },
      seen: async () =>
        telegram
          .state()
          // A draft is gone when its time is over, whatever becomes of the bot.
          .messages.filter((message) => isHere(message) && !message.id.startsWith('draft:'))
          .filter(({ text }) => !text.startsWith('opened the topic'))
          .map(({ from, text, streaming }) => ({ fromUser: !from.isBot, text, unfinished: streaming })),
      growing: async () => growing()?.text,
      pressStop() {
        const message = growing();
        if (!message) return false;
        telegram.act({ type: 'stop', chatId, userId, messageId: message.id });
        return true;
      },
    };
  }

  return {
    env: {
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      TELEGRAM_MODE: mode,
      ...(mode === 'webhook' && { TELEGRAM_WEBHOOK_SECRET: 'faults', PUBLIC_URL: doorUrl }),
    },
    conversations: [
      ...privateChats.map(({ id, memberIds }) => conversation(id, memberIds[0] ?? id, null)),
      ...(group?.topics ?? []).slice(0, 1).map(({ id }) => conversation(group?.id ?? '', '1001', id)),
    ],
    async connected() {
      await telegram.until(() => calls(mode === 'polling' ? ['getUpdates'] : ['setWebhook']).length > 0);
    },
    pending: () => telegram.state().pendingUpdates,
    repeat: (more) => telegram.deliveryFault({ kind: 'duplicate', times: more }),
    swap: () => telegram.deliveryFault({ kind: 'swap' }),
    failSends: (kind, times) => telegram.fault({ method: 'sendMessage', kind, times }),
    failPreviews(kind, times) {
      for (const method of previewMethods) telegram.fault({ method, kind, times });
    },
    sends: () => calls(['sendMessage']).length,
    close: telegram.close,
  };
}
