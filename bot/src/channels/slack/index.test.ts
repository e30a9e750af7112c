import { describe, expect, it } from 'vitest';
import { patience } from './testing/patience.ts';
import { anna, desk } from './testing/simulated-slack.ts';
import { startedSlack } from './testing/started-slack.ts';

describe.each(['http', 'socket'] as const)('Slack by %s', (delivery) => {
  it('hears a mention in a channel once, though Slack tells of it twice', async () => {
    const { simulator, inbox } = await startedSlack(delivery);
    const { id } = simulator.say({ ...desk, text: 'are you open?', mention: true });
    await simulator.idle();
    expect(inbox).toEqual([
      {
        account: 'T0SIMTEAM',
        conversationKey: `${desk.chatId}:${id}`,
        externalId: `${desk.chatId}:${id}`,
        kind: 'group',
        title: '#front-desk',
        contact: {
          externalUserId: 'U0SIMANNA',
          name: 'Anna Berg',
          username: 'anna',
          email: expect.stringMatching(/^anna\.berg@/),
          phone: '+46 70 123 45 67',
        },
        content: 'are you open?',
      },
    ]);
  });

  it('calls people by their names', async () => {
    const { simulator, inbox } = await startedSlack(delivery);
    simulator.say({ ...desk, text: 'does @marc know?', mention: true });
    await simulator.idle();
    expect(inbox[0]?.content).toBe('does @Marc Oliveira know?');
  });

  it('keeps a thread together and threads apart', async () => {
    const { simulator, inbox } = await startedSlack(delivery);
    const { id } = simulator.say({ ...anna, text: 'one' });
    await simulator.idle();
    simulator.say({ ...anna, text: 'two', threadId: id });
    await simulator.idle();
    simulator.say({ ...anna, text: 'three' });
    await simulator.idle();
    const [one, two, three] = inbox.map(({ conversationKey }) => conversationKey);
    expect(two).toBe(one);
    expect(three).not.toBe(one);
  });

  it('loses no message when Slack does not tell who wrote it', async () => {
    const { simulator, inbox } = await startedSlack(delivery);
    simulator.fault({ method: 'users.info', kind: 'hang', times: 9 });
    simulator.say({ ...anna, text: 'Hello' });
    await simulator.idle();
    expect(inbox).toMatchObject([{ content: 'Hello', contact: { externalUserId: 'U0SIMANNA' } }]);
  });

  it('streams an answer into the thread of a channel', async () => {
    const { simulator, channel, inbox, fromBot } = await startedSlack(delivery);
    const { id } = simulator.say({ ...desk, text: 'are you open?', mention: true });
    await simulator.idle();
    const { conversationKey, externalId, contact } = inbox[0]!;
    const target = { conversationKey, inReplyTo: { externalId, externalUserId: contact.externalUserId } };
    await channel.typing!(target);
    const stream = channel.stream!(target);
    stream.update('Yes, until ');
    await expect
      .poll(() => fromBot(), patience)
      .toMatchObject([{ text: 'Yes, until', streaming: true, threadId: id }]);
    await stream.finish(channel.render!('Yes, until **six**.')[0]!);
    expect(fromBot()).toMatchObject([{ text: 'Yes, until **six**.', streaming: false, edited: false }]);
    await expect
      .poll(() => simulator.state().chats.find((chat) => chat.id === desk.chatId)?.status, patience)
      .toBeNull();
  });

  it('does not stream in a channel when nobody asked', async () => {
    const { simulator, channel, inbox, fromBot } = await startedSlack(delivery);
    simulator.say({ ...desk, text: 'are you open?', mention: true });
    await simulator.idle();
    const stream = channel.stream!({ conversationKey: inbox[0]!.conversationKey });
    stream.update('Yes, until ');
    await stream.finish({ text: 'Yes.' });
    expect(fromBot()).toMatchObject([{ text: 'Yes.', streaming: false }]);
    expect(simulator.calls().map(({ method }) => method)).not.toContain('chat.startStream');
  });

  it('renders plain on demand', async () => {
    const { channel } = await startedSlack(delivery);
    expect(channel.render!('**six**')).toEqual([{ text: '**six**' }]);
    expect(channel.render!('**six**', { plain: true })).toEqual([{ text: 'six' }]);
  });

  it('says what is wrong when the bot was thrown out of the channel', async () => {
    const { simulator, channel, inbox } = await startedSlack(delivery);
    simulator.say({ ...desk, text: 'are you open?', mention: true });
    await simulator.idle();
    simulator.act({ type: 'block', chatId: desk.chatId, blocked: true });
    await expect(channel.send!(inbox[0]!, { text: 'Yes.' })).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringMatching(/not in the channel.*\/invite.*\(not_in_channel\)/),
    });
  });

  it('has a webhook only where Slack calls one', async () => {
    const { channel } = await startedSlack(delivery);
    expect(channel.webhook === undefined).toBe(delivery === 'socket');
  });
});
