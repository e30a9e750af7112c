import { parseArgs } from 'node:util';

export const usage = `npm run seed -- [options]
  Fills the database with made-up people and conversations: DATABASE_URL, or the embedded one in DATA_DIR (./data), while no
  server runs on it.
  --sessions <n>   conversations (100000); one of them is very long
  --messages <n>   messages in all of them (1000000), at least two for each
  --seed <n>       another number makes other people (1)
  --until <date>   when the last of it happened, ISO 8601 (now); it goes back two years from there
  --add            also where there are conversations already
  --help           says this`;

export interface Options {
  sessions: number;
  messages: number;
  seed: number;
  until: string;
  add: boolean;
  help: boolean;
}

/** Throws, in words, for what nobody knows or nothing can be made of. */
export function readOptions(args: string[], now: Date): Options {
  const { values } = parseArgs({
    args,
    options: {
      sessions: { type: 'string', default: '100000' },
      messages: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: '1' },
      until: { type: 'string', default: now.toISOString() },
      add: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const sessions = whole('--sessions', values.sessions, 1, 2_000_000);
  const messages = whole('--messages', values.messages, 1, 20_000_000);
  const seed = whole('--seed', values.seed, 0, 1_000_000);
  if (messages * 3 < sessions * 8) {
    throw new RangeError(
      `${messages} messages are too few for ${sessions} conversations: at least ${Math.ceil((sessions * 8) / 3)}.`,
    );
  }
  const until = new Date(values.until);
  if (Number.isNaN(until.getTime())) throw new RangeError('--until is not a date such as 2026-01-31.');
  return { sessions, messages, seed, until: until.toISOString(), add: values.add, help: values.help };
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = Number(text.replaceAll(/[_,]/g, ''));
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new RangeError(`${name} must be a whole number from ${least} to ${most}.`);
}
