import type { WebClient } from '@slack/web-api';
import { externalId, type Place } from './conversation-key.ts';
import { slackCode } from './errors.ts';
import { messageContent } from './render/message-content.ts';
import type { SlackPart } from './render/render.ts';
import { uploadFile } from './upload-file.ts';

/** Posts one part. Throws what the WebClient throws. */
export async function post(
  client: WebClient,
  place: Place,
  part: SlackPart,
  { timeoutMs }: { timeoutMs: number },
): Promise<{ externalId: string }> {
  const { channel, threadTs: thread_ts } = place;
  if (part.file)
    return { externalId: externalId(channel, await uploadFile(client, place, part.file, timeoutMs)) };
  const where = { channel, thread_ts, unfurl_links: false, unfurl_media: false };
  const { ts } = await client.chat
    .postMessage({ ...where, ...messageContent(part) })
    .catch((error: unknown) => {
      const said = slackCode(error) ?? '';
      // A Slack that does not know markdown_text yet says that nothing was said.
      if (said === 'no_text') return client.chat.postMessage({ ...where, text: part.text });
      // The words alone are enough; buttons that Slack does not take must not keep them back.
      if (part.actions && blockErrors.has(said))
        return client.chat.postMessage({ ...where, markdown_text: part.text });
      throw error;
    });
  return { externalId: externalId(channel, ts ?? '') };
}

const blockErrors = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long']);
