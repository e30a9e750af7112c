import { z } from 'zod';
import type { InboundMessage } from '../../core/ports.ts';
import { describe, slackFile, toAttachment } from './attachments.ts';
import { conversationKey, externalId, isDirect } from './conversation-key.ts';
import { readable } from './readable.ts';

/** Who we are in the workspace that installed the app. */
export interface BotIdentity {
  userId: string;
  botId: string;
  teamId: string;
}

const text = z.string().nullish();
/** What we read of an event; the odd parts may be as odd as they like, the message must not be lost for them. */
const callback = z.object({
  event: z.object({
    type: z.enum(['message', 'app_mention']),
    subtype: text,
    channel: z.string(),
    user: z.string(),
    bot_id: text,
    text,
    ts: z.string(),
    thread_ts: text,
    hidden: z.boolean().nullish(),
    files: z.array(slackFile).nullish().catch([]),
    /** Messages that were forwarded. */
    attachments: z
      .array(z.object({ text, fallback: text }))
      .nullish()
      .catch([]),
  }),
});
type SlackEvent = z.infer<typeof callback>['event'];

/** The subtypes that are people talking (docs.slack.dev/reference/events/message#subtypes). */
const spoken = new Set(['file_share', 'thread_broadcast', 'me_message']);

/**
 * An `event_callback` as an inbound message; null for everything that nobody said to the bot: its own messages, other
 * bots, edits, joins, and what is said in channels without naming it. Slack tells of one mention twice, as `message`
 * and as `app_mention`; the second is the one that counts. In direct messages everything is meant for the bot.
 */
export function toInbound(payload: unknown, bot: BotIdentity): InboundMessage | null {
  const parsed = callback.safeParse(payload);
  if (!parsed.success) return null;
  const { event } = parsed.data;
  if (!isSpoken(event, bot)) return null;
  if (event.type === 'message' && !isDirect(event.channel)) return null;

  const attachments = (event.files ?? []).map(toAttachment);
  const said = readable(event.text ?? '', bot.userId) || describe(attachments) || forwarded(event, bot);
  return {
    account: bot.teamId,
    conversationKey: conversationKey({ channel: event.channel, threadTs: event.thread_ts ?? event.ts }),
    kind: isDirect(event.channel) ? 'private' : 'group',
    externalId: externalId(event.channel, event.ts),
    contact: { externalUserId: event.user },
    content: said || (event.type === 'app_mention' ? '[mention]' : '[message]'),
    ...(attachments.length > 0 ? { attachments } : {}),
  };
}

function isSpoken(event: SlackEvent, bot: BotIdentity): boolean {
  if (event.hidden || event.bot_id) return false;
  if (event.user === bot.userId || event.user === 'USLACKBOT') return false;
  return !event.subtype || spoken.has(event.subtype);
}

const forwarded = ({ attachments }: SlackEvent, bot: BotIdentity): string =>
  (attachments ?? [])
    .map((shared) => readable(shared.text || shared.fallback || '', bot.userId))
    .join('\n')
    .trim();
