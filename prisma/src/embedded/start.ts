import { mkdir, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../log.ts';
import { StorageError } from '../storage-error.ts';
import { chooseAddress } from './address.ts';
import { findBinaries } from './binaries.ts';
import { clusterOwner, createCluster, placesIn } from './data-folder.ts';
import { folderError } from './folder-error.ts';
import { lockFolder } from './folder-lock.ts';
import { chooseIdentity } from './identity.ts';
import { settle } from './orphan.ts';
import { type Postmaster, type PostmasterOptions, startPostmaster } from './postmaster.ts';
import { standingSettings } from './settings.ts';
import { keepRunning } from './supervise.ts';

export interface Embedded {
  /** Stays the same when the server has to be started again. Holds a password where no socket can be used. */
  url: string;
  /** Stops the server within 5 s, then lets go of the folder. May be called again. */
  stop(): Promise<void>;
}

interface EmbeddedOptions {
  /** DATA_DIR; made when it is missing. */
  dataDir: string;
  log: Log;
  /** PostgreSQL settings over ours. */
  settings?: Record<string, string>;
}

/**
 * Starts the built-in PostgreSQL on a data folder, setting it up on first use. One Frontdesk for each folder. Throws a
 * StorageError when that cannot be. The server ends when this process ends, however it ends.
 */
export async function startEmbedded({ dataDir, log, settings }: EmbeddedOptions): Promise<Embedded> {
  const binaries = findBinaries();
  const folder = await openFolder(dataDir);
  const lock = lockFolder(folder);
  try {
    const { cluster } = placesIn(folder);
    const owner = await clusterOwner(folder);
    const identity = await chooseIdentity({
      binaries,
      folder: owner ? cluster : folder,
      owner: owner ?? (await stat(folder)),
    });
    if (!owner) await createCluster(folder, binaries, identity);
    const address = await chooseAddress(folder);
    const options = {
      program: binaries.postgres,
      cluster,
      settings: { ...standingSettings, ...address.settings, ...settings },
      identity,
      log,
    };
    const running = await keepRunning(() => startSettled(options), log);
    let stopped: Promise<void> | undefined;
    return { url: address.url, stop: () => (stopped ??= running.stop().finally(lock.release)) };
  } catch (error) {
    lock.release();
    throw folderError(dataDir, error);
  }
}

async function openFolder(dataDir: string): Promise<string> {
  try {
    await makeFolder(dataDir);
    return await realpath(dataDir);
  } catch (error) {
    throw folderError(dataDir, error);
  }
}

/** mkdir's own `recursive` says "no such file" (ENOENT) where the truth is a read-only file system. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path);
  }
}

/** What a server says while the remains of an earlier one are still going away. */
const passing = /lock file .* already exists|still in use|Address already in use/;

async function startSettled(options: PostmasterOptions): Promise<Postmaster> {
  const giveUpAt = Date.now() + 10_000;
  for (;;) {
    await settle(options.cluster, options.log);
    try {
      return await startPostmaster(options);
    } catch (error) {
      const words = (error as Error).message;
      if (!passing.test(words) || Date.now() > giveUpAt) {
        throw new StorageError(`The built-in database does not start: ${words}`, { cause: error });
      }
      await sleep(200);
    }
  }
}
