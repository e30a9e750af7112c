import { startTelegramSimulator, type TelegramSimulator } from '@frontdesk/simulator/telegram/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { telegramApi } from './client.ts';
import { render } from './render/render.ts';
import { streams } from './stream.ts';
import { fakeBotApi, ok, refusal } from './testing/fake-bot-api.ts';
import { hasty, manualWait } from './testing/manual-wait.ts';
import { soon } from './testing/soon.ts';

const pace = { draft: { firstMs: 0, gapMs: 700 } };
const target = { conversationKey: '1001' };
const [part] = render('Yes, **until six**.');

describe('a stream into a private chat', () => {
  let simulator: TelegramSimulator;
  const open = (wait = hasty) => {
    const api = telegramApi({ token: simulator.token, apiRoot: simulator.url, timeoutSeconds: 10 });
    return streams({ api, wait, pace })(target);
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
    const stream = streams({ api, wait: hasty, pace });
    for (const text of ['Yes', 'No']) {
      const one = stream(target);
      one.update(text);
      await expect.poll(() => server.calls.length, soon).toBeGreaterThan(0);
      await one.finish(part);
    }
    const methods = server.calls.map(({ method }) => method);
    expect(methods).toEqual(['sendMessageDraft', 'sendMessage', 'sendMessage']);
    await server.close();
  });
});
