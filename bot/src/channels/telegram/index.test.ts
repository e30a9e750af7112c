import { startTelegramSimulator } from '@frontdesk/simulator/telegram/server';
import type { Update } from 'grammy/types';
import { afterEach, describe, expect, it } from 'vitest';
import type { Inbound } from '../../core/ports.ts';
import { type TelegramOptions, telegramChannel } from './index.ts';
import { botUser, fakeBotApi, ok, type Reply, refusal } from './testing/fake-bot-api.ts';
import { hasty } from './testing/manual-wait.ts';
import { memoryCursor } from './testing/memory-cursor.ts';
import { recordedLog } from './testing/recorded-log.ts';
import { soon } from './testing/soon.ts';

const token = '700001:AAsecret-of-the-bot_0123456789';
const clean: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const one of clean.splice(0).reverse()) await one();
});

/** A channel at a server that answers as told. */
async function channelAt(
  answer: (method: string, payload: object, call: number) => Reply,
  options: Partial<TelegramOptions> = {},
) {
  const server = await fakeBotApi(answer);
  const { log, lines } = recordedLog();
  const channel = telegramChannel({
    token,
    apiRoot: server.url,
    mode: 'polling',
    cursor: memoryCursor().cursor,
    log,
    wait: hasty,
    ...options,
  });
  const received: Inbound[] = [];
  const start = () =>
    channel.start((inbound) => {
      received.push(inbound);
      return Promise.resolve();
    });
  clean.push(server.close, () => channel.stop());
  return { channel, start, received, lines, calls: server.calls };
}

const webhookMode = {
  mode: 'webhook',
  webhookSecret: 'a-secret',
  publicUrl: 'https://desk.example.com/',
} as const;
const whenIdle = (method: string): Reply => (method === 'getMe' ? ok(botUser) : 'hang');

describe('telegramChannel, at its start', () => {
  it.each([401, 404])('stops for a token that Telegram refuses with %i', async (status) => {
    const { start, lines } = await channelAt(() =>
      refusal(status, status === 401 ? 'Unauthorized' : 'Not Found'),
    );
    await expect(start()).rejects.toMatchObject({
      code: 'bad_config',
      message: expect.stringMatching(/^Telegram refused TELEGRAM_BOT_TOKEN .*@BotFather/),
    });
    expect(lines.join()).not.toContain('secret-of-the-bot');
  });

  it('goes on while Telegram cannot be reached, and says so', async () => {
    const { channel, start } = await channelAt((method, _, call) => {
      if (method === 'getMe') return call < 4 ? 'cut' : ok(botUser);
      return call === 1 ? ok([]) : 'hang';
    });
    await start();
    expect(channel.health()).toMatchObject({
      state: 'failing',
      detail: expect.stringMatching(/^The connection to Telegram broke \(\w+\)\.$/),
    });
    await expect
      .poll(() => channel.health(), soon)
      .toEqual({ state: 'ready', detail: '@Frontdesk_bot, polling' });
  });

  it('tells Telegram where its webhook is, and drops nothing that waits', async () => {
    const { channel, start, calls } = await channelAt(
      (method) => ok(method === 'getMe' ? botUser : true),
      webhookMode,
    );
    await start();
    expect(calls.find(({ method }) => method === 'setWebhook')).toEqual({
      method: 'setWebhook',
      payload: {
        url: 'https://desk.example.com/webhooks/telegram',
        secret_token: 'a-secret',
        allowed_updates: [
          'message',
          'edited_message',
          'business_message',
          'edited_business_message',
          'stopped_message_generation',
          'my_chat_member',
        ],
        drop_pending_updates: false,
      },
    });
    expect(channel.health()).toEqual({ state: 'ready', detail: '@Frontdesk_bot, webhook' });
  });

  it('stops for an address that Telegram does not take', async () => {
    const { start } = await channelAt(
      (method) =>
        method === 'getMe'
          ? ok(botUser)
          : refusal(400, 'Bad Request: bad webhook: An HTTPS URL must be provided for webhook'),
      webhookMode,
    );
    await expect(start()).rejects.toMatchObject({
      code: 'bad_config',
      message: expect.stringMatching(/PUBLIC_URL must be https.*An HTTPS URL must be provided/),
    });
  });

  it.each([undefined, '', 'with spaces', 'x'.repeat(257)])(
    'wants a webhook secret, not %j',
    async (webhookSecret) => {
      await expect(channelAt(whenIdle, { mode: 'webhook', webhookSecret })).rejects.toMatchObject({
        code: 'bad_config',
        message: expect.stringContaining('TELEGRAM_WEBHOOK_SECRET'),
      });
    },
  );

  it('has a webhook in webhook mode only', async () => {
    expect((await channelAt(whenIdle)).channel).not.toHaveProperty('webhook');
    expect((await channelAt(whenIdle, webhookMode)).channel).toHaveProperty('webhook');
  });
});

