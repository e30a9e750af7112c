import type { types } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Log } from '../../../core/ports.ts';
import { slackError } from '../errors.ts';
import { fallback } from '../render/message-content.ts';
import type { PressedMessage } from './press.ts';

/** Leaves the words of a message whose button was pressed, as Slack itself has them. Never throws: it is for the looks. */
export async function takeButtons(
  client: WebClient,
  { channel, ts, text, blocks }: PressedMessage,
  log: Log,
): Promise<void> {
  const rest = blocks.filter(({ type }) => type !== 'actions') as types.AnyBlock[];
  const content = { text: fallback(text), ...(rest.length > 0 ? { blocks: rest } : {}) };
  await client.chat
    .update({ channel, ts, ...content })
    .catch((error: unknown) =>
      log.info({ channel, ts, reason: slackError(error).message }, 'pressed buttons were left standing'),
    );
}
