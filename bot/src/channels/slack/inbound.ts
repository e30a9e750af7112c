import { z } from 'zod';
import type { Inbound, InboundMessage, InboundSignal } from '../../core/ports.ts';
import { messageChanged, messageDeleted, toDeletion, toEdit } from './changes.ts';
import { conversationKey, externalId, isDirect } from './conversation-key.ts';
import {
  attachmentsOf,
  type BotIdentity,
  contentOf,
  editedAt,
  isOtherVoice,
  isQuoted,
  isSpeech,
  placeOf,
  type SlackMessage,
  slackMessage,
} from './spoken.ts';

const callback = z.object({
  /** Always there, says Slack; a message is not lost for it. */
  event_id: z.string().nullish().catch(null),
  event: z.looseObject({ type: z.string(), subtype: z.string().nullish().catch(null) }),
});
type SlackEvent = z.infer<typeof callback>['event'];

const spokenEvent = slackMessage.extend({ channel: z.string() });
/** docs.slack.dev/reference/events/agent_session_stopped */
const sessionStopped = z.object({
  channel: z.string(),
  thread_ts: z.string(),
  streaming_message_ts: z.array(z.string()).nullish().catch(null),
  event_ts: z.string().nullish().catch(null),
});

/**
 * An `event_callback` in our words, in the order to be received. Nothing for what is none of our business: our own
 * messages, other bots, and what is said in channels without naming us. What we cannot read is an `other`.
 */
export function toInbound(payload: unknown, bot: BotIdentity): Inbound[] {
  const parsed = callback.safeParse(payload);
  if (!parsed.success) return [];
  const { event, event_id: externalId } = parsed.data;
  const known = readEvent(event, bot);
  if (known || !externalId) return known ?? [];
  const kind = event.subtype ? `${event.type}.${event.subtype}` : event.type;
  return [{ type: 'other', account: bot.teamId, externalId, kind }];
}

/** Null for an event that is unknown or not as it should be. */
function readEvent(event: SlackEvent, bot: BotIdentity): Inbound[] | null {
  switch (event.type) {
    case 'app_mention':
      return read(spokenEvent, event, (message) => toMessages(message, bot));
    case 'message':
      return readMessage(event, bot);
    case 'agent_session_stopped':
      return read(sessionStopped, event, (stopped) => [toStop(stopped, bot)]);
    default:
      return null;
  }
}

/** Slack tells of one mention twice, as `message` and as `app_mention`; in channels only the second counts. */
function readMessage(event: SlackEvent, bot: BotIdentity): Inbound[] | null {
  if (event.subtype === 'message_changed')
    return read(messageChanged, event, (change) => listed(toEdit(change, bot)));
  if (event.subtype === 'message_deleted')
    return read(messageDeleted, event, (change) => listed(toDeletion(change, bot)));
  return read(spokenEvent, event, (message) => (isDirect(message.channel) ? toMessages(message, bot) : []));
}

function read<Schema extends z.ZodType>(
  schema: Schema,
  event: SlackEvent,
  translate: (event: z.output<Schema>) => Inbound[] | null,
): Inbound[] | null {
  const parsed = schema.safeParse(event);
  return parsed.success ? translate(parsed.data) : null;
}

/** What was said after the message that streams is not what its reader wants no answer to. */
function toStop(stopped: z.output<typeof sessionStopped>, bot: BotIdentity): InboundSignal {
  const { channel, thread_ts: threadTs, streaming_message_ts: streaming, event_ts: pressedTs } = stopped;
  const ts = streaming?.toSorted().at(-1) ?? pressedTs;
  return {
    type: 'stopped',
    account: bot.teamId,
    conversationKey: conversationKey({ channel, threadTs }),
    ...(ts ? { upTo: externalId(channel, ts) } : {}),
  };
}

const listed = (signal: InboundSignal | null): Inbound[] => (signal ? [signal] : []);

type SpokenEvent = SlackMessage & { channel: string };

/**
 * A mention that is edited comes as `app_mention` again, with `edited`, whether it named us before or only now
 * (slackapi/bolt-js#960). Which of the two it is the core knows: a message it has stays as it is and is then edited,
 * one it does not have is new, and the edit changes nothing.
 */
function toMessages(event: SpokenEvent, bot: BotIdentity): Inbound[] | null {
  if (isOtherVoice(event, bot)) return [];
  if (!event.user || !isSpeech(event)) return null;
  const message = toMessage(event, event.user, bot);
  if (!event.edited) return [message];
  const { account, conversationKey, externalId, content } = message;
  const edit = { account, conversationKey, externalId, content, ...editedAt(event) };
  return [message, { type: 'edited', ...edit }];
}

function toMessage(event: SpokenEvent, externalUserId: string, bot: BotIdentity): InboundMessage {
  const { channel, ts } = event;
  const attachments = attachmentsOf(event);
  return {
    account: bot.teamId,
    conversationKey: conversationKey(placeOf(channel, event, bot)),
    kind: isDirect(channel) ? 'private' : 'group',
    externalId: externalId(channel, ts),
    contact: { externalUserId },
    content: contentOf(event, bot),
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(isQuoted(event, bot) ? { quoted: true } : {}),
  };
}
