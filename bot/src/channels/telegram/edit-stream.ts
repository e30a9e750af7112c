import type { Api } from 'grammy';
import type { FrontdeskError } from '../../core/errors.ts';
import type { AnswerStream } from '../../core/ports.ts';
import { noPreview } from './client.ts';
import type { Address } from './conversation-key.ts';
import { isNotModified, telegramError } from './errors.ts';
import { type Pace, paced } from './paced.ts';
import { preview } from './render/preview.ts';
import type { TelegramPart } from './render/split.ts';
import type { Wait } from './wait.ts';

/** A group bears about 20 messages and edits a minute (grammy.dev/advanced/flood). */
const pace: Pace = { firstMs: 1_200, gapMs: 3_100 };
/** The longest wait for a last edit; after that a new message is better. */
const maxRetryMs = 30_000;

export interface EditStreamOptions {
  api: Api;
  address: Address;
  wait: Wait;
  send(part: TelegramPart): Promise<{ externalId: string }>;
}

/**
 * Streams into a group, where there are no drafts: a message that is edited as the answer grows. Whatever becomes of
 * the edits, the final text arrives, as a new message if need be. Only when nobody knows whether the first message
 * stands there, under an id that nobody told us, `finish` throws uncertain: a second one may say everything twice.
 */
export function editStream({ api, address, wait, send }: EditStreamOptions): AnswerStream<TelegramPart> {
  let posted: { externalId: string } | undefined;
  let doubt: FrontdeskError | undefined;
  let shown = '';
  const showing = paced(
    async (text) => {
      const part = preview(text);
      const failure = posted ? await edit(part) : await post(part);
      if (!failure) return 0;
      return failure.code === 'not_sent' ? (failure.retryAfterMs ?? 0) : null;
    },
    pace,
    wait,
  );

  return {
    update: showing.push,
    async finish(part) {
      await showing.end();
      if (doubt) throw doubt;
      if (!posted) return await send(part);
      if (await settle(part)) return posted;
      await remove();
      return await send(part);
    },
    async discard() {
      await showing.end();
      await remove();
    },
  };

  async function post(part: TelegramPart): Promise<FrontdeskError | null> {
    try {
      posted = await send(part);
      shown = words(part);
      return null;
    } catch (error) {
      const failure = telegramError(error);
      if (failure.code === 'uncertain') doubt = failure;
      return failure;
    }
  }

  /** Null: the message shows `part`. */
  async function edit(part: TelegramPart): Promise<FrontdeskError | null> {
    if (shown === words(part)) return null;
    try {
      const options = { entities: part.entities, ...noPreview };
      await api.editMessageText(address.chat_id, Number(posted?.externalId), part.text, options);
    } catch (error) {
      if (!isNotModified(error)) return telegramError(error);
    }
    shown = words(part);
    return null;
  }

  /** The last edit is tried twice: an edit that may have happened does no harm when it happens again. */
  async function settle(part: TelegramPart): Promise<boolean> {
    const failure = await edit(part);
    if (!failure) return true;
    const pauseMs = failure.retryAfterMs ?? 1_000;
    if (failure.code === 'refused' || failure.code === 'blocked' || pauseMs > maxRetryMs) return false;
    await wait(pauseMs, new AbortController().signal);
    return (await edit(part)) === null;
  }

  async function remove(): Promise<void> {
    if (!posted) return;
    const { externalId } = posted;
    // Should a plainer text be tried after this one, it is a message of its own.
    posted = undefined;
    await api.deleteMessage(address.chat_id, Number(externalId)).catch(() => {});
  }
}

/** What an edit can change. A keyboard is none of it, and groups have none. */
const words = ({ text, entities }: TelegramPart) => JSON.stringify([text, entities]);
