import { z } from 'zod';
import type { Attachment } from '../../core/ports.ts';
import { describe, slackFile, toAttachment } from './attachments.ts';
import { isDirect, type Place } from './conversation-key.ts';
import { readable } from './readable.ts';

/** Who we are in the workspace that installed the app. */
export interface BotIdentity {
  userId: string;
  botId: string;
  teamId: string;
}

const text = z.string().nullish();
/** What we read of a message; the odd parts may be as odd as they like, the message must not be lost for them. */
export const slackMessage = z.object({
  subtype: text,
  user: text,
  bot_id: text,
  text,
  ts: z.string(),
  thread_ts: text,
  /** Who wrote the message that the thread hangs on. */
  parent_user_id: text.catch(null),
  hidden: z.boolean().nullish(),
  /** Who changed the message, and when; there from the first change of a person on. */
  edited: z
    .looseObject({ ts: z.string().nullish().catch(null) })
    .nullish()
    .catch({}),
  files: z.array(slackFile).nullish().catch([]),
  /** Messages that were forwarded. */
  attachments: z
    .array(z.object({ text, fallback: text }))
    .nullish()
    .catch([]),
});
export type SlackMessage = z.infer<typeof slackMessage>;

/** Ours, another bot's, Slack's own, or nothing that anybody sees: never a person who talks to us. */
export const isOtherVoice = ({ hidden, bot_id, user }: SlackMessage, bot: BotIdentity): boolean =>
  Boolean(hidden || bot_id) || user === bot.userId || user === 'USLACKBOT';

/**
 * The conversation a message is in. At the top each begins a thread; a reply to what we said in direct messages outside
 * threads goes on with that.
 */
export function placeOf(channel: string, message: Spoken, bot: BotIdentity): Place {
  const { ts, thread_ts: threadTs, parent_user_id: parent } = message;
  if (threadTs && threadTs !== ts && isDirect(channel) && parent === bot.userId) return { channel };
  return { channel, threadTs: threadTs ?? ts };
}
type Spoken = Pick<SlackMessage, 'ts' | 'thread_ts' | 'parent_user_id'>;

/** The subtypes that are people talking (docs.slack.dev/reference/events/message#subtypes). */
const spoken = new Set(['file_share', 'thread_broadcast', 'me_message']);

export const isSpeech = ({ subtype }: SlackMessage): boolean => !subtype || spoken.has(subtype);

export const namesBot = (message: SlackMessage | null | undefined, { userId }: BotIdentity): boolean =>
  new RegExp(`<@${userId}[|>]`).test(message?.text ?? '');

export const attachmentsOf = ({ files }: SlackMessage): Attachment[] => (files ?? []).map(toAttachment);

/** When a message was changed last, to order the changes by. */
export function editedAt({ edited }: SlackMessage): { editedAt?: Date } {
  const seconds = Number(edited?.ts ?? Number.NaN);
  return Number.isNaN(seconds) ? {} : { editedAt: new Date(seconds * 1000) };
}

/** What a person said, as they saw it; a stand-in when they said nothing. Never empty. */
export function contentOf(message: SlackMessage, bot: BotIdentity): string {
  return (
    readable(message.text ?? '', bot.userId) ||
    describe(attachmentsOf(message)) ||
    forwarded(message, bot) ||
    (namesBot(message, bot) ? '[mention]' : '[message]')
  );
}

/** Nothing of their own stands with what they passed on (`is_share`, or `is_msg_unfurl` in older clients). */
export const isQuoted = (message: SlackMessage, bot: BotIdentity): boolean =>
  readable(message.text ?? '', bot.userId) === '' && forwarded(message, bot) !== '';

const forwarded = ({ attachments }: SlackMessage, bot: BotIdentity): string =>
  (attachments ?? [])
    .map((shared) => readable(shared.text || shared.fallback || '', bot.userId))
    .join('\n')
    .trim();
