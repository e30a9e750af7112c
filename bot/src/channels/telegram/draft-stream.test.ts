import { startTelegramSimulator, type TelegramSimulator } from '@frontdesk/simulator/telegram/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { telegramApi } from './client.ts';
import { render } from './render/render.ts';
import { streams } from './stream.ts';
import { fakeBotApi, ok, refusal } from './testing/fake-bot-api.ts';
import { hasty, manualWait } from './testing/manual-wait.ts';
import { soon } from './testing/soon.ts';

const target = { conversationKey: '1001', inReplyTo: { externalId: '1', externalUserId: '1001' } };
const [part] = render('Yes, **until six**.');

describe('a stream into a private chat', () => {
  let simulator: TelegramSimulator;
  const open = (wait = hasty) => {
    // Longer than a test may take: what hangs, hangs.
    const api = telegramApi({ token: simulator.token, apiRoot: simulator.url, timeoutSeconds: 100 });
    return streams({ api, wait })(target);
  };
  const fromBot = () => simulator.state().messages.filter(({ from }) => from.isBot);
  const shown = () => fromBot().map(({ text, streaming }) => ({ text, streaming }));
  const calls = (method: string) => simulator.calls().filter((call) => call.method === method).length;

  beforeEach(async () => {
    simulator = await startTelegramSimulator();
    simulator.say({ chatId: '1001', userId: '1001', text: 'Open?' });
  });
  afterEach(() => simulator.close());

  it('grows as a draft and ends as a message', async () => {
    const stream = open();
    stream.update('Yes, **unt');
    await simulator.until(() => shown().some(({ text, streaming }) => streaming && text === 'Yes, unt'));
    stream.update('Yes, **until si');
    await simulator.until(() => shown().some(({ text, streaming }) => streaming && text === 'Yes, until si'));
    const { externalId } = await stream.finish(part);
    expect(fromBot()).toMatchObject([{ id: externalId, text: 'Yes, until six.', streaming: false }]);
    expect(simulator.violations()).toEqual([]);
  });

  it('ends as a message although every draft fails', async () => {
    simulator.fault({ method: 'sendMessageDraft', kind: 'server_error', times: 100 });
    const stream = open();
    stream.update('Yes');
    await simulator.until(() => calls('sendMessageDraft') > 0);
    await stream.finish(part);
    expect(shown()).toEqual([{ text: 'Yes, until six.', streaming: false }]);
  });

  it('does not wait for a draft that hangs', async () => {
    simulator.fault({ method: 'sendMessageDraft', kind: 'hang' });
    const stream = open();
    stream.update('Yes');
    await simulator.until(() => calls('sendMessageDraft') > 0);
    await stream.finish(part);
    expect(shown()).toEqual([{ text: 'Yes, until six.', streaming: false }]);
  });

  it('waits as long as Telegram asks before the next draft', async () => {
    simulator.fault({ method: 'sendMessageDraft', kind: 'rate_limit', retryAfter: 9 });
    const { wait, waits, pass } = manualWait();
    const stream = open(wait);
    stream.update('Yes');
    await pass();
    await expect.poll(waits, soon).toEqual([9_000]);
    await stream.discard();
  });

  it('can be stopped by the reader, and stays until the message takes its place', async () => {
    const stream = open();
    stream.update('Yes, **unt');
    const { messages } = await simulator.until(() => shown().some(({ streaming }) => streaming));
    const draft = messages.find(({ streaming }) => streaming);
    simulator.act({ type: 'stop', chatId: '1001', userId: '1001', messageId: draft!.id });
    expect(shown()).toEqual([{ text: 'Yes, unt', streaming: false }]);
    stream.update('Yes, **until si');
    await stream.finish(render('Yes, unt')[0]);
    expect(fromBot()).toMatchObject([{ text: 'Yes, unt', streaming: false }]);
    expect(fromBot()[0]?.id).not.toBe(draft!.id);
  });

  it('rule 7: ends with the plainer text if the first is refused', async () => {
    const stream = open();
    stream.update('Yes');
    const tooLong = { text: 'x'.repeat(5_000), entities: [] };
    await expect(stream.finish(tooLong)).rejects.toMatchObject({ code: 'refused' });
    await stream.finish(part);
    expect(shown()).toEqual([{ text: 'Yes, until six.', streaming: false }]);
  });

  it('ends with its keyboard', async () => {
    const stream = open();
    stream.update('Yes');
    await simulator.until(() => shown().some(({ streaming }) => streaming));
    await stream.finish(render('Yes. Where can we call?', { controls: { sharePhone: 'Share' } })[0]);
    expect(simulator.state().chats.find(({ id }) => id === '1001')?.keyboards).toMatchObject([
      { rows: [[{ label: 'Share', kind: 'contact' }]] },
    ]);
  });

  it.each(['import-7', '', '0', '-3', '1.5'])(
    'shows no draft for a question without a number: %j',
    async (externalId) => {
      const api = telegramApi({ token: simulator.token, apiRoot: simulator.url, timeoutSeconds: 100 });
      const inReplyTo = { externalId, externalUserId: '1001' };
      const stream = streams({ api, wait: hasty })({ conversationKey: '1001', inReplyTo });
      stream.update('Yes');
      await stream.finish(part);
      expect(calls('sendMessageDraft')).toBe(0);
      expect(shown()).toEqual([{ text: 'Yes, until six.', streaming: false }]);
    },
  );

  it('leaves nothing behind when it is discarded', async () => {
    const stream = open();
    stream.update('Yes');
    await stream.discard();
    expect(shown().filter(({ streaming }) => !streaming)).toEqual([]);
  });

  it('is over for a server that knows no drafts', async () => {
    const server = await fakeBotApi((method) =>
      method === 'sendMessage' ? ok({ message_id: 5 }) : refusal(404, 'Not Found: method not found'),
    );
    const api = telegramApi({ token: simulator.token, apiRoot: server.url, timeoutSeconds: 10 });
    const open = streams({ api, wait: hasty });
    const drafts = () => server.calls.filter(({ method }) => method === 'sendMessageDraft').length;
    const first = open(target);
    first.update('Yes');
    await expect.poll(drafts, soon).toBe(1);
    const draftsOfAnother = async () => {
      const before = drafts();
      const stream = open(target);
      stream.update('Yes');
      // Time enough for a draft, if there were one.
      for (let call = 0; call < 5; call++) await api.getMe().catch(() => {});
      await stream.finish(part);
      return drafts() - before;
    };
    await expect.poll(draftsOfAnother, soon).toBe(0);
    await expect(first.finish(part)).resolves.toEqual({ externalId: '5' });
    await server.close();
  });
});
