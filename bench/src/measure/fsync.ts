import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { monotonicMs } from './monotonic.ts';
import { percentile } from './percentile.ts';

/** What it takes to write 8 KiB so that they outlive a power cut, ms (median): the floor under every commit. */
export function measureFsync(folder: string): number {
  const file = openSync(join(folder, 'fsync'), 'w');
  const page = Buffer.alloc(8192, 1);
  const times = Array.from({ length: 100 }, () => {
    const startedAt = monotonicMs();
    writeSync(file, page, 0, page.length, 0);
    fsyncSync(file);
    return monotonicMs() - startedAt;
  });
  closeSync(file);
  return percentile(times, 0.5);
}
