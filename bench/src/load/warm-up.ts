import type { Bench } from '../bench.ts';
import { closedLoop } from './closed-loop.ts';
import { onWeb } from './people.ts';

/** A server that has just started is slow until its code is compiled; nobody's server has just started. */
export async function warmUp(bench: Bench): Promise<void> {
  bench.world.think(0);
  const say = onWeb(bench.desk.http, 'warm-up');
  const { total } = await closedLoop({
    clients: 16,
    warmUpMs: 0,
    measureMs: 3000,
    atLeast: 2000,
    spreadMs: 0,
    run: (client) => say(client, 'Are you open on Sundays?'),
  });
  bench.answered += total;
}
