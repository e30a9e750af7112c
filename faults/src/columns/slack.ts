import { startSlackSimulator } from '@frontdesk/simulator/slack/server';
import type { Column, Conversation, Platform } from '../platform.ts';

const abilities = ['swap', 'sends', 'previews', 'button'] as const;

export const slackSocket: Column = {
  name: 'Slack Socket Mode',
  abilities,
  // Slack delivers events side by side and promises no order between them.
  ordered: false,
  open: (doorUrl) => open(doorUrl, 'socket'),
};

export const slackHttp: Column = {
  ...slackSocket,
  name: 'Slack HTTP',
  open: (doorUrl) => open(doorUrl, 'http'),
};

/** Calls that put a message in place: ending a stream, or a message of its own. */
const sendMethods = ['chat.stopStream', 'chat.postMessage'];
const previewMethods = ['chat.startStream', 'chat.appendStream'];

async function open(doorUrl: string, mode: 'socket' | 'http'): Promise<Platform> {
  // Slack's own waits are minutes; what matters is that it comes again.
  const slack = await startSlackSimulator({ retryDelaysMs: Array.from({ length: 600 }, () => 200) });
  const { chats } = slack.state();

  function conversation(chatId: string, userId: string, mention: boolean): Conversation {
    let threadId: string | null = null;
    const isHere = (message: { id: string; threadId: string | null }) =>
      threadId !== null && (message.threadId ?? message.id) === threadId;
    const growing = () => slack.state().messages.find((message) => isHere(message) && message.streaming);
    return {
      place: `${chatId} of ${userId}`,
      async say(text) {
        const { id } = slack.say({ chatId, userId, text, threadId, mention });
        threadId ??= id;
      },
      seen: async () =>
        slack
          .state()
          .messages.filter(isHere)
          .map(({ from, text, streaming }) => ({ fromUser: !from.isBot, text, unfinished: streaming })),
      growing: async () => growing()?.text,
      pressStop() {
        const message = growing();
        if (!message) return false;
        slack.act({ type: 'stop', chatId, userId, messageId: message.id });
        return true;
      },
    };
  }

  /** Slack gives a server three seconds to answer; one that has just started on a busy machine may miss them. */
  async function subscribe(tries = 10): Promise<void> {
    try {
      await slack.subscribe(`${doorUrl}/webhooks/slack`);
    } catch (error) {
      if (tries === 1) throw error;
      await subscribe(tries - 1);
    }
  }

  return {
    env: {
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_API_URL: slack.apiUrl,
      ...(mode === 'socket'
        ? { SLACK_APP_TOKEN: slack.appToken }
        : { SLACK_SIGNING_SECRET: slack.signingSecret }),
    },
    conversations: chats.map(({ id, kind, memberIds }) =>
      conversation(
        id,
        memberIds.find((member) => member.startsWith('U0SIM') && !member.includes('BOT')) ?? '',
        kind !== 'private',
      ),
    ),
    async connected() {
      if (mode === 'http') return subscribe();
      while (slack.sockets.connections() === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    pending: () => slack.state().pendingUpdates,
    repeat: (more) => slack.disturb({ duplicateNext: more }),
    swap: () => slack.disturb({ swapNext: true }),
    failSends(kind, times) {
      for (const method of sendMethods) slack.fault({ method, kind, times });
    },
    failPreviews(kind, times) {
      for (const method of previewMethods) slack.fault({ method, kind, times });
    },
    sends: () => slack.calls().filter(({ method }) => sendMethods.includes(method)).length,
    close: slack.close,
  };
}
