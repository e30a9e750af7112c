import { parseArgs } from 'node:util';

export interface Options {
  /** Measurements to run; empty: all. */
  names: string[];
  cellMs: number;
  messages: number;
  memoryMs: number;
  /** Writes docs/performance.md. */
  write: boolean;
  /** Leaves CPU profiles of the servers in .cache/bench/profiles. */
  profile: boolean;
  /** Measures the dashboard's reads on a large database instead. */
  dashboard: boolean;
  /** How many conversations that database has. */
  sessions: number;
  /** Another built server (its main.js) instead of ours, to compare. */
  server?: string;
  help: boolean;
}

export const usage = `npm run bench -- [names] [options]
  names              only these: commits chat telegram slack length reads arrival memory processes
  --long             10 s for each line and 100,000 messages, instead of 1.5 s and 20,000
  --write            writes the tables into docs/performance.md
  --profile          leaves CPU profiles of the servers in .cache/bench/profiles
  --dashboard        measures instead what the dashboard reads, on a database of a million messages that it fills first
  --sessions <n>     with --dashboard: so many conversations (100000), ten times as many messages
  --server <main.js> measures another built server
  DATABASE_URL       measures on this PostgreSQL instead of the embedded one`;

/** Throws for what nobody knows. */
export function readOptions(args: string[]): Options {
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      long: flag,
      write: flag,
      profile: flag,
      help: flag,
      dashboard: flag,
      sessions: { type: 'string', default: '100000' },
      server: { type: 'string' },
    },
  });
  const { long, sessions, ...rest } = values;
  const sizes = long
    ? { cellMs: 10_000, messages: 100_000, memoryMs: 600_000 }
    : { cellMs: 1500, messages: 20_000, memoryMs: 30_000 };
  return { names: positionals, ...sizes, ...rest, sessions: Number(sessions) };
}
