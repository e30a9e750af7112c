import { startTelegramSimulator, type TelegramSimulator } from '@frontdesk/simulator/telegram/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { telegramApi } from './client.ts';
import { render } from './render/render.ts';
import { streams } from './stream.ts';
import { hasty, manualWait } from './testing/manual-wait.ts';

const group = '-1002200000001';
const [part] = render('Yes, **until six**.');

describe('a stream into a group', () => {
  let simulator: TelegramSimulator;
  let questionId: string;
  const open = (wait = hasty) => {
    const api = telegramApi({ token: simulator.token, apiRoot: simulator.url, timeoutSeconds: 10 });
    const inReplyTo = { externalId: questionId, externalUserId: '1001' };
    return streams({ api, wait })({ conversationKey: `${group}:2`, inReplyTo });
  };
  const fromBot = () => simulator.state().messages.filter(({ from }) => from.isBot);
  const texts = () => fromBot().map(({ text }) => text);
  const calls = (method: string) => simulator.calls().filter((call) => call.method === method).length;
  /** A stream that shows `text` already. */
  const showing = async (text: string, wait = hasty) => {
    const stream = open(wait);
    stream.update(text);
    await simulator.until(() => texts().includes(text));
    return stream;
  };

  beforeEach(async () => {
    simulator = await startTelegramSimulator();
    const question = { chatId: group, userId: '1001', threadId: '2', text: 'Open?', mention: true };
    questionId = simulator.say(question).id;
  });
  afterEach(() => simulator.close());

  it('grows as a message that is edited, in its topic and as a reply', async () => {
    const stream = await showing('Yes');
    stream.update('Yes, **until');
    await simulator.until(() => texts().includes('Yes, until'));
    const { externalId } = await stream.finish(part);
    expect(fromBot()).toMatchObject([
      { id: externalId, text: 'Yes, until six.', threadId: '2', replyToId: questionId },
    ]);
    expect(simulator.violations()).toEqual([]);
  });

  it('sends a quick answer as one message, never edited', async () => {
    const { wait } = manualWait();
    const stream = open(wait);
    stream.update('Yes');
    await stream.finish(part);
    expect(fromBot()).toMatchObject([{ text: 'Yes, until six.', edited: false }]);
  });

  it('rule 8: does not edit what shows the final text already', async () => {
    const stream = await showing('Yes.');
    await stream.finish(render('Yes.')[0]);
    expect(texts()).toEqual(['Yes.']);
    expect(calls('editMessageText')).toBe(0);
  });

  it('rule 8: waits for its last edit as long as Telegram asks', async () => {
    const stream = await showing('Yes');
    simulator.fault({ method: 'editMessageText', kind: 'rate_limit', retryAfter: 3 });
    const { externalId } = await stream.finish(part);
    expect(fromBot()).toMatchObject([{ id: externalId, text: 'Yes, until six.' }]);
  });

  it('takes an edit that happened although nobody heard of it for what it is', async () => {
    const stream = await showing('Yes');
    simulator.fault({ method: 'editMessageText', kind: 'accept_then_cut' });
    const shownAs = fromBot().map(({ id }) => id);
    const { externalId } = await stream.finish(part);
    expect(shownAs).toEqual([externalId]);
    expect(texts()).toEqual(['Yes, until six.']);
    expect(calls('editMessageText')).toBe(2);
  });

  it.each(['cut', 'server_error'] as const)(
    'puts a new message for one that cannot be edited: %s',
    async (kind) => {
      const stream = await showing('Yes');
      simulator.fault({ method: 'editMessageText', kind, times: 2 });
      await stream.finish(part);
      expect(texts()).toEqual(['Yes, until six.']);
    },
  );

  it('puts a new message where the old one was deleted', async () => {
    const stream = await showing('Yes');
    const api = telegramApi({ token: simulator.token, apiRoot: simulator.url, timeoutSeconds: 10 });
    await api.deleteMessage(group, Number(fromBot()[0]?.id));
    await stream.finish(part);
    expect(texts()).toEqual(['Yes, until six.']);
  });

  it('rule 8: still arrives when showing it failed', async () => {
    simulator.fault({ method: 'sendMessage', kind: 'server_error' });
    const { wait, pass } = manualWait();
    const stream = open(wait);
    stream.update('Yes');
    await pass();
    await simulator.until(() => calls('sendMessage') === 1);
    await stream.finish(part);
    expect(texts()).toEqual(['Yes, until six.']);
  });

  it.each(['accept_then_cut', 'cut'] as const)(
    'rule 6: says nothing twice when nobody knows whether its first message stands there: %s',
    async (kind) => {
      simulator.fault({ method: 'sendMessage', kind });
      const { wait, pass } = manualWait();
      const stream = open(wait);
      stream.update('Yes');
      await pass();
      await simulator.until(() => calls('sendMessage') === 1);
      await expect(stream.finish(part)).rejects.toMatchObject({ code: 'uncertain' });
      expect(texts()).toEqual(kind === 'cut' ? [] : ['Yes']);
    },
  );

  it('rule 8: edits a message every 3.1 s at most', async () => {
    const { wait, waits, pass } = manualWait();
    const stream = open(wait);
    stream.update('Yes');
    await pass();
    await simulator.until(() => texts().includes('Yes'));
    stream.update('Yes, **until');
    await expect.poll(waits).toEqual([3_100]);
    expect(calls('editMessageText')).toBe(0);
    await pass();
    await simulator.until(() => texts().includes('Yes, until'));
    await stream.discard();
  });

  it('rule 7: ends with the plainer text if the first is refused', async () => {
    const stream = await showing('Yes');
    const tooLong = { text: 'x'.repeat(5_000), entities: [] };
    await expect(stream.finish(tooLong)).rejects.toMatchObject({ code: 'refused' });
    await stream.finish(part);
    expect(texts()).toEqual(['Yes, until six.']);
    expect(calls('deleteMessage')).toBe(1);
  });

  it('has no keyboard in the end, and no edit because of one', async () => {
    const stream = await showing('Yes.');
    await stream.finish(render('Yes.', { controls: { buttons: [{ id: 'more', label: 'More' }] } })[0]);
    expect(calls('editMessageText')).toBe(0);
    expect(simulator.state().chats.flatMap(({ keyboards = [] }) => keyboards)).toEqual([]);
  });

  it('takes back what it showed when it is discarded', async () => {
    const stream = await showing('Yes');
    await stream.discard();
    expect(texts()).toEqual([]);
  });
});
