import type { HttpClient } from '../load/http-client.ts';
import { monotonicMs } from '../measure/monotonic.ts';
import { percentile } from '../measure/percentile.ts';
import { type Samples } from './large-database.ts';
import { reads } from './reads.ts';

export interface ReadRow {
  what: string;
  p50Ms: number;
  p95Ms: number;
  /** Of the answer. */
  kib?: number;
}

const warmUps = 8;
const times = 60;
/** Pages of the list that somebody scrolls through. */
const pages = 50;

/** One read after the other, as one person makes them; each has a client's whole attention. */
export async function* measureReads(
  http: HttpClient,
  cookie: string,
  samples: Samples,
): AsyncGenerator<ReadRow> {
  const get = async (path: string) => {
    const reply = await http.get(`/api/admin${path}`, { cookie });
    if (reply.status !== 200)
      throw new Error(`GET ${path} answered ${reply.status}: ${reply.text.slice(0, 200)}`);
    return reply.text;
  };
  const measure = async (what: string, path: string): Promise<ReadRow> => {
    const tookMs: number[] = [];
    let text = '';
    for (let index = -warmUps; index < times; index++) {
      const startedAt = monotonicMs();
      text = await get(path);
      if (index >= 0) tookMs.push(monotonicMs() - startedAt);
    }
    const kib = Buffer.byteLength(text) / 1024;
    return { what, p50Ms: percentile(tookMs, 0.5), p95Ms: percentile(tookMs, 0.95), kib };
  };

  for (const [what, path] of reads(samples)) {
    yield await measure(what, path);
    if (path === '/sessions?limit=40') {
      let last = path;
      for (let page = 1; page < pages; page++) {
        const { nextCursor } = JSON.parse(await get(last)) as { nextCursor: string | null };
        if (nextCursor !== null) last = `${path}&cursor=${nextCursor}`;
      }
      yield await measure(`list: page ${pages}`, last);
    }
  }
}
