import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench, Row } from '../bench.ts';
import { onTelegram, onWeb, type Say } from '../load/people.ts';
import { monotonicMs } from '../measure/monotonic.ts';
import { percentile } from '../measure/percentile.ts';

let words = 0;

/** From an update's way out of here to the model's request: what the house itself adds before it asks. */
export async function* arrival(bench: Bench): AsyncGenerator<Row> {
  const { desk, world, cellMs } = bench;
  world.think(0);
  const ways: [string, string, Say][] = [
    ['arrival chat', 'chat API → model asked', onWeb(desk.http, 'arrival')],
    ['arrival telegram', 'Telegram update → model asked', onTelegram(desk.http, world)],
  ];
  for (const [id, what, say] of ways) {
    const tookMs: number[] = [];
    const endAt = Date.now() + cellMs;
    while (Date.now() < endAt) {
      const word = ++words;
      const asked = world.asked(word);
      const startedAt = monotonicMs();
      const answered = say(0, `asked-${word}`);
      tookMs.push((await asked) - startedAt);
      await answered;
      await sleep(10);
    }
    bench.answered += tookMs.length;
    yield {
      id,
      what,
      load: 'one at a time',
      p50Ms: percentile(tookMs, 0.5),
      p95Ms: percentile(tookMs, 0.95),
    };
  }
}
