import { startTelegramSimulator, type TelegramSimulator } from '@frontdesk/simulator/telegram/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Target } from '../../core/ports.ts';
import { telegramApi } from './client.ts';
import { render } from './render/render.ts';
import type { TelegramPart } from './render/split.ts';
import { sendPart } from './send.ts';
import { fakeBotApi, ok, type Payload, refusal } from './testing/fake-bot-api.ts';

const group = '-1002200000001';
const [part] = render('Yes, **until six**: https://harbour.example.com');

describe('sendPart', () => {
  let simulator: TelegramSimulator;
  const send = (target: Target, given: TelegramPart = part) =>
    sendPart(
      telegramApi({ token: simulator.token, apiRoot: simulator.url, timeoutSeconds: 10 }),
      target,
      given,
    );
  const sent = (id: string) => simulator.state().messages.find((message) => message.id === id);

  const keyboards = (chatId: string) =>
    simulator.state().chats.find(({ id }) => id === chatId)?.keyboards ?? [];

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

  it('gives a keyboard, and takes it away', async () => {
    simulator.say({ chatId: '1001', userId: '1001', text: 'Open?' });
    const controls = { sharePhone: 'Share', buttons: [{ id: 'no', label: 'Skip' }] };
    await send({ conversationKey: '1001' }, render('Where can we call?', { controls })[0]);
    expect(keyboards('1001')).toMatchObject([
      { userId: '1001', rows: [[{ label: 'Share', kind: 'contact' }], [{ label: 'Skip', kind: 'text' }]] },
    ]);
    await send({ conversationKey: '1001' }, render('Never mind.', { controls: { clear: true } })[0]);
    expect(keyboards('1001')).toEqual([]);
    expect(simulator.violations()).toEqual([]);
  });

  it('leaves keyboards out in groups', async () => {
    const controls = { sharePhone: 'Share', buttons: [{ id: 'no', label: 'Skip' }] };
    const { externalId } = await send(
      { conversationKey: group },
      render('Where can we call?', { controls })[0],
    );
    expect(sent(externalId)).toMatchObject({ text: 'Where can we call?' });
    expect(keyboards(group)).toEqual([]);
  });

  it('sends a file as a document, each with an id of its own', async () => {
    simulator.say({ chatId: '1001', userId: '1001', text: '/export' });
    const file = { name: 'your data; all.json', mimeType: 'application/json', content: '{"name":"Ann Lée"}' };
    const parts = render('Here it is.', { controls: { file, clear: true } });
    const ids = [];
    for (const one of parts) ids.push((await send({ conversationKey: '1001' }, one)).externalId);
    expect(new Set(ids).size).toBe(2);
    expect(sent(ids[0]!)?.text).toBe('Here it is.');
    expect(sent(ids[1]!)?.document).toEqual({
      name: 'your-data-all.json',
      mimeType: 'application/json',
      sizeBytes: 19,
      content: file.content,
    });
    expect(simulator.violations()).toEqual([]);
  });

  it('answers in a group to a question that Telegram never saw', async () => {
    const inReplyTo = { externalId: 'import-7', externalUserId: '1002' };
    const { externalId } = await send({ conversationKey: group, inReplyTo });
    expect(sent(externalId)).toMatchObject({ text: part.text, replyToId: null });
  });

  it('breaks no rule of the Bot API', async () => {
    simulator.say({ chatId: '1001', userId: '1001', text: 'Open?' });
    await send({ conversationKey: '1001' });
    expect(simulator.violations()).toEqual([]);
  });
});

describe('sendPart, refused for what it is not about', () => {
  const [asking] = render('May we **call** you?', { controls: { sharePhone: 'Share' } });

  /** What the server took in the end, and in how many calls. */
  async function sentTo(answer: Parameters<typeof fakeBotApi>[0], given: TelegramPart, key = '1') {
    const server = await fakeBotApi(answer);
    const api = telegramApi({ token: '700001:secret', apiRoot: server.url, timeoutSeconds: 10 });
    await expect(sendPart(api, { conversationKey: key }, given)).resolves.toEqual({ externalId: '5' });
    await server.close();
    return { calls: server.calls.length, payload: server.calls.at(-1)!.payload };
  }
  const isStyled = (payload: Payload) => (payload.entities as unknown[]).length > 0;
  const entityRefused = refusal(400, "Bad Request: Entity URL 'https://x' is invalid: Wrong HTTP URL");
  const keyRefused = refusal(400, "Bad Request: can't parse keyboard button: Text buttons are unallowed");

  it('sends the words plain', async () => {
    const { payload } = await sentTo(
      (_, given) => (isStyled(given) ? entityRefused : ok({ message_id: 5 })),
      part,
    );
    expect(payload.text).toBe(part.text);
  });

  it('keeps the keyboard below words without styles', async () => {
    const { payload } = await sentTo(
      (_, given) => (isStyled(given) ? entityRefused : ok({ message_id: 5 })),
      asking,
    );
    expect(payload).toMatchObject({ entities: [], reply_markup: asking.keyboard });
  });

  it('sends the words without the keyboard, then without both', async () => {
    const { calls, payload } = await sentTo((_, given) => {
      if (given.reply_markup) return keyRefused;
      return isStyled(given) ? entityRefused : ok({ message_id: 5 });
    }, asking);
    expect(calls).toBe(3);
    expect(payload).not.toHaveProperty('reply_markup');
  });

  it('offers no keys in a business chat', async () => {
    const { calls, payload } = await sentTo(() => ok({ message_id: 5 }), asking, '1@bcn-AbC_9');
    expect(calls).toBe(1);
    expect(payload).not.toHaveProperty('reply_markup');
  });
});
