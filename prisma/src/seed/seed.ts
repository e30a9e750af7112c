import type { Client } from 'pg';
import { StorageError } from '../storage-error.ts';
import { diceOf } from './dice.ts';
import { draftMessages } from './draft-messages.ts';
import { draftLanguages, draftSessions, languagesAsJson, type Plan } from './draft-sessions.ts';
import { storeAudit, storeMessages, storeTurns } from './store-messages.ts';
import {
  joinAgents,
  labelsAsJson,
  storeContacts,
  storeLabels,
  storeTeam,
  teamAsJson,
} from './store-people.ts';
import { type Bases, storeSessionLabels, storeSessions } from './store-sessions.ts';

export interface SeedOptions extends Plan {
  /** Beside what stands there already. */
  add: boolean;
  /** Told what happens next. */
  tell(step: string): void;
}

/**
 * Fills a migrated database with people and what they said: made up, but in its proportions as a desk that has been busy for
 * two years. All of it or nothing, in one transaction, made by PostgreSQL itself. The same options make the same rows.
 * Throws a StorageError where there are conversations already, unless they may be added to.
 */
export async function seed(connection: Client, options: SeedOptions): Promise<void> {
  const { add, tell } = options;
  const dice = diceOf(options.seed);
  await connection.query('BEGIN');
  try {
    if (!add) await requireEmpty(connection);
    const base = await takeIds(connection);
    await settle(connection);
    const steps: [string, (string | [string, string])[]][] = [
      ['the team and its labels', [[storeTeam, teamAsJson], joinAgents, [storeLabels, labelsAsJson]]],
      [
        'who talks, when and how long',
        [
          [draftLanguages, languagesAsJson],
          draftSessions(dice, options, base.session),
          'ANALYZE seed_session',
        ],
      ],
      ['contacts and their details', [storeContacts(dice, base.contact), 'ANALYZE seed_person']],
      ['what is said', [draftMessages(dice), 'ANALYZE seed_message']],
      ['conversations', [storeSessions(base), storeSessionLabels(dice, base)]],
      ['receipts', [storeTurns(dice, base)]],
      ['messages', [storeMessages(dice, base), storeAudit(base)]],
    ];
    for (const [name, queries] of steps) {
      tell(name);
      for (const query of queries)
        await (typeof query === 'string' ? connection.query(query) : connection.query(query[0], [query[1]]));
    }
    await moveIdsOn(connection);
    await connection.query('COMMIT');
  } catch (error) {
    await connection.query('ROLLBACK').catch(() => {});
    throw error;
  }
}

async function requireEmpty(connection: Client): Promise<void> {
  const { rowCount } = await connection.query('SELECT FROM "ChatSession" LIMIT 1');
  if (rowCount === 0) return;
  throw new StorageError(
    'This database has conversations already. Seed an empty one, or say --add to put made-up ones beside them.',
  );
}

const tables = { contact: 'Contact', session: 'ChatSession', message: 'Message', turn: 'Turn' } as const;

/** Nobody else writes until we are done: ids are given out in blocks. */
async function takeIds(connection: Client): Promise<Bases> {
  const names = Object.values(tables).map((table) => `"${table}"`);
  await connection.query(`LOCK TABLE ${names.join(', ')} IN EXCLUSIVE MODE`);
  const base = { contact: 0, session: 0, message: 0, turn: 0 };
  for (const key of Object.keys(tables) as (keyof Bases)[]) {
    const { rows } = await connection.query<{ next: string }>(
      `SELECT nextval(pg_get_serial_sequence('"${tables[key]}"', 'id')) AS next`,
    );
    base[key] = Number(rows[0]?.next ?? 1) - 1;
  }
  return base;
}

async function moveIdsOn(connection: Client): Promise<void> {
  for (const table of Object.values(tables))
    await connection.query(
      `SELECT setval(pg_get_serial_sequence('"${table}"', 'id'), max(id)) FROM "${table}" HAVING max(id) IS NOT NULL`,
    );
}

/** Rows that come from one draft fit each other: where we may, PostgreSQL need not look up every foreign key. */
async function settle(connection: Client): Promise<void> {
  await connection.query("SET LOCAL work_mem = '256MB'; SET LOCAL maintenance_work_mem = '512MB'");
  await connection.query('SAVEPOINT keys');
  await connection
    .query('SET LOCAL session_replication_role = replica')
    .catch(() => connection.query('ROLLBACK TO SAVEPOINT keys'));
}
