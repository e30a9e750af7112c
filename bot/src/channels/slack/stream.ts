import { setTimeout as sleep } from 'node:timers/promises';
import type { ChatStopStreamArguments, WebClient } from '@slack/web-api';
import type { AnswerStream, Log } from '../../core/ports.ts';
import type { Capability } from './capability.ts';
import { externalId, type Thread } from './conversation-key.ts';
import { slackCode, slackError } from './errors.ts';
import { findLostStream } from './lost-stream.ts';
import type { Pace } from './pacer.ts';
import { messageContent } from './render/message-content.ts';
import type { SlackPart } from './render/render.ts';
import { stableText } from './render/stable-text.ts';

export interface StreamOptions {
  client: WebClient;
  log: Log;
  thread: Thread;
  /** Whom Slack shows the growing text; outside direct messages it wants to know. Absent: nothing grows. */
  recipient?: { recipient_user_id?: string; recipient_team_id?: string };
  may: Capability;
  pace: Pace;
  /** Ours, as Slack names it. */
  botId(): string;
  /** Calls `run` in `ms`, unless it is told not to before; setTimeout by default. */
  later?: (run: () => void, ms: number) => () => void;
  /** Posts a message of its own; the way out when nothing streams. */
  post(part: SlackPart): Promise<{ externalId: string }>;
}

const maxLength = 12_000;
/**
 * Slack kills streams after about five minutes, written to or not, and shows "Something went wrong" in their place
 * until the message is updated (slackapi/python-slack-sdk#1859). Ours end before that.
 */
const maxAgeMs = 4 * 60_000;

/**
 * chat.startStream → appendStream → stopStream, one call at a time (the SDK's own ChatStreamer opens two streams when
 * appends overlap). The stream is only a preview: it shows what is certain of the text so far, and may be late, be
 * refused, be stopped by its reader or grow too old. `finish` makes the message whole in any case.
 */
export function answerStream(options: StreamOptions): AnswerStream<SlackPart> {
  const { client, log, thread, recipient, may, pace, later = afterwards } = options;
  const { channel, threadTs: thread_ts } = thread;
  const ending = new AbortController();
  const stable = stableText();
  let latest = '';
  /** The text that was looked at last. */
  let seen = '';
  let shown = '';
  /** Set once Slack has made the message. */
  let ts: string | undefined;
  let grows = recipient !== undefined && may.usable();
  let growing: Promise<void> | undefined;
  let isOld = false;
  /** Slack takes no more of the stream; its message stays. */
  let ended = false;
  let cancelAging = () => {};
  /** When a beginning was asked for, ms, and no answer came: there may be a message that we do not know. */
  let lostAt: number | undefined;

  function wake(): void {
    growing ??= grow().finally(() => (growing = undefined));
  }

  async function grow(): Promise<void> {
    while (isOld || (grows && seen !== latest)) {
      await pace(ending.signal);
      if (ending.signal.aborted) return;
      await (isOld ? retire() : showMore()).catch(pauseOrGiveUp);
    }
  }

  /** Looks at the text only when it is its turn: reading Markdown takes time, and models write fast. */
  async function showMore(): Promise<void> {
    seen = latest;
    const certain = stable.of(seen);
    if (certain.length <= shown.length || certain.length > maxLength || !certain.startsWith(shown)) return;
    await append(certain.slice(shown.length));
    shown = certain;
  }

  async function append(markdown_text: string): Promise<void> {
    if (ts) return void (await client.chat.appendStream({ channel, ts, markdown_text }));
    ts = (await client.chat.startStream({ channel, thread_ts, markdown_text, ...recipient })).ts;
    cancelAging = later(() => {
      isOld = true;
      wake();
    }, maxAgeMs);
  }

  /** What was shown stays for now; the rest comes with `finish`. The session goes on, with its Stop button. */
  async function retire(): Promise<void> {
    if (ts && !ended) await stop(ts, { session_status: 'processing' });
    isOld = grows = false;
  }

  async function pauseOrGiveUp(error: unknown): Promise<void> {
    const { code, retryAfterMs = 1000, message } = slackError(error);
    log.debug({ channel, reason: message }, 'a piece of a streamed answer did not go out');
    if (isOver(error)) ended = true;
    if (code === 'not_sent') {
      seen = '';
      return pause(retryAfterMs);
    }
    isOld = grows = false;
    if (ts) return;
    may.refused(error);
    if (code === 'uncertain') lostAt = Date.now();
  }

  const pause = (ms: number) => sleep(ms, undefined, { signal: ending.signal, ref: false }).catch(() => {});

  /** Lets the call under way end, so that nothing is appended afterwards. Resolves with the message's ts, if there is one. */
  async function settle(): Promise<string | undefined> {
    ending.abort();
    await growing;
    cancelAging();
    if (lostAt) ts ??= await findLostStream(client, thread, { botId: options.botId(), startedAt: lostAt });
    return ts;
  }

  async function stop(
    message: string,
    last: Pick<ChatStopStreamArguments, 'markdown_text' | 'blocks' | 'session_status'> = {},
  ): Promise<void> {
    await client.chat.stopStream({ channel, ts: message, ...last }).catch((error: unknown) => {
      ended ||= isOver(error);
      throw error;
    });
    ended = true;
  }

  /** Puts the whole text in the message's place. A message that still streams has to be stopped first. */
  async function replace(message: string, part: SlackPart): Promise<void> {
    const content = messageContent(part);
    const update = () => twice(() => client.chat.update({ channel, ts: message, ...content }));
    try {
      await update();
    } catch (error) {
      if (slackCode(error) !== 'streaming_state_conflict') throw error;
      await twice(() => stop(message));
      await update();
    }
  }

  const remove = async (message: string): Promise<void> => {
    if (!ended) await stop(message).catch(() => {});
    await twice(() => client.chat.delete({ channel, ts: message })).catch((error: unknown) =>
      log.warn(
        { channel, ts: message, reason: slackError(error).message },
        'half an answer was left standing',
      ),
    );
  };

  return {
    update(text) {
      latest = text;
      wake();
    },

    async finish(part) {
      const message = await settle();
      if (!message) return options.post(part);
      const done = { externalId: externalId(channel, message) };
      try {
        if (grows && part.text.startsWith(shown)) {
          const rest = part.text.slice(shown.length);
          await stop(message, {
            ...(rest ? { markdown_text: rest } : {}),
            ...(part.actions ? { blocks: [part.actions] } : {}),
          });
          return done;
        }
        if (!ended) await stop(message);
      } catch (error) {
        log.debug(
          { channel, reason: slackError(error).message },
          'a stream did not end; its text is replaced',
        );
      }
      try {
        await replace(message, part);
        return done;
      } catch (error) {
        const failure = slackError(error);
        if (failure.code === 'uncertain') throw failure;
        // Nothing but a new message is left, now or when the core tries again; it must not stand beside this half.
        await remove(message);
        ts = lostAt = undefined;
        if (failure.code === 'refused') return options.post(part);
        throw failure;
      }
    },

    async discard() {
      const message = await settle();
      if (message) await remove(message);
    },
  };
}

function afterwards(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms).unref();
  return () => clearTimeout(timer);
}

const isOver = (error: unknown) =>
  ['message_not_in_streaming_state', 'stopped_by_user'].includes(slackCode(error) ?? '');

const maxWaitMs = 10_000;

/** For calls that may as well be made twice: once more after "later" or a broken connection. */
async function twice<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const { code, retryAfterMs = 0 } = slackError(error);
    if (code === 'refused') throw error;
    await sleep(Math.min(retryAfterMs, maxWaitMs));
    return call();
  }
}
