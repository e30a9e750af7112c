import { startSlackSimulator } from '@frontdesk/simulator/slack/server';
import { WebClient } from '@slack/web-api';
import { afterEach, describe, expect, it } from 'vitest';
import { threadStatus } from './status.ts';
import { recordedLog } from './testing/recorded-log.ts';
import { refusal, type Script, scriptedSlack } from './testing/scripted-slack.ts';
import { anna } from './testing/simulated-slack.ts';
import { webClientOptions } from './web-client.ts';

const thread = 'D1:1.1';
const sessions = 'agents.sessions.setStatus';
const lines = 'assistant.threads.setStatus';

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

async function scripted(script: Script, now?: () => number) {
  const slack = await scriptedSlack(script);
  closing.push(slack.close);
  const calls = () => slack.calls.map(({ method, args }) => `${method} ${args.status}`.trim());
  return { ...slack, calls, status: threadStatus({ client: slack.client, log: slack.log, now }) };
}

describe('the status of a thread', () => {
  it('is what the person sees while we work', async () => {
    const simulator = await startSlackSimulator();
    closing.push(() => void simulator.close());
    const { log } = recordedLog();
    const client = new WebClient(
      simulator.botToken,
      webClientOptions({ apiUrl: simulator.apiUrl, timeoutMs: 5000, log }),
    );
    const status = threadStatus({ client, log });
    const at = `${anna.chatId}:${simulator.say({ ...anna, text: 'Hello' }).id}`;
    const seen = () => simulator.state().chats.find(({ id }) => id === anna.chatId)?.status;
    await status.show(at);
    expect(seen()).toBe('is working…');
    await status.clear(at, true);
    expect(seen()).toBeNull();
  });

  it('is said once, not every time the core asks', async () => {
    const { status, calls } = await scripted(() => ({}));
    for (let times = 0; times < 5; times++) await status.show(thread);
    await status.clear(thread, true);
    await status.clear(thread, true);
    expect(calls()).toEqual([`${sessions} processing`, `${sessions} active`]);
  });

  it('is said again when the work takes long', async () => {
    let nowMs = 0;
    const { status, calls } = await scripted(
      () => ({}),
      () => nowMs,
    );
    await status.show(thread);
    nowMs = 61_000;
    await status.show(thread);
    await status.clear(thread, true);
    expect(calls()).toHaveLength(3);
  });

  it('falls back to a line under the thread, and remembers that', async () => {
    const { status, calls } = await scripted((method) =>
      method === sessions ? refusal('not_an_agent') : {},
    );
    await status.show(thread);
    await status.clear(thread, false);
    await status.show('D1:2.2');
    await status.clear('D1:2.2', false);
    expect(calls()).toEqual([
      `${sessions} processing`,
      `${lines} is thinking…`,
      lines,
      `${lines} is thinking…`,
      lines,
    ]);
  });

  it('leaves the line to Slack when a message was posted', async () => {
    const { status, calls } = await scripted((method) =>
      method === sessions ? refusal('unknown_method') : {},
    );
    await status.show(thread);
    await status.clear(thread, true);
    expect(calls()).toEqual([`${sessions} processing`, `${lines} is thinking…`]);
  });

  it('is nothing where Slack has neither, and does not keep asking', async () => {
    const { status, calls } = await scripted(() => refusal('missing_scope'));
    for (const key of ['D1:1.1', 'D1:2.2', 'D1:3.3']) {
      await status.show(key);
      await status.clear(key, false);
    }
    expect(calls()).toHaveLength(2);
  });

  it('is tried in other places after one place refused it', async () => {
    const { status, calls } = await scripted((_method, { channel_id }) =>
      channel_id === 'D1' ? refusal('channel_not_found') : {},
    );
    await status.show(thread);
    await status.show('D2:1.1');
    expect(calls().at(-1)).toBe(`${sessions} processing`);
    await status.clearAll();
  });

  it('ends after it was begun, even when the end comes while it begins', async () => {
    const { status, calls } = await scripted(() => ({}));
    void status.show(thread);
    await status.clear(thread, true);
    expect(calls()).toEqual([`${sessions} processing`, `${sessions} active`]);
  });

  it('is taken away everywhere at the end', async () => {
    const { status, calls } = await scripted(() => ({}));
    await Promise.all(['D1:1.1', 'D1:2.2'].map(status.show));
    await status.clearAll();
    expect(calls().filter((call) => call === `${sessions} active`)).toHaveLength(2);
  });

  it('is put out even if nobody knows whether it was shown', async () => {
    let times = 0;
    const { status, calls } = await scripted(() => (times++ === 0 ? refusal('fatal_error') : {}));
    await status.show(thread);
    await status.clear(thread, false);
    expect(calls()).toEqual([`${sessions} processing`, `${sessions} active`]);
  });

  it('ends for good when somebody pressed Stop, whoever showed it', async () => {
    const { status, calls } = await scripted(() => ({}));
    await status.end('D1:2.2');
    await status.show(thread);
    await status.end(thread);
    await status.clear(thread, false);
    expect(calls()).toEqual([`${sessions} active`, `${sessions} processing`, `${sessions} active`]);
  });

  it('says once what the app lacks to be stopped', async () => {
    const { status, lines } = await scripted(() => ({
      warning: 'missing_agent_session_stopped_event_subscription',
    }));
    for (const key of ['D1:1.1', 'D1:2.2']) await status.show(key);
    await status.clearAll();
    const warnings = lines.filter((line) => line.includes('no Stop button'));
    expect(warnings).toEqual([expect.stringContaining('bot event agent_session_stopped')]);
  });

  it('never throws', async () => {
    const { client, log, close } = await scriptedSlack(() => ({}));
    close();
    const status = threadStatus({ client, log });
    const calls = [
      status.show(thread),
      status.show('nonsense'),
      status.clear(thread, false),
      status.end(thread),
      status.end('nonsense'),
      status.clearAll(),
    ];
    expect((await Promise.allSettled(calls)).map((call) => call.status)).toEqual(
      calls.map(() => 'fulfilled'),
    );
  });
});
