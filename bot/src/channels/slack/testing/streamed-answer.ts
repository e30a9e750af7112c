import { startSlackSimulator } from '@frontdesk/simulator/slack/server';
import { WebClient } from '@slack/web-api';
import { expect } from 'vitest';
import { capability } from '../capability.ts';
import { slackError } from '../errors.ts';
import type { SlackPart } from '../render/render.ts';
import { answerStream, type StreamOptions } from '../stream.ts';
import { webClientOptions } from '../web-client.ts';
import { patience } from './patience.ts';
import { recordedLog } from './recorded-log.ts';
import { type Script, scriptedSlack } from './scripted-slack.ts';
import { anna } from './simulated-slack.ts';

/** Answers to Anna's question, streamed into a simulated workspace. */
export async function streamedAnswer({ timeoutMs = 10_000 } = {}) {
  let nowMs = Date.now();
  let timers: { run: () => void; ms: number }[] = [];
  const simulator = await startSlackSimulator({ now: () => nowMs });
  const { log, lines } = recordedLog();
  const options = webClientOptions({ apiUrl: simulator.apiUrl, timeoutMs, log });
  const client = new WebClient(simulator.botToken, options);
  const channel = anna.chatId;
  const threadTs = simulator.say({ ...anna, text: 'Are you open?' }).id;

  async function post({ text }: SlackPart): Promise<{ externalId: string }> {
    const message = { channel, thread_ts: threadTs, markdown_text: text };
    const { ts } = await client.chat.postMessage(message).catch((error: unknown) => {
      throw slackError(error);
    });
    return { externalId: `${channel}:${ts}` };
  }

  const later: StreamOptions['later'] = (run, ms) => {
    const timer = { run, ms };
    timers.push(timer);
    return () => void (timers = timers.filter((other) => other !== timer));
  };
  const open = () =>
    answerStream({ ...unpaced, client, log, thread: { channel, threadTs }, may: capability(), later, post });
  /** What the bot has said; "…" stands behind what still streams. */
  const messages = () =>
    simulator
      .state()
      .messages.filter(({ from }) => from.isBot)
      .map(({ text, streaming }) => (streaming ? `${text}…` : text));

  return {
    simulator,
    client,
    lines,
    open,
    messages,
    methods: () => simulator.calls().map(({ method }) => method),
    /** A stream that shows the beginning of an answer. */
    async begun() {
      const stream = open();
      stream.update('Yes, we are open until ');
      await expect.poll(messages, patience).toEqual(['Yes, we are open until…']);
      return stream;
    },
    pressStop: () => simulator.act({ type: 'stop', ...anna, messageId: simulator.messages().at(-1)!.ts }),
    /** Time passes in Slack, while our process does not get to anything. */
    sleep(minutes: number) {
      nowMs += minutes * 60_000;
    },
    /** What is to happen later, ms. */
    timers: () => timers.map(({ ms }) => ms),
    /** So much time passes that the timer runs, which is set once Slack has answered. */
    async runTimer() {
      await expect.poll(() => timers.length, patience).toBe(1);
      const [timer] = timers.splice(0, 1);
      nowMs += timer!.ms;
      timer!.run();
    },
    close: () => simulator.close(),
  };
}

export type StreamedAnswer = Awaited<ReturnType<typeof streamedAnswer>>;

const unpaced = { recipient: {}, pace: async () => {}, botId: () => 'B0SIMBOT1' };

/** Streams on a Slack that does as the test says. Without a `post`, messages of their own go out unseen. */
export async function scriptedStream(script: Script, post?: StreamOptions['post']) {
  const { client, log, calls, close } = await scriptedSlack(script);
  const may = capability();
  const thread = { channel: 'D1', threadTs: '1.1' };
  return {
    calls: () => calls.map(({ method }) => method),
    open: () =>
      answerStream({
        ...unpaced,
        client,
        log,
        thread,
        may,
        post: post ?? (async () => ({ externalId: 'posted' })),
      }),
    close,
  };
}
