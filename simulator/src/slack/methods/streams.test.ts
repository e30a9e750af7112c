import type { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startSlackSimulator } from '../server.ts';
import type { SlackSimulator } from '../simulator.ts';
import { call, slackClient } from '../testing/web-client.ts';

const channel = 'C0SIMDESK';
const user = 'U0SIMANNA';
const forAnna = { recipient_team_id: 'T0SIMTEAM', recipient_user_id: user };

let slack: SlackSimulator;
let client: WebClient;
let clock: number;
let thread_ts: string;

beforeEach(async () => {
  clock = Date.parse('2026-11-22T10:00:00Z');
  slack = await startSlackSimulator({ now: () => clock });
  client = slackClient(slack);
  thread_ts = slack.say({ chatId: channel, userId: user, text: 'hello', mention: true }).id;
});
afterEach(() => slack.close());

const start = async (args: Record<string, unknown> = {}): Promise<string> => {
  const started = await call(client, 'chat.startStream', { channel, thread_ts, ...forAnna, ...args });
  return String(started.ts);
};
const shown = (ts: string) => slack.state().messages.find(({ id }) => id === ts);
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => 'taken',
    (error: { data?: { error?: string } }) => error.data?.error,
  );

test('a stream grows before its readers and ends as one message', async () => {
  const ts = await start({ markdown_text: 'We are ' });
  expect(shown(ts)).toMatchObject({
    text: 'We are ',
    streaming: true,
    threadId: thread_ts,
    format: 'markdown',
  });
  await client.chat.appendStream({ channel, ts, markdown_text: '**open**' });
  expect(shown(ts)).toMatchObject({ text: 'We are **open**', streaming: true });
  const stopped = await client.chat.stopStream({ channel, ts, markdown_text: '.' });
  expect(stopped.message).toMatchObject({ text: 'We are **open**.', streaming_state: 'completed' });
  expect(shown(ts)).toMatchObject({ streaming: false, edited: false });
});

test("the SDK's own streamer works against it", async () => {
  const streamer = client.chatStream({ channel, thread_ts, ...forAnna, buffer_size: 8 });
  for (const piece of ['One ', 'two ', 'three ', 'four']) await streamer.append({ markdown_text: piece });
  await streamer.stop();
  expect(shown(streamer.ts!)).toMatchObject({ text: 'One two three four', streaming: false });
});

test('needs no recipient in a DM', async () => {
  const dm = slack.say({ chatId: 'D0SIMANNA', userId: user, text: 'hello' });
  const started = await client.apiCall('chat.startStream', { channel: 'D0SIMANNA', thread_ts: dm.id });
  expect(started.ok).toBe(true);
});

describe('refuses', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['a start without thread_ts', { thread_ts: undefined }, 'invalid_arguments'],
    ['a thread that is not there', { thread_ts: '1.000001' }, 'thread_not_found'],
    [
      'a channel stream without recipient team',
      { recipient_team_id: undefined },
      'missing_recipient_team_id',
    ],
    ['a channel stream without recipient', { recipient_user_id: undefined }, 'missing_recipient_user_id'],
    ['an unknown recipient', { recipient_user_id: 'U0NOBODY' }, 'user_not_found'],
    ['12,001 characters at once', { markdown_text: 'x'.repeat(12_001) }, 'msg_too_long'],
    ['12,001 in a chunk', { chunks: [{ type: 'markdown_text', text: 'x'.repeat(12_001) }] }, 'msg_too_long'],
    ['unknown chunks', { chunks: [{ type: 'song' }] }, 'invalid_chunks'],
    [
      'text beside chunks',
      { markdown_text: 'a', chunks: [{ type: 'markdown_text', text: 'b' }] },
      'cannot_provide_both_markdown_text_and_chunks',
    ],
  ])('%s', async (_case, args, error) => {
    expect(await refusal(start(args))).toBe(error);
  });

  test('an append of nothing, of the other kind, and to what is no stream', async () => {
    const ts = await start({ markdown_text: 'a' });
    expect(await refusal(client.chat.appendStream({ channel, ts }))).toBe('no_text');
    const chunks = [{ type: 'markdown_text' as const, text: 'b' }];
    expect(await refusal(client.chat.appendStream({ channel, ts, chunks }))).toBe('streaming_mode_mismatch');
    const posted = await client.chat.postMessage({ channel, text: 'a' });
    expect(await refusal(client.chat.appendStream({ channel, ts: posted.ts!, markdown_text: 'b' }))).toBe(
      'message_not_in_streaming_state',
    );
    expect(await refusal(client.chat.appendStream({ channel, ts: thread_ts, markdown_text: 'b' }))).toBe(
      'message_not_owned_by_app',
    );
  });

  test('an edit while it streams', async () => {
    const ts = await start({ markdown_text: 'a' });
    expect(await refusal(client.chat.update({ channel, ts, text: 'b' }))).toBe('streaming_state_conflict');
    await client.chat.stopStream({ channel, ts });
    expect((await client.chat.update({ channel, ts, text: 'b' })).ok).toBe(true);
  });

  test('a second stop', async () => {
    const ts = await start({ markdown_text: 'a' });
    await client.chat.stopStream({ channel, ts });
    expect(await refusal(client.chat.stopStream({ channel, ts }))).toBe('message_not_in_streaming_state');
  });

  test('everything after five minutes, appends in between or not', async () => {
    const ts = await start({ markdown_text: 'a' });
    clock += 4 * 60_000;
    await client.chat.appendStream({ channel, ts, markdown_text: 'b' });
    clock += 60_000;
    expect(shown(ts)).toMatchObject({ text: 'ab', streaming: false });
    const late = { channel, ts, markdown_text: 'c' };
    expect(await refusal(client.chat.appendStream(late))).toBe('message_not_in_streaming_state');
    expect(await refusal(client.chat.stopStream(late))).toBe('message_not_in_streaming_state');
  });
});

