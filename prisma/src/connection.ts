import { Client } from 'pg';
import { StorageError } from './storage-error.ts';

interface ConnectionOptions {
  /** Shown in pg_stat_activity. */
  name: string;
  /** Gives up on a query after this long, ms. Absent: never. */
  queryTimeoutMs?: number;
}

/** Opens one connection outside the pool. Throws a StorageError that says what is wrong with DATABASE_URL. */
export async function openConnection(
  url: string,
  { name, queryTimeoutMs }: ConnectionOptions,
): Promise<Client> {
  const client = createClient(url, { name, queryTimeoutMs });
  // Without a listener a connection that breaks later would end the whole process.
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    throw new StorageError(explain(error, client), { cause: error });
  }
}

function createClient(url: string, { name, queryTimeoutMs }: ConnectionOptions): Client {
  try {
    return new Client({
      connectionString: url,
      application_name: name,
      connectionTimeoutMillis: 10_000,
      query_timeout: queryTimeoutMs,
      keepAlive: true,
    });
  } catch {
    // The cause is left out: an "Invalid URL" error may carry the whole URL, password included.
    throw new StorageError(
      'DATABASE_URL is not a PostgreSQL URL. Write it as postgresql://user:password@host:5432/database ' +
        '(special characters in the password percent-encoded).',
    );
  }
}

/** Codes: https://www.postgresql.org/docs/current/errcodes-appendix.html, and Node's own for the network. */
function explain(error: unknown, client: Client): string {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const user = `the user "${client.user}"`;
  const server = client.host.startsWith('/')
    ? `the PostgreSQL socket in ${client.host}`
    : `PostgreSQL at ${client.host}:${client.port}`;
  if (code === '28P01' || message.includes('password must be a string')) {
    return `${server} refused the password of ${user}. Correct the password in DATABASE_URL.`;
  }
  if (code.startsWith('28')) {
    return `${server} does not let ${user} in (${message}). Correct DATABASE_URL or the server's pg_hba.conf.`;
  }
  if (code === '3D000') {
    return `${server} has no database "${client.database}". Create it, or correct the name in DATABASE_URL.`;
  }
  if (code === '57P03') return `${server} is starting or stopping (${message}). Try again in a moment.`;
  if (code === '53300') return `${server} has no free connection (${message}). Raise its max_connections.`;
  if (['ENOTFOUND', 'EAI_AGAIN'].includes(code)) {
    return `The host "${client.host}" in DATABASE_URL has no address (${code}). Correct its name.`;
  }
  return `${server} cannot be reached (${code || message}). Start it, or correct host, port and TLS settings in DATABASE_URL.`;
}
