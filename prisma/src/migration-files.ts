import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StorageError } from './storage-error.ts';

export interface Migration {
  /** The folder's name; migrations are applied in the order of their names. */
  name: string;
  script: string;
  /** The file's SHA-256, then those it would have with other line ends: git changes them on some machines. */
  checksums: [string, ...string[]];
}

/** Reads every `<folder>/<name>/migration.sql`. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: Error) => {
    throw new StorageError(`The migrations are missing from ${folder}: this installation is incomplete.`, {
      cause: error,
    });
  });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(names.sort().map((name) => readMigration(folder, name)));
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const script = await readFile(join(folder, name, 'migration.sql'), 'utf8');
  const unix = script.replaceAll('\r\n', '\n');
  return { name, script, checksums: [sha256(script), sha256(unix), sha256(unix.replaceAll('\n', '\r\n'))] };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
