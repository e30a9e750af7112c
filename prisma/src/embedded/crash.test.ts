import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { ask } from '../testing/ask.ts';
import { recordedLog } from '../testing/recorded-log.ts';
import { tempFolder } from '../testing/temp-folder.ts';
import { findBinaries } from './binaries.ts';
import { chooseIdentity } from './identity.ts';
import { spawnAs } from './run.ts';
import { startEmbedded } from './start.ts';

const holder = fileURLToPath(new URL('fixtures/hold-folder.mjs', import.meta.url));

/** One folder, used by one test after another; each ends with nobody on it. */
const dataDir = realpathSync(mkdtempSync(join(tmpdir(), 'frontdesk-')));
beforeAll(async () => (await startEmbedded({ dataDir, log: recordedLog() })).stop());
afterAll(() => rmSync(dataDir, { recursive: true }));

/** Another process that runs Frontdesk's database on the folder. */
async function otherProcess() {
  const child = spawn(process.execPath, [holder, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [url] = await once(createInterface({ input: child.stdout }), 'line');
  return { url: String(url), child };
}

async function killHard(child: ChildProcess) {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function started(log = recordedLog()) {
  const embedded = await startEmbedded({ dataDir, log });
  onTestFinished(embedded.stop);
  return embedded;
}

const pidFile = join(dataDir, 'postgres/postmaster.pid');
const postmasterPid = () => Number.parseInt(readFileSync(pidFile, 'utf8'), 10);

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

it('loses no commit and leaves no server behind when its process is killed hard', async () => {
  const { url, child } = await otherProcess();
  await ask(url, "CREATE TABLE note (words text); INSERT INTO note VALUES ('committed')");
  const orphan = postmasterPid();
  await killHard(child);
  const { url: again } = await started();
  expect(await ask(again, 'SELECT words FROM note')).toEqual([{ words: 'committed' }]);
  expect(postmasterPid()).not.toBe(orphan);
  await expect.poll(() => alive(orphan), { timeout: 10_000 }).toBe(false);
});

it('stops by itself soon after its process was killed hard', async () => {
  const { child } = await otherProcess();
  const orphan = postmasterPid();
  await killHard(child);
  await expect.poll(() => alive(orphan), { timeout: 10_000 }).toBe(false);
});

it('refuses a second process on the folder, names the first, and lets it in once the first is killed', async () => {
  const { child } = await otherProcess();
  await expect(startEmbedded({ dataDir, log: recordedLog() })).rejects.toThrow(
    `Another Frontdesk (process ${child.pid}) is using ${dataDir}. Stop it, or give this one its own DATA_DIR.`,
  );
  await killHard(child);
  await started();
});

it('lets exactly one of many through that start at the same moment, on a folder that is new', async () => {
  const newDir = tempFolder();
  const attempts = await Promise.allSettled(
    Array.from({ length: 8 }, () => startEmbedded({ dataDir: newDir, log: recordedLog() })),
  );
  const winners = attempts.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : []));
  for (const { stop } of winners) onTestFinished(stop);
  const refusals = attempts.flatMap((attempt) =>
    attempt.status === 'rejected' ? [String(attempt.reason)] : [],
  );
  expect(winners).toHaveLength(1);
  expect(refusals).toHaveLength(7);
  expect(refusals.filter((words) => !words.includes('Another Frontdesk'))).toEqual([]);
});

it('stops a server that nobody watches any more, and starts its own', async () => {
  const orphan = await runUnwatched();

  const log = recordedLog();
  const { url } = await started(log);
  expect(log.lines.join('\n')).toContain(`an earlier start left behind {"pid":${orphan}`);
  expect(postmasterPid()).not.toBe(orphan);
  expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

/** A server without a guardian, as it stays when that was killed together with its Frontdesk. */
async function runUnwatched(): Promise<number> {
  const cluster = join(dataDir, 'postgres');
  const binaries = findBinaries();
  const identity = await chooseIdentity({ binaries, folder: cluster, owner: statSync(cluster) });
  const settings = ['-c', 'listen_addresses=', '-c', 'unix_socket_directories=.'];
  const child = spawnAs(identity, binaries.postgres, ['-D', cluster, ...settings], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGQUIT'));
  for await (const line of createInterface({ input: child.stderr! })) {
    if (line.includes('ready to accept connections')) return child.pid ?? 0;
  }
  throw new Error('the server did not start');
}

it.each([
  ['a dead process', () => runToEnd()],
  ['another program', () => runOn()],
  ['a zombie', () => zombie()],
  ['nothing, because a crash emptied it', async () => ''],
])('starts although postmaster.pid names %s', async (_, pid) => {
  writeFileSync(pidFile, await leftover(pid));
  const { url } = await started();
  expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

/** Lines as in https://www.postgresql.org/docs/current/storage-file-layout.html: pid, folder, start, port, socket. */
async function leftover(pid: () => Promise<number | string>): Promise<string> {
  const first = await pid();
  return first === ''
    ? ''
    : `${first}\n${dataDir}/postgres\n1795000000\n5432\n.\n\n   123     45\nready   \n`;
}

async function runToEnd(): Promise<number> {
  const child = spawn('true');
  await once(child, 'exit');
  return child.pid ?? 0;
}

async function runOn(): Promise<number> {
  const child = spawn('sleep', ['1000']);
  onTestFinished(() => void child.kill());
  await once(child, 'spawn');
  return child.pid ?? 0;
}

/** The child of a shell that becomes another program, which never asks how its children ended. */
async function zombie(): Promise<number> {
  const parent = spawn('sh', ['-c', 'true & echo $!; exec sleep 1000'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void parent.kill());
  const [pid] = await once(createInterface({ input: parent.stdout }), 'line');
  return Number(pid);
}

it('starts the server again, at the same address, when it is killed', async () => {
  const log = recordedLog();
  const { url } = await started(log);
  await ask(url, "CREATE TABLE memo (words text); INSERT INTO memo VALUES ('committed')");
  process.kill(postmasterPid(), 'SIGKILL');
  const readAgain = () => ask(url, 'SELECT words FROM memo').catch((error: Error) => error.message);
  await expect.poll(readAgain, { timeout: 10_000 }).toEqual([{ words: 'committed' }]);
  expect(log.lines.join('\n')).toContain('stopped by itself; starting it again');
});
