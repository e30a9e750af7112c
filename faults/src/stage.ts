import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ServerProcess, startServer } from '@frontdesk/bot/testing/server-process';
import { openConnection } from '@frontdesk/prisma/connection';
import type { RuleInput } from '@frontdesk/simulator/gemini/outcome';
import { type GeminiSimulator, startGeminiSimulator } from '@frontdesk/simulator/gemini/server';
import { type DatabaseProxy, startDatabaseProxy } from './database-proxy.ts';
import { type FrontDoor, freePort, openFrontDoor } from './front-door.ts';
import type { Column, Conversation, Platform } from './platform.ts';

/** Where cells get their databases; prisma's test server fits. */
export interface Databases {
  create(): Promise<string>;
  drop(url: string): Promise<void>;
}

export interface StageOptions {
  column: Column;
  databases: Databases;
  /** How the model answers; whatever no rule fits is echoed. */
  rules?: RuleInput[];
  /** Servers on the one database; default 1. */
  servers?: number;
  /** The server brings its own PostgreSQL, as it does for who sets no DATABASE_URL. */
  embedded?: boolean;
}

export interface Sent {
  conversation: Conversation;
  /** Stands in the text, and in every answer to it. */
  marker: string;
}

/** Everything one cell needs: people on a simulated platform, a model, a database, and the real server in between. */
export interface Stage {
  column: Column;
  platform: Platform;
  gemini: GeminiSimulator;
  /** Throws when the server brings its own. */
  database(): DatabaseProxy;
  /** What people said so far, in order. */
  sent: Sent[];
  /** One of the people says the next thing; resolves as `Conversation.say` does. */
  say(conversation: Conversation): Promise<void>;
  /** Kills a server (the first, unless told) with SIGKILL, at once. */
  kill(index?: number): Promise<void>;
  /** Starts another server behind the front door. */
  start(): Promise<void>;
  killPostgres(): Promise<void>;
  /** Calls the admin API as the owner. */
  admin(path: string, body?: object): Promise<Response>;
  query(sql: string): Promise<Record<string, unknown>[]>;
  /** What the servers wrote, for complaints. */
  output(): string;
  close(): Promise<void>;
}

const owner = { email: 'owner@example.com', password: 'a long password' };

export async function openStage(options: StageOptions): Promise<Stage> {
  const { column, databases, rules = [] } = options;
  const closes: (() => Promise<unknown>)[] = [];
  const servers: (ServerProcess & { port: number })[] = [];
  const outputs: (() => string)[] = [];
  const close = async () => {
    for (const one of closes.splice(0).reverse()) await one();
  };
  try {
    return await open();
  } catch (error) {
    const output = outputs.map((read) => read().slice(-2000)).join('\n');
    await close();
    throw new Error(`the cell could not be set up: ${(error as Error).message}\n${output}`, { cause: error });
  }

  async function open(): Promise<Stage> {
    const door = await keep(openFrontDoor());
    const platform = await keep(column.open(door.url));
    const gemini = await keep(startGeminiSimulator({ chunkDelayMs: 15, keepRequests: 1000 }));
    for (const rule of [...rules, { outcome: { kind: 'echo' } as const }]) gemini.rule(rule);
    const folder = await mkdtemp(join(tmpdir(), 'fd-'));
    // A database that was killed may still be writing its last words.
    closes.push(() => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 }));
    const { url, proxy } = await openDatabase(folder);
    closes.push(async () => {
      for (const server of servers.splice(0)) await server.kill('SIGKILL');
    });
    const env = {
      DATA_DIR: folder,
      ...(proxy && { DATABASE_URL: proxy.url }),
      SECRET_KEY: 'the same in every process, and long enough',
      ADMIN_EMAIL: owner.email,
      ADMIN_PASSWORD: owner.password,
      GEMINI_API_KEY: gemini.apiKey,
      GEMINI_BASE_URL: gemini.url,
      BURST_WINDOW_MS: '100',
      CHAT_RATE_LIMIT: 'off',
      LOG_LEVEL: 'info',
      ...platform.env,
    };
    const start = async () => {
      const server = await startOnFreePort(env);
      servers.push(server);
      outputs.push(server.output);
      door.ports.add(server.port);
    };
    await Promise.all(Array.from({ length: options.servers ?? 1 }, start));
    await platform.connected();
    const sent: Sent[] = [];
    const counts = new Map<Conversation, number>();
    let cookie = '';

    return {
      column,
      platform,
      gemini,
      database() {
        if (!proxy) throw new Error('this server brings its own database');
        return proxy;
      },
      sent,
      say(conversation) {
        const count = (counts.get(conversation) ?? 0) + 1;
        counts.set(conversation, count);
        const marker = `q${platform.conversations.indexOf(conversation) + 1}x${count}`;
        sent.push({ conversation, marker });
        return conversation.say(`Is table ${marker} free?`);
      },
      async kill(index = 0) {
        const [server] = servers.splice(index, 1);
        if (!server) throw new Error('there is no server to kill');
        const killed = server.kill('SIGKILL');
        door.ports.delete(server.port);
        await killed;
      },
      start,
      async killPostgres() {
        const file = await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8');
        process.kill(Number.parseInt(file, 10), 'SIGKILL');
      },
      async admin(path, body) {
        cookie ||= await signIn(door);
        const headers = { cookie, 'content-type': 'application/json', origin: door.url };
        return fetch(`${door.url}/api/admin${path}`, {
          method: 'POST',
          headers,
          body: JSON.stringify(body ?? {}),
        });
      },
      query: (sql) => ask(url, sql),
      output: () => outputs.map((read) => read()).join('\n'),
      close,
    };
  }

  async function keep<T extends { close(): Promise<unknown> }>(opening: Promise<T>): Promise<T> {
    const opened = await opening;
    closes.push(() => opened.close());
    return opened;
  }

  async function openDatabase(folder: string): Promise<{ url: string; proxy?: DatabaseProxy }> {
    if (options.embedded) {
      // Where prisma/src/embedded/address.ts puts the socket when the path is short.
      const socket = encodeURIComponent(join(folder, 'postgres'));
      return { url: `postgresql://frontdesk@localhost/postgres?host=${socket}&port=5432` };
    }
    const url = await databases.create();
    closes.push(() => databases.drop(url));
    return { url, proxy: await keep(startDatabaseProxy(url)) };
  }
}

/** Between finding a port and taking it somebody else may. */
async function startOnFreePort(env: Record<string, string>): Promise<ServerProcess & { port: number }> {
  for (let tries = 1; ; tries++) {
    const port = await freePort();
    try {
      return Object.assign(await startServer({ ...env, PORT: String(port) }), { port });
    } catch (error) {
      if (tries === 5 || !/is in use/.test((error as Error).message)) throw error;
    }
  }
}

async function signIn(door: FrontDoor): Promise<string> {
  const response = await fetch(`${door.url}/api/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: door.url },
    body: JSON.stringify(owner),
  });
  if (!response.ok) throw new Error(`signing in failed: ${response.status} ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
}

/** A database that restarts is asked again. */
async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  for (let tries = 1; ; tries++) {
    try {
      const connection = await openConnection(url, { name: 'faults' });
      try {
        return (await connection.query<Record<string, unknown>>(sql)).rows;
      } finally {
        await connection.end();
      }
    } catch (error) {
      if (tries === 100) throw error;
      await sleep(100);
    }
  }
}
