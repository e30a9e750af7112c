import { fileURLToPath } from 'node:url';
import { openConnection } from '../connection.ts';
import { startEmbedded } from '../embedded/start.ts';
import type { Log } from '../log.ts';
import { migrate } from '../migrate.ts';
import { StorageError } from '../storage-error.ts';
import { type Options, readOptions, usage } from './options.ts';
import { seed } from './seed.ts';

/** npm run seed: a large database to try the dashboard on. */

const tell = (line: string) => process.stderr.write(`${line}\n`);
const log: Log = {
  debug() {},
  info() {},
  warn: (_, message) => tell(message),
  error: (_, message) => tell(message),
};

try {
  const options = readOptions(process.argv.slice(2), new Date());
  if (options.help) process.stdout.write(`${usage}\n`);
  else await fill(options);
} catch (error) {
  const told =
    error instanceof StorageError ||
    error instanceof RangeError ||
    (error instanceof TypeError && 'code' in error);
  tell(told ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
}

async function fill(options: Options): Promise<void> {
  const { DATABASE_URL: given, DATA_DIR: dataDir = './data' } = process.env;
  const startedAt = Date.now();
  const seconds = () => `${((Date.now() - startedAt) / 1000).toFixed(0).padStart(4)} s`;
  // More memory than the product takes for itself; what autovacuum would do is done once, at the end.
  const settings = { max_wal_size: '2GB', shared_buffers: '256MB', autovacuum: 'off' };
  const embedded = given ? undefined : await startEmbedded({ dataDir, log, settings });
  try {
    const url = given ?? embedded?.url ?? '';
    await migrate({ url, folder: fileURLToPath(new URL('../../migrations', import.meta.url)), log });
    const connection = await openConnection(url, { name: 'frontdesk seed' });
    try {
      await connection.query("SET timezone = 'UTC'");
      await seed(connection, { ...options, tell: (step) => tell(`${seconds()}  ${step}`) });
      tell(`${seconds()}  tidying up (VACUUM ANALYZE)`);
      await connection.query('VACUUM ANALYZE');
      const { sessions, messages } = options;
      tell(
        `${seconds()}  done: ${sessions} conversations, ${messages} messages in ${given ? 'DATABASE_URL' : dataDir}`,
      );
    } finally {
      await connection.end();
    }
  } finally {
    await embedded?.stop();
  }
}
