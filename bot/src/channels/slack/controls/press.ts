import { z } from 'zod';
import type { FormField, InboundMessage } from '../../../core/ports.ts';
import { conversationKey, externalId, isDirect, type Place } from '../conversation-key.ts';
import { readable } from '../readable.ts';
import type { BotIdentity } from '../spoken.ts';
import { formAction, pressedButton } from './action-ids.ts';
import { unpackFields } from './carried-fields.ts';

/** docs.slack.dev/reference/interaction-payloads/block_actions-payload, as it comes from a message. */
const blockActions = z.object({
  type: z.literal('block_actions'),
  trigger_id: z.string(),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  message: z.object({
    ts: z.string(),
    thread_ts: z.string().nullish(),
    bot_id: z.string().nullish(),
    text: z.string().nullish(),
    blocks: z
      .array(z.looseObject({ type: z.string() }))
      .nullish()
      .catch(null),
  }),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        action_ts: z.string(),
        text: z.object({ text: z.string() }).nullish().catch(null),
        value: z.string().nullish().catch(null),
      }),
    )
    .min(1),
});
type BlockActions = z.infer<typeof blockActions>;

/** Somebody pressed one of our buttons. */
export interface Press {
  user: string;
  /** When, as Slack numbers things; one press, one number. */
  ts: string;
  /** The conversation the button stands in. */
  place: Place;
  /** Opens one form, in the next three seconds. */
  triggerId: string;
  message: PressedMessage;
  did: { button: string; label: string } | { form: FormField[]; label: string };
}

/** The message a button stands on, as Slack has it. */
export interface PressedMessage {
  channel: string;
  ts: string;
  text: string;
  blocks: { type: string }[];
}

/** Null for what is none of our business: other apps' buttons, and what we cannot read. */
export function readPress(payload: unknown, bot: BotIdentity): Press | null {
  const parsed = blockActions.safeParse(payload);
  if (!parsed.success) return null;
  const { user, channel, message, trigger_id: triggerId, actions } = parsed.data;
  if (message.bot_id && message.bot_id !== bot.botId) return null;
  const [action] = actions;
  const did = action && whatItDoes(action, bot);
  if (!did) return null;
  return {
    user: user.id,
    ts: action.action_ts,
    place: placeOf(channel.id, message),
    triggerId,
    message: {
      channel: channel.id,
      ts: message.ts,
      text: message.text ?? '',
      blocks: message.blocks ?? [],
    },
    did,
  };
}

function whatItDoes(
  { action_id, text, value }: BlockActions['actions'][number],
  bot: BotIdentity,
): Press['did'] | null {
  const label = readable(text?.text ?? '', bot.userId);
  const button = pressedButton(action_id);
  if (button !== undefined) return { button, label: label || button };
  if (action_id !== formAction) return null;
  try {
    return { form: unpackFields(value ?? ''), label };
  } catch {
    return null;
  }
}

/** A message that holds a thread names itself as its `thread_ts`. In direct messages ours at the top belong to no thread. */
function placeOf(channel: string, { ts, thread_ts }: BlockActions['message']): Place {
  if (thread_ts && thread_ts !== ts) return { channel, threadTs: thread_ts };
  return isDirect(channel) ? { channel } : { channel, threadTs: ts };
}

/**
 * A pressed button is something said. Its id has the form of a message's, so that a Stop knows which came first; the
 * number is Slack's own, the same at every delivery.
 */
export function toPressed(
  { user, ts, place }: Press,
  { button, label }: { button: string; label: string },
  bot: BotIdentity,
): InboundMessage {
  return {
    account: bot.teamId,
    conversationKey: conversationKey(place),
    kind: isDirect(place.channel) ? 'private' : 'group',
    externalId: externalId(place.channel, ts),
    contact: { externalUserId: user },
    content: label,
    pressed: button,
  };
}
