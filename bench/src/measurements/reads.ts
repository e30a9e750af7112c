import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench, Row } from '../bench.ts';
import { closedLoop } from '../load/closed-loop.ts';
import { onWeb } from '../load/people.ts';
import { signIn } from '../load/sign-in.ts';
import { monotonicMs } from '../measure/monotonic.ts';

const writers = 64;
const readers = 4;

/** Reading while 64 people wait for a slow model. */
export async function* reads(bench: Bench): AsyncGenerator<Row> {
  const { desk, world, cellMs } = bench;
  world.think(300);
  const cookie = await signIn(desk.http);
  const say = onWeb(desk.http, 'reads');
  const timing = { measureMs: cellMs, warmUpMs: 500 };
  const read = (path: string, headers = {}) =>
    closedLoop({
      ...timing,
      clients: readers,
      spreadMs: 300,
      async run() {
        await sleep(20);
        const startedAt = monotonicMs();
        const { status } = await desk.http.get(path, headers);
        if (status !== 200) throw new Error(`GET ${path} answered ${status}`);
        return monotonicMs() - startedAt;
      },
    });
  await say(0, 'Good morning!');
  const [writing, session, list] = await Promise.all([
    closedLoop({
      ...timing,
      clients: writers,
      spreadMs: 300,
      run: (client) => say(client, 'And on Mondays?'),
    }),
    read('/api/chat/sessions/get_session/?session_id=reads-0'),
    read('/api/admin/sessions?limit=40', { cookie }),
  ]);
  bench.answered += writing.total + 1;
  const load = `${writers} clients wait`;
  const figures = ({ perSecond, p50Ms, p95Ms }: typeof session) => ({ load, perSecond, p50Ms, p95Ms });
  yield { id: 'read session', what: 'get_session', ...figures(session) };
  yield { id: 'read list', what: 'admin: list of sessions', ...figures(list) };
}
