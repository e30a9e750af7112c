import { spawnSync } from 'node:child_process';
import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { StorageError } from '../storage-error.ts';
import { folderError } from './folder-error.ts';
import { environment } from './run.ts';

/** open(2) on macOS: take the lock while opening, and do not wait for it. Node has no names for these. */
const macOpenAndLock = 0x20 | 0x4;

/**
 * Makes this process the only Frontdesk on a data folder. The kernel holds the lock (flock) and lets go of it when the
 * process ends, however it ends; the file's content only serves the message, and the file itself stays for ever,
 * because removing it is where two processes could both come to hold "the" lock.
 */
export function lockFolder(dataDir: string): { release(): void } {
  const file = join(dataDir, 'frontdesk.lock');
  const fd = openLocked(file, dataDir);
  if (fd === null) {
    const holder = readFileSync(file, 'utf8').trim();
    throw new StorageError(
      `Another Frontdesk (process ${holder || 'unknown'}) is using ${dataDir}. ` +
        'Stop it, or give this one its own DATA_DIR.',
    );
  }
  ftruncateSync(fd);
  writeSync(fd, `${process.pid}\n`);
  return { release: () => closeSync(fd) };
}

/** Null when someone else holds the lock. */
function openLocked(file: string, dataDir: string): number | null {
  let fd: number;
  try {
    // "a+" creates and keeps the content; on macOS the same in numbers: O_RDWR | O_APPEND | O_CREAT.
    fd = openSync(file, process.platform === 'darwin' ? 0x2 | 0x8 | 0x200 | macOpenAndLock : 'a+', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return null;
    throw folderError(dataDir, error);
  }
  if (process.platform === 'darwin' || flock(fd, dataDir)) return fd;
  closeSync(fd);
  return null;
}

/** Node cannot flock. The command can, on our open file: the lock belongs to the file description and stays with us. */
function flock(fd: number, dataDir: string): boolean {
  const { status, error, stderr } = spawnSync('flock', ['-x', '-n', '3'], {
    stdio: ['ignore', 'ignore', 'pipe', fd],
    env: environment,
  });
  if (error || (status !== 0 && status !== 1)) {
    closeSync(fd);
    throw new StorageError(
      `The data folder ${dataDir} cannot be locked (${error?.message ?? stderr.toString().trim()}). ` +
        'The built-in database needs the flock command (package util-linux) and a file system that knows locks; ' +
        'or set DATABASE_URL.',
    );
  }
  return status === 0;
}
