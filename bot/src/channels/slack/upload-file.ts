import type { WebClient } from '@slack/web-api';
import { FrontdeskError } from '../../core/errors.ts';
import type { Place } from './conversation-key.ts';
import { slackError } from './errors.ts';
import type { SlackPart } from './render/render.ts';

/**
 * Slack's way since 2024: an address, the bytes, and only then a message
 * (docs.slack.dev/messaging/working-with-files#uploading_files). Until the last step nobody has seen anything, so
 * whatever breaks before may be done again. Returns the file's id: Slack makes the message later and does not say its ts.
 */
export async function uploadFile(
  client: WebClient,
  { channel, threadTs }: Place,
  { name, mimeType, content }: NonNullable<SlackPart['file']>,
  timeoutMs: number,
): Promise<string> {
  const bytes = new TextEncoder().encode(content);
  const id = await unseen(async () => {
    const target = await client.files.getUploadURLExternal({ filename: name, length: bytes.length });
    await putBytes(target.upload_url ?? '', { bytes, mimeType, timeoutMs });
    return target.file_id ?? '';
  });
  await client.files.completeUploadExternal({
    files: [{ id, title: name }],
    channel_id: channel,
    ...(threadTs ? { thread_ts: threadTs } : {}),
  } as Parameters<typeof client.files.completeUploadExternal>[0]);
  return id;
}

/** The address is a secret: whoever has it may write the file. */
async function putBytes(
  url: string,
  { bytes, mimeType, timeoutMs }: { bytes: Uint8Array<ArrayBuffer>; mimeType: string; timeoutMs: number },
): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': mimeType },
    body: bytes,
    signal: AbortSignal.timeout(timeoutMs),
  });
  await answer.body?.cancel();
  if (!answer.ok) throw notUploaded(`HTTP ${answer.status}`);
}

async function unseen<T>(upload: () => Promise<T>): Promise<T> {
  try {
    return await upload();
  } catch (error) {
    const failure = slackError(error);
    throw failure.code === 'uncertain' ? notUploaded('the connection broke') : failure;
  }
}

const notUploaded = (why: string) =>
  new FrontdeskError('not_sent', `Slack did not take the file (${why}).`, { retryAfterMs: 1000 });