describe('telegramChannel, at work', () => {
  const post = (update: object) =>
    new Request('https://desk.example.com/webhooks/telegram', {
      method: 'POST',
      headers: { 'x-telegram-bot-api-secret-token': 'a-secret' },
      body: JSON.stringify(update),
    });

  it('takes no update before it knows who it is, so that Telegram keeps it', async () => {
    const { channel, start } = await channelAt(() => 'cut', webhookMode);
    await start();
    expect((await channel.webhook!(post({ update_id: 1 }))).status).toBe(503);
  });

  it('rule 12: answers 200 for updates that it does not know, and hands them over to be recorded', async () => {
    const { channel, start, received } = await channelAt(
      (method) => ok(method === 'getMe' ? botUser : true),
      webhookMode,
    );
    await start();
    expect((await channel.webhook!(post({ update_id: 1, something_new: {} }))).status).toBe(200);
    expect(received).toEqual([{ type: 'other', account: '700001', externalId: '1', kind: 'something_new' }]);
  });

  it('rule 12: records an update that it cannot read, and goes on', async () => {
    const chat = { id: 1, first_name: 'Ann', type: 'private' };
    const from = { id: 1, is_bot: false, first_name: 'Ann' };
    const updates = [
      { update_id: 1, message: { message_id: 1, from, date: 0, text: 'no chat' } },
      { update_id: 2, message: { message_id: 2, from, chat, date: 0, text: 'fine' } },
    ] as Update[];
    const { start, received, lines } = await channelAt((method, _, call) => {
      if (method === 'getMe') return ok(botUser);
      return call === 1 ? ok(updates) : 'hang';
    });
    await start();
    await expect
      .poll(() => received, soon)
      .toMatchObject([{ type: 'other', externalId: '1', kind: 'message' }, { content: 'fine' }]);
    expect(lines.join()).toMatch(/error a Telegram update could not be read/);
  });

  it('hands over edits, Stop and blocking, by polling', async () => {
    const simulator = await startTelegramSimulator();
    clean.push(() => simulator.close());
    const { start, received, channel } = await channelAt(whenIdle, {
      token: simulator.token,
      apiRoot: simulator.url,
    });
    const mara = { chatId: '1001', userId: '1001' };
    const { id } = simulator.say({ ...mara, text: 'Open?' });
    await start();
    const inReplyTo = { externalId: id, externalUserId: '1001' };
    const stream = channel.stream!({ conversationKey: '1001', inReplyTo });
    stream.update('Yes, until');
    const isDraft = ({ streaming }: { streaming: boolean }) => streaming;
    const { messages } = await simulator.until((state) => state.messages.some(isDraft));
    simulator.act({ type: 'edit', chatId: '1001', messageId: id, text: 'Open tomorrow?' });
    simulator.act({ type: 'stop', ...mara, messageId: messages.find(isDraft)!.id });
    simulator.act({ type: 'block', chatId: '1001', blocked: true });
    simulator.act({ type: 'block', chatId: '1001', blocked: false });
    const conversationKey = '1001';
    await expect
      .poll(() => received.filter(({ type }) => type !== undefined), soon)
      .toMatchObject([
        { type: 'edited', conversationKey, externalId: id, content: 'Open tomorrow?' },
        { type: 'stopped', conversationKey, upTo: id },
        { type: 'blocked', conversationKey, blocked: true },
        { type: 'blocked', conversationKey, blocked: false },
      ]);
    await stream.discard();
  });

  it('has a link to itself once it knows who it is', async () => {
    const { channel, start } = await channelAt(whenIdle);
    expect(channel.privateLink!('abc')).toBeNull();
    await start();
    expect(channel.privateLink!('abc')).toBe('https://t.me/Frontdesk_bot?start=abc');
  });

  it('starts and stops while its menu of commands is on the way', async () => {
    const { channel, start, calls, lines } = await channelAt(whenIdle);
    await start();
    await expect.poll(() => calls.some(({ method }) => method === 'getMyCommands'), soon).toBe(true);
    await channel.stop();
    expect(lines).toEqual([]);
  });

  it('hands over a number that is shared with one tap, and what is passed on', async () => {
    const simulator = await startTelegramSimulator();
    clean.push(() => simulator.close());
    const { start, received, channel } = await channelAt(whenIdle, {
      token: simulator.token,
      apiRoot: simulator.url,
    });
    const mara = { chatId: '1001', userId: '1001' };
    await start();
    simulator.act({ type: 'open', userId: '1001', payload: 'abc' });
    const [asking] = channel.render!('Where can we call?', { controls: { sharePhone: 'Share' } });
    await channel.send!({ conversationKey: '1001' }, asking!);
    simulator.say({ ...mara, text: 'Share', key: true });
    simulator.act({ type: 'card', ...mara, name: 'Jonas', phone: '+491713920021', ofUserId: '1002' });
    simulator.act({ type: 'forward', ...mara, text: 'Call me: +491713920021', from: 'Jonas' });
    await expect
      .poll(() => received, soon)
      .toMatchObject([
        { content: '/start abc', kind: 'private' },
        { details: [{ field: 'phone', value: '+447700900142' }] },
        { content: '[contact: Jonas, +491713920021]', quoted: true },
        { content: 'Call me: +491713920021', quoted: true },
      ]);
  });

  it('renders without styles if asked to', async () => {
    const { channel } = await channelAt(whenIdle);
    expect(channel.render!('**a** [b](https://x.org/)', { plain: true })).toEqual([
      { text: 'a b (https://x.org/)', entities: [] },
    ]);
  });

  it('shows that it is typing, and does not mind when it cannot', async () => {
    const simulator = await startTelegramSimulator();
    clean.push(() => simulator.close());
    simulator.say({ chatId: '1001', userId: '1001', text: 'Open?' });
    const { channel } = await channelAt(whenIdle, { token: simulator.token, apiRoot: simulator.url });
    await channel.typing!({ conversationKey: '1001' });
    expect(simulator.state().chats.find(({ id }) => id === '1001')?.status).toMatch(/typing/);
    simulator.fault({ method: 'sendChatAction', kind: 'server_error' });
    await expect(channel.typing!({ conversationKey: '1001' })).resolves.toBeUndefined();
    await expect(channel.typing!({ conversationKey: 'nowhere' })).resolves.toBeUndefined();
  });
});
