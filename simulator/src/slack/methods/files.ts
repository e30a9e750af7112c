import { randomUUID } from 'node:crypto';
import { list, required, text } from '../api/arguments.ts';
import { addMessage } from '../messages/changes.ts';
import { wireFile } from '../messages/wire-file.ts';
import { notSimulated, refuse } from '../refusal.ts';
import { findThread, type Json, type SlackFile, type World, writableChannel } from '../world.ts';
import type { ApiMethods } from './method.ts';

/** What there is to know of a file; and Slack's upload in three steps: an address, the bytes (`takeUpload`), the message. */
export const fileMethods = (uploadUrl: (fileId: string) => string): ApiMethods => ({
  'files.info': (world, args) => {
    const { file: id } = required(args, 'file');
    const file = world.files.get(id);
    if (!file?.bytes) refuse('file_not_found');
    return { file: wireFile(world, file), comments: [] };
  },

  'files.getUploadURLExternal': (world, args) => {
    const { filename: name, length } = required(args, 'filename', 'length');
    const sizeBytes = Number(length);
    if (!Number.isInteger(sizeBytes) || sizeBytes < 1) refuse('invalid_arguments', 'length');
    const id = fileId();
    world.files.set(id, { id, name, title: name, mimeType: '', sizeBytes, bytes: null, shared: false });
    return { file_id: id, upload_url: uploadUrl(id) };
  },

  'files.completeUploadExternal': (world, args) => {
    const given = list(args, 'files', 'invalid_arguments') ?? [];
    if (given.length === 0) refuse('invalid_arguments', 'missing required field: files');
    const files = given.map((file) => uploaded(world, file));
    if (text(args, 'channels') !== '' || args.blocks !== undefined) notSimulated('channels and blocks');
    share(world, files, {
      channel: text(args, 'channel_id'),
      thread: text(args, 'thread_ts'),
      comment: text(args, 'initial_comment'),
    });
    return { files: files.map((file) => wireFile(world, file)) };
  },
});

export const fileId = (): string => `F${randomUUID().replaceAll('-', '').slice(0, 10).toUpperCase()}`;

interface Upload {
  bytes: Uint8Array;
  mimeType: string;
}

/** Raw bytes, or the first part of a multipart form, whatever its name. */
export async function readUpload(request: Request): Promise<Upload> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data'))
    return { bytes: new Uint8Array(await request.arrayBuffer()), mimeType: type };
  const [part] = (await request.formData()).values();
  const blob = typeof part === 'object' ? part : new Blob([part ?? '']);
  return { bytes: new Uint8Array(await blob.arrayBuffer()), mimeType: blob.type };
}

/** The bytes as they come to an upload's address. Refuses addresses nobody asked for, and other sizes than announced. */
export function takeUpload(world: World, id: string, { bytes, mimeType }: Upload): void {
  const file = world.files.get(id) ?? refuse('file_not_found');
  if (file.bytes || file.shared) refuse('file_already_uploaded');
  if (bytes.length !== file.sizeBytes)
    refuse('wrong_length', `${bytes.length} bytes instead of ${file.sizeBytes}`);
  Object.assign(file, { bytes, mimeType });
}

function uploaded(world: World, { id, title }: Json): SlackFile {
  const file = world.files.get(String(id)) ?? refuse('file_not_found');
  if (!file.bytes) refuse('file_not_found', 'nothing was uploaded');
  if (file.shared) refuse('file_already_completed');
  if (typeof title === 'string' && title !== '') file.title = title;
  return file;
}

/** Without a channel the files stay private. */
function share(
  world: World,
  files: SlackFile[],
  { channel: reference, thread, comment }: { channel: string; thread: string; comment: string },
): void {
  if (reference !== '') {
    const channel = writableChannel(world, reference);
    if (channel.id !== reference) refuse('channel_not_found', 'channel_id wants an id');
    const threadTs = thread === '' ? null : findThread(world, channel.id, thread);
    const user = world.app.botUserId;
    addMessage(world, { channel: channel.id, threadTs, user, text: comment, format: 'mrkdwn', files });
  }
  for (const file of files) file.shared = true;
}
