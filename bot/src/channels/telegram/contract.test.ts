import { startTelegramSimulator } from '@frontdesk/simulator/telegram/server';
import { channelContract, type World } from '../contract.ts';
import { type TelegramOptions, telegramChannel } from './index.ts';
import { memoryCursor } from './testing/memory-cursor.ts';
import { recordedLog } from './testing/recorded-log.ts';
import { webhookServer } from './testing/webhook-server.ts';

const mara = { chatId: '1001', userId: '1001' };
const team = { chatId: '-1002200000001', userId: '1001' };
const webhookSecret = 'a-secret-of-the-webhook';

channelContract('Telegram by polling', async () => {
  const { world, options } = await simulatedTelegram();
  return { world, channel: telegramChannel({ ...options, mode: 'polling' }) };
});

channelContract('Telegram by webhook', async () => {
  const { world, options } = await simulatedTelegram();
  const server = await webhookServer((request) => channel.webhook!(request));
  const channel = telegramChannel({ ...options, mode: 'webhook', webhookSecret, publicUrl: server.url });
  const close = async () => {
    await world.close();
    await server.close();
  };
  return { world: { ...world, close: once(close) }, channel };
});

async function simulatedTelegram() {
  const simulator = await startTelegramSimulator({ webhookSecondMs: 20 });
  const { log, lines } = recordedLog();
  const options: Omit<TelegramOptions, 'mode'> = {
    token: simulator.token,
    apiRoot: simulator.url,
    cursor: memoryCursor().cursor,
    log,
  };
  const sent = () => simulator.state().messages.filter(({ from, streaming }) => from.isBot && !streaming);
  const world: World = {
    say: (text) => {
      const { id } = simulator.say({ ...mara, text });
      return Promise.resolve({ conversationKey: mara.chatId, externalId: id });
    },
    overhear: (text) => {
      // A command without a name reaches every bot of a group, whatever their privacy mode.
      simulator.say({ ...team, text: `/remind ${text}` });
      return Promise.resolve();
    },
    seen: () => Promise.resolve(sent().map(({ text }) => text)),
    unacknowledged: () => Promise.resolve(simulator.state().pendingUpdates),
    fault: (kind) => {
      simulator.fault({ method: 'sendMessage', kind });
      return Promise.resolve();
    },
    missingConversationKey: '424242',
    pinging: 'Ask [Jonas](tg://user?id=1002) or ![Priya](tg://user?id=1003).',
    pings: () => {
      const entities = sent().flatMap((message) => message.entities ?? []);
      return Promise.resolve(entities.filter(({ type }) => type === 'text_mention').length);
    },
    secrets: [simulator.token, webhookSecret],
    logged: () => lines,
    close: once(() => simulator.close()),
  };
  return { world, options };
}

function once(close: () => Promise<void>): () => Promise<void> {
  let closed: Promise<void> | undefined;
  return () => (closed ??= close());
}
