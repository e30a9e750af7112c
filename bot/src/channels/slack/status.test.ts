import { startSlackSimulator } from '@frontdesk/simulator/slack/server';
import { WebClient } from '@slack/web-api';
import { afterEach, describe, expect, it } from 'vitest';
import { threadStatus } from './status.ts';
import { recordedLog } from './testing/recorded-log.ts';
import { refusal, type Script, scriptedSlack } from './testing/scripted-slack.ts';
import { anna } from './testing/simulated-slack.ts';
import { webClientOptions } from './web-client.ts';

const thread = { channel: 'D1', threadTs: '1.1' };
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
    const at = { channel: anna.chatId, threadTs: simulator.say({ ...anna, text: 'Hello' }).id };
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
    await status.show({ ...thread, threadTs: '2.2' });
    await status.clear({ ...thread, threadTs: '2.2' }, false);
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
    for (const threadTs of ['1.1', '2.2', '3.3']) {
      await status.show({ channel: 'D1', threadTs });
      await status.clear({ channel: 'D1', threadTs }, false);
    }
    expect(calls()).toHaveLength(2);
  });

  it('is tried in other places after one place refused it', async () => {
    const { status, calls } = await scripted((_method, { channel_id }) =>
      channel_id === 'D1' ? refusal('channel_not_found') : {},
    );
    await status.show(thread);
    await status.show({ channel: 'D2', threadTs: '1.1' });
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
    await Promise.all(['1.1', '2.2'].map((threadTs) => status.show({ channel: 'D1', threadTs })));
    await status.clearAll();
    expect(calls().filter((call) => call === `${sessions} active`)).toHaveLength(2);
  });

  it('never throws', async () => {
    const { client, log, close } = await scriptedSlack(() => ({}));
    close();
    const status = threadStatus({ client, log });
    const calls = [status.show(thread), status.clear(thread, false), status.clearAll()];
    expect((await Promise.allSettled(calls)).map((call) => call.status)).toEqual(
      calls.map(() => 'fulfilled'),
    );
  });
});
