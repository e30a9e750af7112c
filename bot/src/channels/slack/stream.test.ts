import { startSlackSimulator } from '@frontdesk/simulator/slack/server';
import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { capability } from './capability.ts';
import { slackError } from './errors.ts';
import { answerStream } from './stream.ts';
import { patience } from './testing/patience.ts';
import { recordedLog } from './testing/recorded-log.ts';
import { refusal, scriptedSlack } from './testing/scripted-slack.ts';
import { anna } from './testing/simulated-slack.ts';
import { webClientOptions } from './web-client.ts';

const minuteMs = 60_000;
const part = (text: string) => ({ text });

describe('a streamed answer', () => {
  let simulator: Awaited<ReturnType<typeof startSlackSimulator>>;
  let clock: number;
  let lines: string[];
  let open: ReturnType<typeof opener>;

  beforeEach(async () => {
    clock = Date.now();
    simulator = await startSlackSimulator({ now: () => clock });
    open = opener(10_000);
  });
  afterEach(() => simulator.close());

  function opener(timeoutMs: number) {
    const recorded = recordedLog();
    lines = recorded.lines;
    const log = recorded.log;
    const client = new WebClient(
      simulator.botToken,
      webClientOptions({ apiUrl: simulator.apiUrl, timeoutMs, log }),
    );
    const threadTs = simulator.say({ ...anna, text: 'Are you open?' }).id;
    const channel = anna.chatId;
    return () =>
      answerStream({
        client,
        log,
        thread: { channel, threadTs },
        recipient: {},
        may: capability(),
        pace: async () => {},
        botId: () => 'B0SIMBOT1',
        async post({ text }) {
          const { ts } = await client.chat
            .postMessage({ channel, thread_ts: threadTs, markdown_text: text })
            .catch((error: unknown) => {
              throw slackError(error);
            });
          return { externalId: `${channel}:${ts}` };
        },
      });
  }

  const messages = () =>
    simulator
      .state()
      .messages.filter(({ from }) => from.isBot)
      .map(({ text, streaming }) => (streaming ? `${text}…` : text));
  const methods = () => simulator.calls().map(({ method }) => method);
  /** A stream that shows the beginning of an answer. */
  async function begun() {
    const stream = open();
    stream.update('Yes, we are open until ');
    await expect.poll(messages, patience).toEqual(['Yes, we are open until…']);
    return stream;
  }

  it('grows, and ends with the whole text', async () => {
    const stream = await begun();
    stream.update('Yes, we are open until **six** on ');
    await expect.poll(messages, patience).toEqual(['Yes, we are open until **six** on…']);
    const { externalId } = await stream.finish(part('Yes, we are open until **six** on Sunday.'));
    expect(messages()).toEqual(['Yes, we are open until **six** on Sunday.']);
    expect(externalId).toBe(`${anna.chatId}:${simulator.messages().at(-1)?.ts}`);
    expect(methods()).toEqual(['chat.startStream', 'chat.appendStream', 'chat.stopStream']);
  });

  it('is one stream with one call at a time, however fast the text comes', async () => {
    const stream = open();
    const words = Array.from({ length: 60 }, (_, index) => `word${index}`);
    for (let end = 10; end <= words.length; end += 10) {
      for (let sooner = end - 9; sooner <= end; sooner++)
        stream.update(`${words.slice(0, sooner).join(' ')} `);
      await expect.poll(() => messages().join(''), patience).toContain(`word${end - 1}`);
    }
    await stream.finish(part(words.join(' ')));
    expect(messages()).toEqual([words.join(' ')]);
    expect(methods().filter((method) => method === 'chat.startStream')).toHaveLength(1);
  });

  it('is an ordinary message when there was nothing to show yet', async () => {
    const stream = open();
    stream.update('Y');
    await stream.finish(part('Yes.'));
    expect(messages()).toEqual(['Yes.']);
    expect(methods()).toEqual(['chat.postMessage']);
  });

  it('is put right when the final text is another', async () => {
    const stream = await begun();
    await stream.finish(part('No, we are closed.'));
    expect(messages()).toEqual(['No, we are closed.']);
    expect(methods()).toEqual(['chat.startStream', 'chat.stopStream', 'chat.update']);
  });

  it('shows nothing more while the model starts over, and is put right at the end', async () => {
    const stream = await begun();
    stream.update('Sorry, one ');
    await stream.finish(part('Sorry, one moment.'));
    expect(messages()).toEqual(['Sorry, one moment.']);
  });

  it('is completed in place when Slack ended the stream before the end', async () => {
    const stream = await begun();
    clock += 6 * minuteMs;
    await stream.finish(part('Yes, we are open until six.'));
    expect(messages()).toEqual(['Yes, we are open until six.']);
    expect(methods()).toEqual(['chat.startStream', 'chat.stopStream', 'chat.update']);
  });

  it('is completed in place when Slack ended the stream in the middle', async () => {
    const stream = await begun();
    clock += 6 * minuteMs;
    stream.update('Yes, we are open until six, as ');
    await expect.poll(methods, patience).toContain('chat.appendStream');
    await stream.finish(part('Yes, we are open until six, as always.'));
    expect(messages()).toEqual(['Yes, we are open until six, as always.']);
  });

  it('is completed when the person pressed Stop', async () => {
    const stream = await begun();
    simulator.act({ type: 'stop', ...anna, messageId: simulator.messages().at(-1)!.ts });
    stream.update('Yes, we are open until six, as ');
    await expect.poll(methods, patience).toContain('chat.appendStream');
    await stream.finish(part('Yes, we are open until six, as always.'));
    expect(messages()).toEqual(['Yes, we are open until six, as always.']);
  });

  const faults = ['cut', 'accept_then_cut', 'accept_then_hang'] as const;

  it.each([...faults, 'rate_limit'] as const)(
    'is whole and once when chat.stopStream meets %s',
    async (kind) => {
      open = opener(2000);
      const stream = await begun();
      simulator.fault({ method: 'chat.stopStream', kind });
      await stream.finish(part('Yes, we are open until six and later.'));
      expect(lines.join('\n')).toContain('a stream did not end');
      expect(messages()).toEqual(['Yes, we are open until six and later.']);
    },
  );

  it.each(faults)('is whole and once when chat.appendStream meets %s', async (kind) => {
    open = opener(2000);
    const stream = await begun();
    simulator.fault({ method: 'chat.appendStream', kind });
    stream.update('Yes, we are open until six and ');
    await expect
      .poll(() => lines.join('\n'), patience)
      .toContain('a piece of a streamed answer did not go out');
    await stream.finish(part('Yes, we are open until six and later.'));
    expect(messages()).toEqual(['Yes, we are open until six and later.']);
  });

  it.each(['cut', 'hang', 'rate_limit'] as const)(
    'is whole and once when chat.startStream meets %s',
    async (kind) => {
      open = opener(2000);
      simulator.fault({ method: 'chat.startStream', kind });
      const stream = open();
      stream.update('Yes, we are open until six and ');
      await expect
        .poll(() => lines.join('\n'), patience)
        .toContain('a piece of a streamed answer did not go out');
      await stream.finish(part('Yes, we are open until six and later.'));
      expect(messages()).toEqual(['Yes, we are open until six and later.']);
    },
  );

  it('goes on after Slack asked to wait', async () => {
    const stream = await begun();
    simulator.fault({ method: 'chat.appendStream', kind: 'rate_limit', retryAfter: 1 });
    stream.update('Yes, we are open until six on ');
    await expect.poll(messages, patience).toEqual(['Yes, we are open until six on…']);
    await stream.finish(part('Yes, we are open until six on Sunday.'));
    expect(messages()).toEqual(['Yes, we are open until six on Sunday.']);
  });

  it('does not wait for a pause to be over when the text is complete', async () => {
    const stream = await begun();
    simulator.fault({ method: 'chat.appendStream', kind: 'rate_limit', retryAfter: 3600 });
    stream.update('Yes, we are open until six on ');
    await expect
      .poll(() => lines.join('\n'), patience)
      .toContain('a piece of a streamed answer did not go out');
    await stream.finish(part('Yes, we are open until six on Sunday.'));
    expect(messages()).toEqual(['Yes, we are open until six on Sunday.']);
  });

  it('is posted anew when its message is gone', async () => {
    const stream = await begun();
    const client = new WebClient(simulator.botToken, { slackApiUrl: simulator.apiUrl });
    await client.chat.delete({ channel: anna.chatId, ts: simulator.messages().at(-1)!.ts });
    await stream.finish(part('Yes, we are open until six.'));
    expect(messages()).toEqual(['Yes, we are open until six.']);
  });

  it('says uncertain when nobody can know whether it is whole', async () => {
    const stream = await begun();
    simulator.fault({ method: '*', kind: 'accept_then_cut', times: 9 });
    await expect(stream.finish(part('No.'))).rejects.toMatchObject({ code: 'uncertain' });
  });

  it('leaves no half answer behind when it has to be sent later', async () => {
    const stream = await begun();
    simulator.fault({ method: 'chat.update', kind: 'rate_limit', times: 2 });
    await expect(stream.finish(part('No.'))).rejects.toMatchObject({ code: 'not_sent' });
    expect(messages()).toEqual([]);
  });

  it('is taken back', async () => {
    const stream = await begun();
    stream.update('Yes, we are open until six on ');
    await stream.discard();
    expect(messages()).toEqual([]);
    stream.update('Yes, we are open until six on Sunday. ');
    expect(messages()).toEqual([]);
  });

  it('is taken back when Slack no longer streams it, and when it never began', async () => {
    const stream = await begun();
    clock += 6 * minuteMs;
    await stream.discard();
    await open().discard();
    expect(messages()).toEqual([]);
  });

  it('is taken back when its beginning was never confirmed', async () => {
    simulator.fault({ method: 'chat.startStream', kind: 'accept_then_cut' });
    const stream = open();
    stream.update('Yes, we are open until ');
    await expect.poll(messages, patience).toEqual(['Yes, we are open until…']);
    await stream.discard();
    expect(messages()).toEqual([]);
  });

  it('says in the log when it cannot be taken back', async () => {
    const stream = await begun();
    simulator.fault({ method: 'chat.delete', kind: 'cut', times: 2 });
    await stream.discard();
    expect(lines.join('\n')).toContain('half an answer was left standing');
  });
});

describe('where Slack cannot stream', () => {
  it('an answer is an ordinary message, and the next one does not try', async () => {
    const slack = await scriptedSlack((method) =>
      method === 'chat.startStream' ? refusal('unknown_method') : { ts: '2.2' },
    );
    const may = capability();
    for (const text of ['One two ', 'Three four ']) {
      const stream = answerStream({
        client: slack.client,
        log: slack.log,
        thread: { channel: 'D1', threadTs: '1.1' },
        recipient: {},
        may,
        pace: async () => {},
        botId: () => 'B0SIMBOT1',
        post: async () => ({ externalId: 'posted' }),
      });
      stream.update(text);
      await expect.poll(() => slack.calls.length, patience).toBe(1);
      expect(await stream.finish({ text })).toEqual({ externalId: 'posted' });
    }
    expect(slack.calls.map(({ method }) => method)).toEqual(['chat.startStream']);
    slack.close();
  });
});
