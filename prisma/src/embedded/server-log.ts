import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Log } from '../log.ts';

export interface ServerLog {
  /** What went wrong so far, in PostgreSQL's words. */
  complaints(): string;
  /** From now on a lost connection is no news. */
  expectEnd(): void;
}

/** How loud each of PostgreSQL's severities is for us; its LOG is a diary of checkpoints. */
const levels: Record<string, keyof Log> = {
  LOG: 'debug',
  NOTICE: 'debug',
  WARNING: 'warn',
  ERROR: 'warn',
  FATAL: 'warn',
  PANIC: 'error',
};

/** Writes the server's stderr to our log and calls `onReady` when it accepts connections. */
export function followServerLog(stderr: Readable, log: Log, onReady: () => void): ServerLog {
  const complaints: string[] = [];
  let ending = false;
  createInterface({ input: stderr }).on('line', (line) => {
    const [, severity = '', words = line] = /^([A-Z]+): {2}(.*)$/.exec(line) ?? [];
    if (words.startsWith('database system is ready to accept connections')) onReady();
    // Lines without a severity come from the loader or from unshare: the program did not even start.
    const level = levels[severity] ?? 'warn';
    if (level !== 'debug') {
      complaints.push(words);
      if (complaints.length > 5) complaints.shift();
    }
    log[ending && severity === 'FATAL' ? 'debug' : level]({ from: 'postgres' }, words);
  });
  return { complaints: () => complaints.join(' '), expectEnd: () => void (ending = true) };
}
