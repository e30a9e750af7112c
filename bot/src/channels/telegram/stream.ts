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
    const asked = target.inReplyTo?.externalId;
    if (asked === undefined || address.business_connection_id || !knowsDrafts) return unseen(send);
    const onUnknown = () => {
      knowsDrafts = false;
    };
    return draftStream({ api, address, draftId: Number(asked), wait, send, onUnknown });
  };
}

const isGroup = (address: Address) => !isPrivate(address);

const unseen = (send: AnswerStream<TelegramPart>['finish']): AnswerStream<TelegramPart> => ({
  update: () => {},
  finish: send,
  discard: () => Promise.resolve(),
});
