import { OpenAPIHono } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import type { LiveEntry, LiveFeed } from '../../core/ports.ts';
import type { Accounts } from '../accounts.ts';
import type { HttpEnv } from '../http-env.ts';
import { signedIn } from './signed-in.ts';

export interface EventsDeps {
  feed: LiveFeed;
  accounts: Pick<Accounts, 'whoIs'>;
  /** Ends the streams when the server stops: an open one would keep it from closing. */
  stopping: AbortSignal;
}

const pingMs = 15_000;

/**
 * Live events as SSE. `?since=<id>` (or Last-Event-ID) resumes; `reset` tells that events were missed and everything is
 * to be fetched anew. Each ping, and each change of what the reader may do, looks whether they still may: signing out,
 * being disabled, or losing the permission ends the stream.
 */
export function eventsApi({ feed, accounts, stopping }: EventsDeps) {
  return new OpenAPIHono<HttpEnv>().get('/', (c) => {
    const reader = signedIn(c).id;
    const since = c.req.query('since') ?? c.req.header('last-event-id');
    // Proxies that buffer would hold the events back.
    c.header('X-Accel-Buffering', 'no');
    return streamSSE(c, async (stream) => {
      const ended = deferred();
      let writing: Promise<void> = Promise.resolve();
      const write = (message: { event: string; data: string; id?: string }) => {
        writing = writing.then(() => stream.writeSSE(message)).catch(ended.resolve);
      };
      const stillMay = async (): Promise<boolean> => {
        const user = await accounts.whoIs(c.req.raw.headers).catch(() => null);
        const may = user?.permissions.includes('sessions.read') ?? false;
        if (!may) ended.resolve();
        return may;
      };
      const tell = (entry: LiveEntry | null) => {
        if (!entry) return write({ event: 'reset', data: '' });
        const { id, event } = entry;
        write({ event: 'live', data: JSON.stringify(event), id: String(id) });
        if (event.type === 'access.changed' && (event.userId ?? reader) === reader) void stillMay();
      };

      const unsubscribe = feed.subscribe(tell);
      const ping = setInterval(async () => {
        if (await stillMay()) write({ event: 'ping', data: '' });
      }, pingMs);
      stream.onAbort(ended.resolve);
      stopping.addEventListener('abort', () => ended.resolve(), { once: true });

      write({ event: 'ping', data: '' });
      if (since) {
        const missed = feed.since(Number(since));
        if (missed) missed.forEach(tell);
        else tell(null);
      }
      await ended.promise;
      clearInterval(ping);
      unsubscribe();
      await writing;
    });
  });
}

/** Promise.withResolvers, which Node 20 lacks. */
function deferred() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
