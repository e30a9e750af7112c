import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { ask } from '../testing/ask.ts';
import { recordedLog } from '../testing/recorded-log.ts';
import { tempFolder } from '../testing/temp-folder.ts';
import { startEmbedded } from './start.ts';

/** Set up once; each test starts on it and leaves it at rest. */
const parent = mkdtempSync(join(tmpdir(), 'frontdesk-'));
const usedDir = join(parent, 'a, "strange" folder', 'data');
beforeAll(async () => (await startEmbedded({ dataDir: usedDir, log: recordedLog() })).stop());
afterAll(() => rmSync(parent, { recursive: true }));

async function started(dataDir: string, log = recordedLog()) {
  const embedded = await startEmbedded({ dataDir, log });
  onTestFinished(embedded.stop);
  return embedded;
}

const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

it('sets a database up on first use and finds it again at the next start', async () => {
  const first = await started(usedDir);
  await ask(first.url, "CREATE TABLE note (words text); INSERT INTO note VALUES ('kept')");
  await first.stop();
  const second = await started(usedDir);
  expect(await ask(second.url, 'SELECT words FROM note')).toEqual([{ words: 'kept' }]);
});

it('syncs every commit to the disk, and listens on a socket that only its owner can reach', async () => {
  const { url } = await started(usedDir);
  const settings = `SELECT name, setting FROM pg_settings WHERE name IN
    ('fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses', 'data_checksums') ORDER BY name`;
  expect((await ask(url, settings)).map((row) => `${row.name}=${row.setting}`)).toEqual([
    'data_checksums=on',
    'fsync=on',
    'full_page_writes=on',
    'listen_addresses=',
    'synchronous_commit=on',
  ]);
  expect(new URL(url).password).toBe('');
  expect(mode(join(usedDir, 'postgres'))).toBe('700');
  expect(mode(join(usedDir, 'postgres/.s.PGSQL.5432'))).toBe('700');
});

it('uses loopback and a generated password where the path is too long for a socket', async () => {
  const dataDir = join(tempFolder(), 'long'.repeat(30));
  const { url } = await started(dataDir);
  const { hostname, password } = new URL(url);
  expect(hostname).toBe('127.0.0.1');
  expect(password.length).toBeGreaterThan(20);
  expect(mode(join(dataDir, 'postgres.password'))).toBe('600');
  expect(await ask(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  await expect(ask(url.replace(password, 'guess'), 'SELECT 1')).rejects.toThrow('refused the password');
});

it('keeps what people wrote out of the log', async () => {
  const log = recordedLog();
  const { url } = await started(usedDir, log);
  await ask(url, 'CREATE TABLE name (words text PRIMARY KEY)');
  const twice = "INSERT INTO name VALUES ('my secret'), ('my secret')";
  await expect(ask(url, twice)).rejects.toThrow('duplicate key');
  await expect.poll(() => log.lines.join('\n')).toContain('duplicate key');
  expect(log.lines.join('\n')).not.toContain('my secret');
});

it('stops although connections are open and busy, without an alarm in the log', async () => {
  const log = recordedLog();
  const { url, stop } = await started(usedDir, log);
  const sleeping = ask(url, 'SELECT pg_sleep(600)').catch((error: Error) => error.message);
  await expect
    .poll(() => ask(url, "SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep'"))
    .toHaveLength(1);
  await stop();
  expect(await sleeping).toMatch(/terminat/);
  expect(log.lines.filter((line) => !line.startsWith('debug'))).toEqual([]);
});

it('says so when the data folder cannot be written to', async () => {
  const file = join(tempFolder(), 'a-file');
  writeFileSync(file, '');
  await expect(startEmbedded({ dataDir: join(file, 'data'), log: recordedLog() })).rejects.toThrow(
    /^The data folder .* cannot be used: not a directory \(ENOTDIR\)\. Make it a folder .* DATA_DIR/,
  );
});

it('refuses the cluster of another major version, and what is no cluster at all', async () => {
  const dataDir = tempFolder();
  mkdirSync(join(dataDir, 'postgres'));
  const attempt = () => startEmbedded({ dataDir, log: recordedLog() });
  await expect(attempt()).rejects.toThrow('is no PostgreSQL data folder');
  writeFileSync(join(dataDir, 'postgres/PG_VERSION'), '16\n');
  await expect(attempt()).rejects.toThrow(
    'was made by PostgreSQL 16, and this Frontdesk brings PostgreSQL 18',
  );
});

it('throws away what a set-up that was killed left behind', async () => {
  const dataDir = tempFolder();
  mkdirSync(join(dataDir, 'postgres.new/base'), { recursive: true });
  writeFileSync(join(dataDir, 'postgres.new/PG_VERSION'), '18\n');
  const { url } = await started(dataDir);
  expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});
