import type { Measurement } from '../bench.ts';
import { arrival } from './arrival.ts';
import { commits } from './commits.ts';
import { length } from './length.ts';
import { memory } from './memory.ts';
import { processes } from './processes.ts';
import { reads } from './reads.ts';
import { chat, slack, telegram } from './throughput.ts';

/** In this order; `memory` counts what the others have said to the server and makes it enough. */
export const measurements: Record<string, Measurement> = {
  commits,
  chat,
  telegram,
  slack,
  length,
  reads,
  arrival,
  memory,
  processes,
};
