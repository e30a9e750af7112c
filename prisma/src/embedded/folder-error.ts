import { StorageError } from '../storage-error.ts';

/** One sentence for whatever the file system says about the data folder: read-only, no rights, full, not a folder. */
export function folderError(dataDir: string, error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (!code) return error;
  const words = message.replace(/^\w+: /, '').replace(/,.*$/, '');
  const step =
    code === 'ENOSPC' || code === 'EDQUOT'
      ? 'Free some space'
      : 'Make it a folder that the user who starts Frontdesk can write to';
  return new StorageError(
    `The data folder ${dataDir} cannot be used: ${words} (${code}). ${step}, or set DATA_DIR to another folder.`,
    { cause: error },
  );
}
