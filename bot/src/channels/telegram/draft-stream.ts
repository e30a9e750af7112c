import type { Api } from 'grammy';
import type { AnswerStream } from '../../core/ports.ts';
import { abortedBy } from './client.ts';
import type { Address } from './conversation-key.ts';
import { isNotFound, telegramError } from './errors.ts';
import { type Pace, paced } from './paced.ts';
import { preview } from './render/preview.ts';
import type { TelegramPart } from './render/split.ts';
import type { Wait } from './wait.ts';

/** A draft fades after 30 s; how fast it may change is not documented, others go with 0.25 to 1 s. */
const pace: Pace = { firstMs: 0, gapMs: 700, refreshMs: 20_000 };

/** The draft stays when Stop is pressed, until the message with what was there takes its place. */
const stopButton = { can_stop: true, keep_on_stop: true };

export interface DraftStreamOptions {
  api: Api;
  address: Address;
  /** The number of the message that is answered: Stop comes back with it. */
  draftId: number;
  wait: Wait;
  send(part: TelegramPart): Promise<{ externalId: string }>;
  /** The server knows no drafts (before Bot API 9.3). */
  onUnknown(): void;
}

/**
 * Streams into a private chat: a draft that Telegram animates, in the end replaced by a message. Whatever becomes of
 * the draft, the message is sent.
 */
export function draftStream(options: DraftStreamOptions): AnswerStream<TelegramPart> {
  const { api, address, draftId, wait, send, onUnknown } = options;
  const ended = new AbortController();
  const showing = paced(show, pace, wait);

  return {
    update: showing.push,
    finish: async (part) => {
      await end();
      return await send(part);
    },
    discard: end,
  };

  async function end(): Promise<void> {
    // Nobody waits for a draft that hangs.
    ended.abort();
    await showing.end();
  }

  async function show(text: string): Promise<number | null> {
    const { chat_id, message_thread_id } = address;
    const part = preview(text);
    try {
      const options = { message_thread_id, entities: part.entities, ...stopButton };
      await api.sendMessageDraft(chat_id, draftId, part.text, options, abortedBy(ended.signal));
      return 0;
    } catch (error) {
      if (isNotFound(error)) onUnknown();
      const { code, retryAfterMs } = telegramError(error);
      return code === 'refused' || code === 'blocked' ? null : (retryAfterMs ?? 2_000);
    }
  }
}
