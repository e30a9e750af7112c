import type { Api } from 'grammy';
import type { AnswerStream, Target } from '../../core/ports.ts';
import { type Address, isPrivate, readConversationKey } from './conversation-key.ts';
import { draftStream } from './draft-stream.ts';
import { editStream } from './edit-stream.ts';
import type { TelegramPart } from './render/split.ts';
import { sendPart } from './send.ts';
import type { Wait } from './wait.ts';

export interface StreamOptions {
  api: Api;
  wait: Wait;
}

/** Streams as the chat allows: drafts in private, edits in groups, nothing but the end where neither is possible. */
export function streams({ api, wait }: StreamOptions): (target: Target) => AnswerStream<TelegramPart> {
  let knowsDrafts = true;
  return (target) => {
    const address = readConversationKey(target.conversationKey);
    const send = (part: TelegramPart) => sendPart(api, target, part);
    if (isGroup(address)) return editStream({ api, address, wait, send });
    // A business chat takes no drafts, and its customers should not see messages change.
    const draftId = draftIdFor(target);
    if (draftId === null || address.business_connection_id || !knowsDrafts) return unseen(send);
    const onUnknown = () => {
      knowsDrafts = false;
    };
    return draftStream({ api, address, draftId, wait, send, onUnknown });
  };
}

/** A draft has the number of the message that it answers. A question of ours that Telegram never saw has none. */
function draftIdFor({ inReplyTo }: Target): number | null {
  const asked = inReplyTo?.externalId ?? '';
  return /^[1-9]\d{0,14}$/.test(asked) ? Number(asked) : null;
}

const isGroup = (address: Address) => !isPrivate(address);

const unseen = (send: AnswerStream<TelegramPart>['finish']): AnswerStream<TelegramPart> => ({
  update: () => {},
  finish: send,
  discard: () => Promise.resolve(),
});
