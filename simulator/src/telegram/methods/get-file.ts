import type { File } from 'grammy/types';
import { badRequest } from '../refusal.ts';
import type { Method } from '../simulation.ts';
import { textArgument } from '../wire/call.ts';

/** Bots can fetch files of up to 20 MB. */
const maxBytes = 20 << 20;
/** How long the link is good, at least: https://core.telegram.org/bots/api#getfile */
const linkMs = 60 * 60_000;

export const getFile: Method = ({ world }, call): File => {
  const id = textArgument(call, 'file_id');
  if (id === '') throw badRequest('file_id not specified');
  const file = world.files.get(id);
  if (!file) throw badRequest('invalid file_id');
  if (file.bytes.byteLength > maxBytes) throw badRequest('file is too big');
  world.filePaths.set(file.path, world.clock.now() + linkMs);
  return {
    file_id: file.id,
    file_unique_id: file.uniqueId,
    file_size: file.bytes.byteLength,
    file_path: file.path,
  };
};
