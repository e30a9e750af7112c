import { openConnection } from '@frontdesk/prisma/connection';
import type { Bench, Row } from '../bench.ts';
import { closedLoop } from '../load/closed-loop.ts';
import { monotonicMs } from '../measure/monotonic.ts';

/** What this machine's PostgreSQL can do at all: a row and its commit, nothing else, on so many connections. */
export async function* commits({ postgres, cellMs }: Bench): AsyncGenerator<Row> {
  const url = await postgres.create('commits');
  for (const clients of [1, 16]) {
    const connections = await Promise.all(
      Array.from({ length: clients }, () => openConnection(url, { name: 'bench commits' })),
    );
    await connections[0]?.query('CREATE TABLE IF NOT EXISTS said (id serial PRIMARY KEY, content text)');
    const { perSecond, p50Ms, p95Ms } = await closedLoop({
      clients,
      measureMs: cellMs / 2,
      warmUpMs: 200,
      spreadMs: 0,
      async run(client) {
        const startedAt = monotonicMs();
        await connections[client]?.query('INSERT INTO said (content) VALUES ($1)', [
          'Are you open on Sundays?',
        ]);
        return monotonicMs() - startedAt;
      },
    });
    await Promise.all(connections.map((connection) => connection.end()));
    const load = `${clients} ${clients === 1 ? 'connection' : 'connections'}`;
    yield { id: `commits ${clients}`, what: 'a bare INSERT with its commit', load, perSecond, p50Ms, p95Ms };
  }
}
