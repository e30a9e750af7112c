import { startTelegramSimulator, type TelegramSimulator } from '@frontdesk/simulator/telegram/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { telegramApi } from './client.ts';
import { render } from './render/render.ts';
import { sendPart } from './send.ts';
import { fakeBotApi, ok, refusal } from './testing/fake-bot-api.ts';

const group = '-1002200000001';
const [part] = render('Yes, **until six**: https://harbour.example.com');

describe('sendPart', () => {
  let simulator: TelegramSimulator;
  const send = (target: Parameters<typeof sendPart>[1]) =>
    sendPart(
      telegramApi({ token: simulator.token, apiRoot: simulator.url, timeoutSeconds: 10 }),
      target,
      part,
    );
  const sent = (id: string) => simulator.state().messages.find((message) => message.id === id);

  beforeEach(async () => {
    simulator = await startTelegramSimulator();
  });
  afterEach(() => simulator.close());

  it('answers in a private chat without a reply', async () => {
    const { id } = simulator.say({ chatId: '1001', userId: '1001', text: 'Open?' });
    const inReplyTo = { externalId: id, externalUserId: '1001' };
    const { externalId } = await send({ conversationKey: '1001', inReplyTo });
    expect(sent(externalId)).toMatchObject({ text: part.text, replyToId: null });
    expect(sent(externalId)?.entities).toContainEqual({ type: 'bold', offset: 5, length: 9 });
  });

  it('answers in a topic, as a reply', async () => {
    const { id } = simulator.say({
      chatId: group,
      userId: '1002',
      text: 'Open?',
      threadId: '3',
      mention: true,
    });
    const inReplyTo = { externalId: id, externalUserId: '1002' };
    const { externalId } = await send({ conversationKey: `${group}:3`, inReplyTo });
    expect(sent(externalId)).toMatchObject({ chatId: group, threadId: '3', replyToId: id });
  });

  it('answers although the question was deleted', async () => {
    const inReplyTo = { externalId: '99', externalUserId: '1002' };
    const { externalId } = await send({ conversationKey: group, inReplyTo });
    expect(sent(externalId)).toMatchObject({ text: part.text, replyToId: null });
  });

  it('calls a wrong topic an error, and writes nowhere else', async () => {
    await expect(send({ conversationKey: `${group}:4242` })).rejects.toMatchObject({ code: 'refused' });
    expect(simulator.state().messages.filter(({ from }) => from.isBot)).toEqual([]);
  });

  it('knows who blocked the bot', async () => {
    simulator.say({ chatId: '1001', userId: '1001', text: 'Hi' });
    simulator.act({ type: 'block', chatId: '1001', blocked: true });
    await expect(send({ conversationKey: '1001' })).rejects.toMatchObject({ code: 'blocked' });
  });

  it('breaks no rule of the Bot API', async () => {
    simulator.say({ chatId: '1001', userId: '1001', text: 'Open?' });
    await send({ conversationKey: '1001' });
    expect(simulator.violations()).toEqual([]);
  });
});

describe('sendPart, refused for its formatting', () => {
  it('sends the words plain', async () => {
    const server = await fakeBotApi((_, { entities }) =>
      (entities as unknown[]).length > 0
        ? refusal(400, "Bad Request: Entity URL 'https://x' is invalid: Wrong HTTP URL")
        : ok({ message_id: 5 }),
    );
    const api = telegramApi({ token: '700001:secret', apiRoot: server.url, timeoutSeconds: 10 });
    await expect(sendPart(api, { conversationKey: '1' }, part)).resolves.toEqual({ externalId: '5' });
    expect(server.calls.map(({ payload }) => payload.text)).toEqual([part.text, part.text]);
    await server.close();
  });
});
