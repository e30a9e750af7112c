import { z } from 'zod';
import type { InboundSignal } from '../../core/ports.ts';
import { conversationKey, externalId, isDirect } from './conversation-key.ts';
import {
  type BotIdentity,
  contentOf,
  editedAt,
  isOtherVoice,
  namesBot,
  placeOf,
  slackMessage,
} from './spoken.ts';

/** docs.slack.dev/reference/events/message/message_changed; `previous_message` is not promised. */
export const messageChanged = z.object({
  channel: z.string(),
  message: slackMessage,
  previous_message: slackMessage.nullish().catch(null),
});

/** docs.slack.dev/reference/events/message/message_deleted; as above. */
export const messageDeleted = z.object({
  channel: z.string(),
  deleted_ts: z.string(),
  previous_message: slackMessage.nullish().catch(null),
});

/**
 * A person changed their words. Slack tells of other changes in the same way (links unfold, languages are detected,
 * replies are counted, answers grow): null for these, and for messages that were never meant for us.
 */
export function toEdit(
  { channel, message, previous_message: before }: z.infer<typeof messageChanged>,
  bot: BotIdentity,
): InboundSignal | null {
  // What remains of a message with replies when it is deleted.
  if (message.subtype === 'tombstone')
    return toDeletion({ channel, deleted_ts: message.ts, previous_message: before }, bot);
  if (!message.edited || isOtherVoice(message, bot)) return null;
  if (!isDirect(channel) && !namesBot(message, bot) && !namesBot(before, bot)) return null;
  const content = contentOf(message, bot);
  if (before && contentOf(before, bot) === content) return null;
  return {
    type: 'edited',
    account: bot.teamId,
    conversationKey: conversationKey(placeOf(channel, message, bot)),
    externalId: externalId(channel, message.ts),
    content,
    ...editedAt(message),
  };
}

/** A person deleted their message; null when it was never meant for us. */
export function toDeletion(
  { channel, deleted_ts: ts, previous_message: before }: z.infer<typeof messageDeleted>,
  bot: BotIdentity,
): InboundSignal | null {
  if (before && isOtherVoice(before, bot)) return null;
  if (!isDirect(channel) && !namesBot(before, bot)) return null;
  return {
    type: 'deleted',
    account: bot.teamId,
    conversationKey: conversationKey(placeOf(channel, before ?? { ts }, bot)),
    externalId: externalId(channel, ts),
  };
}
