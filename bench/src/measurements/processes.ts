import type { Bench, Row } from '../bench.ts';
import { measured } from '../load/measured.ts';
import { onWeb } from '../load/people.ts';

const clients = 64;

/** One, two and four servers on one database, each with its share of the clients. */
export async function* processes({ postgres, world, open, cellMs }: Bench): AsyncGenerator<Row> {
  const alone = new Map<number, number>();
  for (const count of [1, 2, 4]) {
    const url = await postgres.create(`processes_${count}`);
    // The first one makes the tables.
    const desks = [await open(url)];
    desks.push(...(await Promise.all(Array.from({ length: count - 1 }, () => open(url)))));
    for (const delayMs of [0, 300]) {
      world.think(delayMs);
      const ways = desks.map(({ http }) => onWeb(http, `processes-${delayMs}`));
      const { figures } = await measured({ postgres }, desks, {
        clients,
        measureMs: cellMs,
        warmUpMs: 700,
        spreadMs: delayMs,
        run: (client) => ways[client % count]!(client, 'Are you open on Sundays?'),
      });
      if (count === 1) alone.set(delayMs, figures.perSecond ?? 0);
      yield {
        id: `processes ${count} ${delayMs}`,
        what: `${count} ${count === 1 ? 'process' : 'processes'}, model ${delayMs} ms`,
        load: `${clients} clients`,
        ...figures,
        ratio: (figures.perSecond ?? 0) / (alone.get(delayMs) || Number.NaN),
        of: 'of one process',
      };
    }
    for (const { server, http } of desks) {
      http.close();
      await server.stop();
    }
  }
}
