import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { patience } from './testing/patience.ts';
import { anna, desk } from './testing/simulated-slack.ts';
import { startedSlack } from './testing/started-slack.ts';

describe.each(['http', 'socket'] as const)('Slack by %s', (delivery) => {
  it('hears what people edit and delete, in the words and under the ids of the message', async () => {
    const { simulator, inbox, signals } = await startedSlack(delivery);
    const { chatId } = anna;
    const { id } = simulator.say({ ...anna, text: 'Hello' });
    await simulator.idle();
    simulator.act({ type: 'edit', chatId, messageId: id, text: 'does @marc know?' });
    await simulator.idle();
    simulator.remove({ chatId, messageId: id });
    await simulator.idle();
    expect(inbox).toHaveLength(1);
    const { account, conversationKey, externalId } = inbox[0]!;
    expect(signals).toEqual([
      {
        account,
        conversationKey,
        externalId,
        type: 'edited',
        content: 'does @Marc Oliveira know?',
        editedAt: expect.any(Date),
      },
      { account, conversationKey, externalId, type: 'deleted' },
    ]);
  });

  it('hears of a deleted question that was answered already', async () => {
    const { simulator, channel, inbox, signals } = await startedSlack(delivery);
    const { id } = simulator.say({ ...anna, text: 'Hello' });
    await simulator.idle();
    await channel.send!(inbox[0]!, { text: 'Hi.' });
    simulator.remove({ chatId: anna.chatId, messageId: id });
    await simulator.idle();
    expect(signals).toMatchObject([{ type: 'deleted', externalId: inbox[0]!.externalId }]);
  });

  it('hears the edit of a mention, and a mention that comes in by an edit', async () => {
    const { simulator, inbox, signals } = await startedSlack(delivery);
    const { chatId } = desk;
    const { id } = simulator.say({ ...desk, text: 'are you open?' });
    await simulator.idle();
    expect(inbox).toEqual([]);
    for (const text of ['@frontdesk are you open?', '@frontdesk are you open on Sunday?']) {
      simulator.act({ type: 'edit', chatId, messageId: id, text });
      await simulator.idle();
    }
    expect(inbox[0]).toMatchObject({ content: 'are you open?', externalId: `${chatId}:${id}` });
    expect(new Set(inbox.map(({ externalId }) => externalId)).size).toBe(1);
    expect(signals.at(-1)).toMatchObject({
      type: 'edited',
      content: 'are you open on Sunday?',
      externalId: `${chatId}:${id}`,
    });
  });

  it('needs no other events than those of the README for that', async () => {
    const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
    const listed = /bot_events:\n((?: +- .*\n)+)/.exec(readme)?.[1] ?? '';
    const subscriptions = [...listed.matchAll(/- ([\w.]+)/g)].map(([, event = '']) => event);
    const { simulator, inbox, signals } = await startedSlack(delivery, { ofSlack: { subscriptions } });
    const told = () => [inbox.length, ...signals.map(({ type }) => type)];
    const direct = { chatId: anna.chatId, messageId: simulator.say({ ...anna, text: 'Hello' }).id };
    await simulator.idle();
    simulator.act({ ...direct, type: 'edit', text: 'Hello again' });
    await simulator.idle();
    const mention = { chatId: desk.chatId, messageId: simulator.say({ ...desk, text: 'open?' }).id };
    simulator.act({ ...mention, type: 'edit', text: '@frontdesk open?' });
    await simulator.idle();
    simulator.act({ ...mention, type: 'edit', text: '@frontdesk open on Sunday?' });
    await simulator.idle();
    simulator.remove(direct);
    await simulator.idle();
    expect(told()).toEqual([3, 'edited', 'edited', 'edited', 'deleted']);
  });

  it('offers Stop while it works, hears it, and works no more', async () => {
    const { simulator, channel, inbox, signals, fromBot, statusOf } = await startedSlack(delivery);
    const { id } = simulator.say({ ...anna, text: 'Hello' });
    await simulator.idle();
    const { account, conversationKey } = inbox[0]!;
    const status = () => statusOf(anna.chatId);
    // Before the first word, with nothing but the status to stop.
    await channel.typing!({ conversationKey });
    simulator.act({ type: 'stop', ...anna, messageId: id });
    await expect.poll(status, patience).toBeNull();
    // In the middle of the answer, whichever process writes it.
    const stream = channel.stream!({ conversationKey });
    stream.update('Hello there, ');
    await expect.poll(fromBot, patience).toMatchObject([{ text: 'Hello there,', streaming: true }]);
    expect(status()).toBe('is working…');
    simulator.act({ type: 'stop', ...anna, messageId: id });
    await expect.poll(status, patience).toBeNull();
    await simulator.idle();
    const stopped = {
      type: 'stopped',
      account,
      conversationKey,
      upTo: expect.stringMatching(/^D\w+:[\d.]+$/),
    };
    expect(signals).toEqual([stopped, stopped]);
    await stream.finish({ text: 'Hello there, Anna' });
    expect(fromBot()).toMatchObject([{ text: 'Hello there, Anna', streaming: false }]);
  });
});
