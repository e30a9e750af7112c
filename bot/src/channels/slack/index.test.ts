import { startSlackSimulator } from '@frontdesk/simulator/slack/server';
import { afterEach, describe, expect, it } from 'vitest';
import type { InboundMessage, Receive } from '../../core/ports.ts';
import { slackChannel } from './index.ts';
import { patience } from './testing/patience.ts';
import { recordedLog } from './testing/recorded-log.ts';
import { refusal, scriptedSlack } from './testing/scripted-slack.ts';
import { anna, type Delivery, desk, simulatedSlack } from './testing/simulated-slack.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function started(delivery: Delivery, receive: Receive = async () => {}) {
  const simulated = await simulatedSlack(delivery);
  closing.push(simulated.close);
  const inbox: InboundMessage[] = [];
  await simulated.channel.start(async (inbound) => {
    if (inbound.type === undefined) inbox.push(inbound);
    await receive(inbound);
  });
  const { simulator } = simulated;
  const fromBot = () => simulator.state().messages.filter(({ from }) => from.isBot);
  return { ...simulated, inbox, fromBot };
}

describe.each(['http', 'socket'] as const)('Slack by %s', (delivery) => {
  it('hears a mention in a channel once, though Slack tells of it twice', async () => {
    const { simulator, inbox } = await started(delivery);
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
    const { simulator, inbox } = await started(delivery);
    simulator.say({ ...desk, text: 'does @marc know?', mention: true });
    await simulator.idle();
    expect(inbox[0]?.content).toBe('does @Marc Oliveira know?');
  });

  it('keeps a thread together and threads apart', async () => {
    const { simulator, inbox } = await started(delivery);
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

  it('gives a message that Slack delivers twice the same ids', async () => {
    const { simulator, inbox } = await started(delivery);
    simulator.disturb({ duplicateNext: 2 });
    simulator.say({ ...anna, text: 'Hello' });
    await simulator.idle();
    expect(inbox).toHaveLength(3);
    expect(
      new Set(inbox.map((message) => `${message.account} ${message.conversationKey} ${message.externalId}`))
        .size,
    ).toBe(1);
  });

  it('does not hear edits', async () => {
    const { simulator, inbox } = await started(delivery);
    const { id } = simulator.say({ ...anna, text: 'Hello' });
    await simulator.idle();
    simulator.act({ type: 'edit', chatId: anna.chatId, messageId: id, text: 'Hello again' });
    await simulator.idle();
    expect(inbox).toHaveLength(1);
  });

  it('loses no message when Slack does not tell who wrote it', async () => {
    const { simulator, inbox } = await started(delivery);
    simulator.fault({ method: 'users.info', kind: 'hang', times: 9 });
    simulator.say({ ...anna, text: 'Hello' });
    await simulator.idle();
    expect(inbox).toMatchObject([{ content: 'Hello', contact: { externalUserId: 'U0SIMANNA' } }]);
  });

  it('streams an answer into the thread of a channel', async () => {
    const { simulator, channel, inbox, fromBot } = await started(delivery);
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
    const { simulator, channel, inbox, fromBot } = await started(delivery);
    simulator.say({ ...desk, text: 'are you open?', mention: true });
    await simulator.idle();
    const stream = channel.stream!({ conversationKey: inbox[0]!.conversationKey });
    stream.update('Yes, until ');
    await stream.finish({ text: 'Yes.' });
    expect(fromBot()).toMatchObject([{ text: 'Yes.', streaming: false }]);
    expect(simulator.calls().map(({ method }) => method)).not.toContain('chat.startStream');
  });

  it('says what is wrong when the bot was thrown out of the channel', async () => {
    const { simulator, channel, inbox } = await started(delivery);
    simulator.say({ ...desk, text: 'are you open?', mention: true });
    await simulator.idle();
    simulator.act({ type: 'block', chatId: desk.chatId, blocked: true });
    await expect(channel.send!(inbox[0]!, { text: 'Yes.' })).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringMatching(/not in the channel.*\/invite.*\(not_in_channel\)/),
    });
  });

  it('has a webhook only where Slack calls one', async () => {
    const { channel } = await started(delivery);
    expect(channel.webhook === undefined).toBe(delivery === 'socket');
  });
});

