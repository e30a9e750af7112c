import type { HttpClient } from './load/http-client.ts';
import type { Postgres } from './postgres.ts';
import type { Server } from './server.ts';
import type { World } from './world/start.ts';

/** What every measurement works with. */
export interface Bench {
  world: World;
  postgres: Postgres;
  /** Opens one more server on a database of this URL; the bench stops it in the end. */
  open(databaseUrl: string): Promise<Desk>;
  /** The one server that all measurements but `processes` share. */
  desk: Desk;
  /** How long one cell is measured, ms. */
  cellMs: number;
  /** `memory` is measured when `desk` has answered so many, or this long has passed. */
  messages: number;
  memoryMs: number;
  /** Messages that `desk` has answered so far. */
  answered: number;
}

export interface Desk {
  server: Server;
  http: HttpClient;
  databaseUrl: string;
}

/** One line of the table. Absent: was not measured here. */
export interface Row {
  /** Names the line for the aims. */
  id: string;
  what: string;
  load: string;
  perSecond?: number;
  ratio?: number;
  /** What the ratio is of. */
  of?: string;
  p50Ms?: number;
  p95Ms?: number;
  /** CPU of all server processes for each message, ms. */
  serverCpuMs?: number;
  /** CPU of PostgreSQL for each message, ms. */
  databaseCpuMs?: number;
  rssMiB?: number;
}

export type Measurement = (bench: Bench) => AsyncGenerator<Row>;
