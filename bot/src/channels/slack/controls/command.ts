import { z } from 'zod';
import type { InboundMessage } from '../../../core/ports.ts';
import { conversationKey, externalId } from '../conversation-key.ts';
import { readable } from '../readable.ts';
import type { BotIdentity } from '../spoken.ts';

/** docs.slack.dev/interactivity/implementing-slash-commands */
const slashCommand = z.object({
  user_id: z.string(),
  channel_id: z.string(),
  trigger_id: z.string(),
  text: z.string().nullish(),
});
export type SlashCommand = z.infer<typeof slashCommand>;

const words = new Set(['mydata', 'correct', 'export', 'forget', 'help', 'human']);

/** Throws for what is no command. */
export const readCommand = (payload: unknown): SlashCommand => slashCommand.parse(payload);

/**
 * `/frontdesk mydata` says "/mydata", whatever the command is called in the app's settings. Slack gives commands no ts,
 * and in the direct messages outside threads there is no Stop that would have to know what came first.
 */
export const toCommanded = (
  { user_id, trigger_id, text }: SlashCommand,
  { channel, bot }: { channel: string; bot: BotIdentity },
): InboundMessage => ({
  account: bot.teamId,
  conversationKey: conversationKey({ channel }),
  kind: 'private',
  externalId: externalId(channel, trigger_id),
  contact: { externalUserId: user_id },
  content: said(readable(text ?? '', bot.userId)),
});

function said(text: string): string {
  const word = text.replace(/^\//, '').toLowerCase();
  if (word === '') return '/help';
  return words.has(word) ? `/${word}` : text;
}
