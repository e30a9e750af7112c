import { startSlackSimulator } from '@frontdesk/simulator/slack/server';
import { afterEach, describe, expect, it } from 'vitest';
import type { InboundMessage } from '../../core/ports.ts';
import { slackChannel } from './index.ts';
import { patience } from './testing/patience.ts';
import { recordedLog } from './testing/recorded-log.ts';
import { refusal, scriptedSlack } from './testing/scripted-slack.ts';
import { anna } from './testing/simulated-slack.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
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
