import type { Bench, Measurement, Row } from '../bench.ts';
import { measured } from '../load/measured.ts';
import { onSlack, onTelegram, onWeb, type Say } from '../load/people.ts';

const delays = [0, 300];
const crowds = [1, 16, 64];

export const chat = throughput('chat', 'chat API', ({ desk }, cell) => onWeb(desk.http, cell));
export const telegram = throughput('telegram', 'Telegram webhook', ({ desk, world }) =>
  onTelegram(desk.http, world),
);
export const slack = throughput('slack', 'Slack events', ({ desk, world }) => onSlack(desk.http, world));

/** Messages a second and how long one takes, with a model that answers at once and one that thinks. */
function throughput(id: string, what: string, through: (bench: Bench, cell: string) => Say): Measurement {
  return async function* measure(bench): AsyncGenerator<Row> {
    for (const delayMs of delays) {
      bench.world.think(delayMs);
      for (const clients of crowds) {
        const cell = `${id} ${delayMs} ${clients}`;
        const say = through(bench, cell);
        const { load, figures } = await measured(bench, [bench.desk], {
          clients,
          measureMs: bench.cellMs,
          warmUpMs: 500,
          spreadMs: delayMs,
          run: (client) => say(client, 'Are you open on Sundays?'),
        });
        bench.answered += load.total;
        const possible = (clients * 1000) / delayMs;
        const share = { ratio: (figures.perSecond ?? 0) / possible, of: `of ${possible.toFixed(0)}/s` };
        const crowd = `${clients} ${clients === 1 ? 'client' : 'clients'}`;
        yield {
          id: cell,
          what: `${what}, model ${delayMs} ms`,
          load: crowd,
          ...figures,
          ...(delayMs > 0 ? share : {}),
        };
      }
    }
  };
}
