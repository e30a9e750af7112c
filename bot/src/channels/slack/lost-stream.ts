import type { WebClient } from '@slack/web-api';
import type { Thread } from './conversation-key.ts';

/** How far our clock and Slack's may be apart. */
const skewMs = 2 * 60_000;

/**
 * The message of a stream whose beginning was never confirmed: the only one of ours in the thread that still streams,
 * as the core runs one turn at a time in it. Undefined when there is none, or when Slack does not tell.
 */
export async function findLostStream(
  client: WebClient,
  { channel, threadTs }: Thread,
  { botId, startedAt }: { botId: string; startedAt: number },
): Promise<string | undefined> {
  const oldest = String(Math.floor((startedAt - skewMs) / 1000));
  const { messages = [] } = await client.conversations
    .replies({ channel, ts: threadTs, oldest, limit: 100 })
    .catch(() => ({ messages: [] }));
  return messages.findLast((message) => message.bot_id === botId && isStreaming(message))?.ts;
}

/** Not in the SDK's types yet. */
const isStreaming = (message: object) =>
  'streaming_state' in message && message.streaming_state === 'in_progress';