describe('sessions', () => {
  const status = () => slack.state().chats.find(({ id }) => id === channel)?.status;
  const setStatus = (value: string) =>
    client.agents.sessions.setStatus({ channel_id: channel, thread_ts, status: value });

  test('a session is named once and shows that it is working until it is told otherwise', async () => {
    const made = await client.agents.sessions.setStatus({
      channel_id: channel,
      thread_ts,
      status: 'processing',
      title: 'Opening hours',
    });
    expect(made).toMatchObject({ status: 'processing', agent_status: 'processing', title: 'Opening hours' });
    expect(status()).toBe('is working…');
    expect(await setStatus('active')).toMatchObject({ title: 'Opening hours' });
    expect(status()).toBeNull();
  });

  test('a session belongs to the root of a thread, not to a reply', async () => {
    const reply = slack.say({ chatId: channel, userId: user, text: 'and?', threadId: thread_ts }).id;
    const call = client.agents.sessions.setStatus({
      channel_id: channel,
      thread_ts: reply,
      status: 'processing',
    });
    expect(await refusal(call)).toBe('thread_not_found');
  });

  test('a stream is work in its session, until it is stopped', async () => {
    const ts = await start({ markdown_text: 'a' });
    expect(status()).toBe('is working…');
    await client.chat.stopStream({ channel, ts });
    expect(status()).toBeNull();
  });

  test('the end of a stream ends processing, unless it says otherwise', async () => {
    await setStatus('processing');
    await client.chat.stopStream({ channel, ts: await start(), session_status: 'processing' });
    expect(status()).toBe('is working…');
    await client.chat.stopStream({ channel, ts: await start() });
    expect(status()).toBeNull();
  });

  test('a status line goes with the next message, or after two minutes', async () => {
    const line = () =>
      client.assistant.threads.setStatus({ channel_id: channel, thread_ts, status: 'is thinking…' });
    await line();
    expect(status()).toBe('is thinking…');
    await client.chat.postMessage({ channel, thread_ts, text: 'done' });
    expect(status()).toBeNull();
    await line();
    clock += 2 * 60_000;
    expect(status()).toBeNull();
  });

  test('Stop ends the stream and leaves the session to the app', async () => {
    await setStatus('processing');
    const ts = await start({ markdown_text: 'a long ' });
    slack.act({ type: 'stop', chatId: channel, userId: user, messageId: ts });
    expect(shown(ts)).toMatchObject({ streaming: false, text: 'a long ' });
    expect(await refusal(client.chat.appendStream({ channel, ts, markdown_text: 'b' }))).toBe(
      'stopped_by_user',
    );
    expect(status()).toBe('is working…');
  });

  test('where nothing is done there is nothing to stop', () => {
    expect(() => slack.act({ type: 'stop', chatId: channel, userId: user, messageId: thread_ts })).toThrow(
      'nothing_to_stop',
    );
  });

  test('warns an app that does not listen to Stop', async () => {
    const deaf = await startSlackSimulator({ subscriptions: ['message.im'] });
    const root = deaf.say({ chatId: channel, userId: user, text: 'hello' }).id;
    const answer = await slackClient(deaf).agents.sessions.setStatus({
      channel_id: channel,
      thread_ts: root,
      status: 'processing',
    });
    expect(answer.warning).toBe('missing_agent_session_stopped_event_subscription');
    await deaf.close();
  });
});