describe('the start', () => {
  const { log } = recordedLog();
  const make = (options: Partial<Parameters<typeof slackChannel>[0]>) => {
    const channel = slackChannel({
      botToken: 'xoxb-1',
      signingSecret: 'secret',
      log,
      backoffMs: () => 1,
      ...options,
    });
    closing.push(() => channel.stop());
    return channel;
  };
  const simulated = async (options: Parameters<typeof startSlackSimulator>[0] = {}) => {
    const simulator = await startSlackSimulator(options);
    closing.push(() => simulator.close());
    return simulator;
  };

  it('stops at a token that Slack refuses, and names the variable', async () => {
    const { apiUrl } = await simulated();
    await expect(make({ apiUrl }).start(async () => {})).rejects.toMatchObject({
      code: 'bad_config',
      message: expect.stringMatching(/^Slack refused SLACK_BOT_TOKEN \(invalid_auth\)\./),
    });
  });

  it('stops when there is no way for Slack to reach us', async () => {
    await expect(make({ signingSecret: undefined }).start(async () => {})).rejects.toMatchObject({
      code: 'bad_config',
      message: expect.stringContaining('SLACK_SIGNING_SECRET'),
    });
  });

  it('goes on without Slack, says so, and is ready when Slack is there', async () => {
    const gone = await startSlackSimulator();
    await gone.close();
    const channel = make({ ...gone });
    expect(channel.health()).toEqual({ state: 'starting' });
    await channel.start(async () => {});
    expect(channel.health()).toEqual({ state: 'failing', detail: 'Slack cannot be reached (ECONNREFUSED).' });
    const { botToken, appToken } = gone;
    await simulated({ port: Number(new URL(gone.url).port), botToken, appToken });
    await expect.poll(() => channel.health(), patience).toEqual({ state: 'ready' });
  });

  it('lets Slack keep what comes before we know who we are', async () => {
    const simulator = await simulated({ retryDelaysMs: [500, 500, 500, 1000, 2000], ackTimeoutMs: 500 });
    simulator.fault({ method: 'auth.test', kind: 'server_error', times: 1_000_000 });
    const inbox: InboundMessage[] = [];
    const { log, lines } = recordedLog();
    const channel = make({ ...simulator, signingSecret: undefined, log, backoffMs: () => 20 });
    await channel.start(async (inbound) => {
      if (inbound.type === undefined) inbox.push(inbound);
    });
    simulator.say({ ...anna, text: 'Hello' });
    await expect.poll(() => lines.join('\n'), patience).toContain('a Slack event was not recorded');
    expect(inbox).toEqual([]);
    simulator.clearFaults();
    await expect.poll(() => inbox, patience).toMatchObject([{ content: 'Hello' }]);
    await simulator.idle();
  });
});

describe('a token that is revoked', () => {
  it('shows in the health of the channel, until it works again', async () => {
    let revoked = false;
    const slack = await scriptedSlack(() =>
      revoked ? refusal('token_revoked') : { user_id: 'U1', bot_id: 'B1', team_id: 'T1', ts: '2.2' },
    );
    closing.push(slack.close);
    const { apiUrl, log } = slack;
    const channel = slackChannel({
      botToken: 'xoxb-1',
      signingSecret: 'secret',
      apiUrl,
      log,
      backoffMs: () => 10,
    });
    closing.push(() => channel.stop());
    await channel.start(async () => {});
    revoked = true;
    await expect(channel.send!({ conversationKey: 'C1:1.1' }, { text: 'Hello' })).rejects.toMatchObject({
      code: 'refused',
    });
    await expect
      .poll(() => channel.health(), patience)
      .toMatchObject({
        state: 'failing',
        detail: expect.stringContaining('SLACK_BOT_TOKEN (token_revoked)'),
      });
    revoked = false;
    await expect.poll(() => channel.health(), patience).toEqual({ state: 'ready' });
  });
});

describe('before Slack has said who we are', () => {
  it('an answer does not stream, and nothing throws', async () => {
    const slack = await scriptedSlack(() => ({ ts: '2.2' }));
    closing.push(slack.close);
    const { apiUrl, log } = slack;
    const channel = slackChannel({ botToken: 'xoxb-1', signingSecret: 'secret', apiUrl, log });
    const target = { conversationKey: 'C1:1.1', inReplyTo: { externalId: 'C1:1.1', externalUserId: 'U1' } };
    const stream = channel.stream!(target);
    stream.update('Hello there, ');
    await stream.finish({ text: 'Hello there.' });
    expect(slack.calls.map(({ method }) => method)).toEqual(['chat.postMessage']);
  });
});

describe('a Slack of yesterday', () => {
  it('gets plain text when it does not know markdown_text', async () => {
    const slack = await scriptedSlack((method, { markdown_text }) =>
      method === 'chat.postMessage' && markdown_text ? refusal('no_text') : { ts: '2.2' },
    );
    closing.push(slack.close);
    const channel = slackChannel({
      botToken: 'xoxb-1',
      signingSecret: 'secret',
      apiUrl: slack.apiUrl,
      log: slack.log,
    });
    expect(await channel.send!({ conversationKey: 'C1:1.1' }, { text: 'Hello' })).toEqual({
      externalId: 'C1:2.2',
    });
    expect(slack.calls.at(-1)?.args).toMatchObject({
      channel: 'C1',
      thread_ts: '1.1',
      text: 'Hello',
      unfurl_links: 'false',
    });
  });
});
