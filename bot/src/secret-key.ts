import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FrontdeskError } from './core/errors.ts';

/** The key that signs cookies and set-up links: from the configuration, else made once and kept in the data folder. */
export async function loadSecretKey(configured: string | undefined, dataDir: string): Promise<string> {
  if (configured) return configured;
  const file = join(dataDir, 'secret-key');
  try {
    await mkdir(dataDir, { recursive: true });
    // wx: of two processes that start at once, one writes and both read.
    await writeFile(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
      throw new FrontdeskError(
        'bad_config',
        `The data folder ${dataDir} cannot be written (${(error as NodeJS.ErrnoException).code}): set DATA_DIR to a folder of this user.`,
        { cause: error },
      );
    }
  }
  return readFile(file, 'utf8');
}
