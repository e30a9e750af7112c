import { inspect } from 'node:util';
import type { Log } from '../../../core/ports.ts';

/** A log that keeps what it is told. */
export function recordedLog(): { log: Log; lines: string[] } {
  const lines: string[] = [];
  const write = (level: string) => (fields: object, message: string) => {
    lines.push(`${level} ${message} ${inspect(fields, { depth: 9 })}`);
  };
  return {
    log: { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') },
    lines,
  };
}
