import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Log } from '../log.ts';
import { StorageError } from '../storage-error.ts';

const guardianHasMs = 1500;
const giveUpAfterMs = 10_000;

/**
 * Brings the cluster to rest. We hold the folder's lock, so a postmaster that still runs lost its Frontdesk to a
 * `kill -9`: its guardian is about to stop it, and where the guardian is gone as well, we do. A postmaster.pid whose
 * process is dead, a zombie that nobody buries, or by now quite another program, is removed: PostgreSQL only looks
 * whether the number exists and would refuse to start. (That older backends are gone it checks by itself.)
 */
export async function settle(cluster: string, log: Log): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid');
  const begun = Date.now();
  let told = '';
  for (;;) {
    const pid = await readPid(pidFile);
    if (pid === null) return;
    if (!(await isPostmasterOf(pid, cluster))) {
      await rm(pidFile, { force: true });
      return;
    }
    const elapsedMs = Date.now() - begun;
    if (elapsedMs > giveUpAfterMs) {
      throw new StorageError(
        `A PostgreSQL from an earlier start (process ${pid}) still runs on ${cluster} and does not stop. End it with: kill -QUIT ${pid}`,
      );
    }
    const signal = elapsedMs > giveUpAfterMs / 2 ? 'SIGQUIT' : elapsedMs > guardianHasMs ? 'SIGINT' : '';
    if (signal && signal !== told) {
      log.warn({ pid, signal }, 'stopping the database that an earlier start left behind');
      kill(pid, signal);
      told = signal;
    }
    await sleep(50);
  }
}

async function readPid(pidFile: string): Promise<number | null> {
  const text = await readFile(pidFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  // 0: a file that a crash left empty; no process has that number.
  return Math.abs(Number.parseInt(text, 10)) || 0;
}

/** True for a living postgres that was started on this folder. */
async function isPostmasterOf(pid: number, cluster: string): Promise<boolean> {
  if (pid === 0) return false;
  if (process.platform === 'linux') {
    const [status, commandLine] = await Promise.all([
      readFile(`/proc/${pid}/status`, 'utf8').catch(() => ''),
      readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''),
    ]);
    return !/^State:\s+[ZX]/m.test(status) && commandLine.includes(`\0-D\0${cluster}\0`);
  }
  const ps = await promisify(execFile)('ps', ['-ww', '-o', 'stat=,command=', '-p', String(pid)]).catch(
    () => null,
  );
  return ps !== null && !ps.stdout.trimStart().startsWith('Z') && ps.stdout.includes(`-D ${cluster}`);
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone in between, or not ours: the next look tells.
  }
}
