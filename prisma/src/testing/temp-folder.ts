import { mkdtempSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that goes when the test ends. Make it before what uses it: the last to be made is the first to go. */
export function tempFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'frontdesk-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
