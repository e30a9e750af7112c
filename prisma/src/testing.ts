import { inject } from 'vitest';
import { connect, type Database } from './client.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of testing/global-setup.ts: POST makes a database and returns its URL; DELETE drops that in the body. */
    databaseDoor: string;
  }
}

export interface TestDatabase {
  db: Database;
  url: string;
  /** Closes `db` and drops the database; for afterAll. */
  drop(): Promise<void>;
}

/** A migrated, empty database of one's own: one for each test file, made in `beforeAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const door = inject('databaseDoor');
  const url = await ask(door, { method: 'POST' });
  const db = connect(url, { max: 5 });
  return {
    db,
    url,
    async drop() {
      await db.$disconnect();
      await ask(door, { method: 'DELETE', body: url });
    },
  };
}

async function ask(door: string, request: RequestInit): Promise<string> {
  const response = await fetch(door, request);
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}
