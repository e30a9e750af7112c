import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { type Frame, frameReader, statementReader } from './postgres-frames.ts';
import { type Point, statements } from './statements.ts';

export interface DatabaseProxy {
  /** DATABASE_URL for the server under test. */
  url: string;
  /**
   * Runs `act` when a connection comes to the point for the `nth` time (from 1), once, while that connection waits.
   * `act` returns `cut` when what waits must not go on. Resolves when `act` has.
   */
  at(point: Point, nth: number, act: () => Promise<'cut' | 'go on'>): Promise<void>;
  /** Forgets the points that were not reached. */
  forget(): void;
  /** The database is away: connections are cut and refused until `restore`. */
  cut(): void;
  restore(): void;
  close(): Promise<void>;
}

interface Watch extends Point {
  left: number;
  meet(): Promise<'cut' | 'go on'>;
}

/** Stands between the server and its PostgreSQL, reads along, and holds a connection at named points. */
export async function startDatabaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const target = new URL(databaseUrl);
  let watches: Watch[] = [];
  let isAway = false;
  const sockets = new Set<Socket>();

  function reached(moment: Point['moment'], statement: string): Watch | undefined {
    for (const watch of watches) {
      if (watch.moment !== moment || !statements[watch.statement].test(statement)) continue;
      watch.left -= 1;
      if (watch.left > 0) continue;
      watches = watches.filter((other) => other !== watch);
      return watch;
    }
    return undefined;
  }

  function serve(client: Socket): void {
    if (isAway) return void client.destroy();
    const database = connect(addressOf(target));
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        database.destroy();
      });
    }
    const readStatement = statementReader();
    /** What has run since the last commit. */
    let running: string[] = [];
    let hasRows = false;
    const onAsked = (frame: Frame) => {
      const statement = readStatement(frame);
      if (statement === null) return undefined;
      running.push(statement);
      hasRows = false;
      return reached('before', statement);
    };
    const onAnswered = ({ type, bytes }: Frame) => {
      if (type === 'D') hasRows = true;
      // ReadyForQuery outside a transaction: what ran is committed. A claim that found nothing is no point of a turn.
      if (type !== 'Z' || bytes[5] !== 'I'.charCodeAt(0)) return undefined;
      const committed = running;
      running = [];
      if (/^ROLLBACK/i.test(committed.at(-1) ?? '')) return undefined;
      for (const statement of committed) {
        if (statements['the session is claimed'].test(statement) && !hasRows) continue;
        const watch = reached('after', statement);
        if (watch) return watch;
      }
      return undefined;
    };
    void pump(client, database, frameReader({ startsUp: true }), onAsked);
    void pump(database, client, frameReader({ startsUp: false }), onAnswered);
  }

  const server = createServer(serve);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const cutAll = () => sockets.forEach((socket) => socket.destroy());

  return {
    url: `postgresql://${target.username}${target.password && `:${target.password}`}@127.0.0.1:${port}${target.pathname}`,
    at: (point, nth, act) =>
      new Promise((resolve, reject) => {
        const meet = async () => {
          try {
            const decision = await act();
            resolve();
            return decision;
          } catch (error) {
            reject(error);
            return 'cut';
          }
        };
        watches.push({ ...point, left: nth, meet });
      }),
    forget: () => void (watches = []),
    cut() {
      isAway = true;
      cutAll();
    },
    restore: () => void (isAway = false),
    async close() {
      server.close();
      cutAll();
      if (server.listening) await once(server, 'close');
    },
  };
}

/** Passes messages on; at a point everything that comes after waits. */
async function pump(
  from: Socket,
  to: Socket,
  cutIntoFrames: (chunk: Buffer) => Frame[],
  watched: (frame: Frame) => Watch | undefined,
): Promise<void> {
  try {
    for await (const chunk of from) {
      let passing: Buffer[] = [];
      for (const frame of cutIntoFrames(chunk as Buffer)) {
        const watch = watched(frame);
        if (watch) {
          to.write(Buffer.concat(passing));
          passing = [];
          if ((await watch.meet()) === 'cut') {
            from.destroy();
            to.destroy();
            return;
          }
        }
        passing.push(frame.bytes);
      }
      to.write(Buffer.concat(passing));
    }
    to.end();
  } catch {
    to.destroy();
  }
}

/** A socket's folder stands in `host=`, as prisma/src/embedded/address.ts writes it. */
function addressOf(url: URL): { path: string } | { host: string; port: number } {
  const folder = url.searchParams.get('host');
  if (folder) return { path: `${folder}/.s.PGSQL.${url.searchParams.get('port') ?? '5432'}` };
  return { host: url.hostname, port: Number(url.port) || 5432 };
}
