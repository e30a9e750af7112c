import type { Bench, Row } from '../bench.ts';
import { closedLoop } from '../load/closed-loop.ts';
import { onWeb } from '../load/people.ts';

const clients = 32;
const sessions = 500;
const pieceMs = 2000;

/** What the server holds after all it has been through here and so many messages, or as many as the time allows. */
export async function* memory(bench: Bench): AsyncGenerator<Row> {
  const { desk, world, messages, memoryMs } = bench;
  world.think(0);
  const say = onWeb(desk.http, 'memory');
  const endAt = Date.now() + memoryMs;
  let said = 0;
  while (bench.answered < messages && Date.now() < endAt) {
    const { total } = await closedLoop({
      clients,
      measureMs: pieceMs,
      warmUpMs: 0,
      spreadMs: 0,
      run: () => say(said++ % sessions, 'Are you open on Sundays?'),
    });
    bench.answered += total;
  }
  const { rssBytes } = await desk.server.usage();
  const load = `after ${bench.answered.toLocaleString('en')} messages`;
  yield { id: 'memory', what: 'memory of the server', load, rssMiB: rssBytes / 2 ** 20 };
}
