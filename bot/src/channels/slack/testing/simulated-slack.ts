import { startSlackSimulator } from '@frontdesk/simulator/slack/server';
import type { World } from '../../contract.ts';
import { type SlackOptions, slackChannel } from '../index.ts';
import { recordedLog } from './recorded-log.ts';
import { webhookServer } from './webhook-server.ts';

export const anna = { chatId: 'D0SIMANNA', userId: 'U0SIMANNA' };
export const desk = { chatId: 'C0SIMDESK', userId: 'U0SIMANNA' };

export type Delivery = 'http' | 'socket';

/** A workspace and a channel that is not started, joined in one of Slack's two ways. `close` is for the very end. */
export async function simulatedSlack(
  delivery: Delivery,
  given: Partial<SlackOptions> = {},
  ofSlack: Parameters<typeof startSlackSimulator>[0] = {},
) {
  const simulator = await startSlackSimulator(ofSlack);
  const { log, lines } = recordedLog();
  const channel = slackChannel({
    botToken: simulator.botToken,
    ...(delivery === 'http' ? { signingSecret: simulator.signingSecret } : { appToken: simulator.appToken }),
    apiUrl: simulator.apiUrl,
    log,
    streamEveryMs: 0,
    ...given,
  });
  const server =
    delivery === 'http' ? await webhookServer((request) => channel.webhook!(request)) : undefined;
  if (server) await simulator.subscribe(server.url);

  let closed: Promise<void> | undefined;
  const closeAll = async () => {
    await channel.stop();
    await simulator.close();
    await server?.close();
  };
  return { simulator, channel, lines, close: () => (closed ??= closeAll()) };
}

export type Simulated = Awaited<ReturnType<typeof simulatedSlack>>;

/** As the contract sees it: Anna and the bot in one thread of their direct messages. */
export function worldOf({ simulator, lines, close }: Simulated): World {
  let thread: string | undefined;
  const fromBot = () => simulator.messages().filter((message) => message.fromBot);
  const shown = () => simulator.state().messages.filter(({ from, streaming }) => from.isBot && !streaming);
  return {
    async say(text) {
      const { id } = simulator.say({ ...anna, text, threadId: thread });
      thread ??= id;
      return { conversationKey: `${anna.chatId}:${thread}`, externalId: `${anna.chatId}:${id}` };
    },
    async overhear(text) {
      simulator.say({ ...desk, text });
    },
    seen: async () => shown().map(({ text }) => text),
    unacknowledged: async () => simulator.state().pendingUpdates,
    async fault(kind) {
      simulator.fault({ method: 'chat.postMessage', kind });
    },
    missingConversationKey: 'C0NOWHERE:1700000000.000100',
    pinging: '<!channel> <@U0SIMANNA> `<!here>` @here',
    pings: async () => fromBot().reduce((sum, { pings }) => sum + pings.size, 0),
    secrets: [simulator.botToken, simulator.appToken, simulator.signingSecret],
    logged: () => lines,
    close,
  };
}
