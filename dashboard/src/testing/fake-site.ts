import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fromPathPart } from '@frontdesk/shared/session-path';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { getPath } from 'hono/utils/url';
import { createFakeApi } from './fake-api.ts';
import { addFakeSimulators, type FakeSimulator } from './fake-simulator.ts';
import { createWorld, type FakeWorld } from './fake-world.ts';
import { untilNotified } from './notified.ts';

const policy =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "connect-src 'self'; frame-ancestors 'none'";

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface FakeSite {
  app: Hono;
  world: FakeWorld;
  simulators: Record<'telegram' | 'slack', FakeSimulator>;
  /** Tells every live stream that it is too far behind. */
  resetStreams(): void;
  /** The streams that are open stay open and say nothing any more, as behind a broken proxy. */
  muteStreams(): void;
}

/** The built dashboard (`folder`) behind its content security policy, on a fake of the admin API and a world of its own. */
export function createFakeSite(folder: string): FakeSite {
  const world = createWorld();
  // As the server does (session-paths.ts).
  const app = new Hono({
    getPath: (request) =>
      getPath(request).replace(/(?<=\/sessions\/)~[^/]*/, (part) => {
        const sessionId = fromPathPart(part);
        return sessionId === part ? part : `%${sessionId.charCodeAt(0).toString(16)}${sessionId.slice(1)}`;
      }),
  });
  let resets = 0;
  let mutes = 0;
  app.use(async (c, next) => {
    await next();
    c.header('content-security-policy', policy);
  });
  app.get('/api/admin/events', (c) => {
    if (!world.signedIn) return c.body(null, 401);
    let sent = Number(c.req.query('since') ?? world.events.length);
    return streamSSE(c, async (stream) => {
      let seenResets = resets;
      const seenMutes = mutes;
      await stream.writeSSE({ event: 'ping', data: '' });
      while (!stream.aborted) {
        if (seenMutes !== mutes) {
          await untilNotified(world.onEvent, stream);
          continue;
        }
        for (; sent < world.events.length; sent += 1) {
          const data = JSON.stringify(world.events[sent]);
          await stream.writeSSE({ event: 'live', id: String(sent + 1), data });
        }
        if (seenResets === resets) {
          await untilNotified(world.onEvent, stream);
        } else {
          seenResets = resets;
          await stream.writeSSE({ event: 'reset', data: '' });
        }
      }
    });
  });
  app.route('/', createFakeApi(world));
  const simulators = addFakeSimulators(app, world);
  serveFolder(app, folder);
  return {
    app,
    world,
    simulators,
    resetStreams() {
      resets += 1;
      for (const notify of world.onEvent) notify();
    },
    muteStreams: () => void (mutes += 1),
  };
}

/** Files as they are; every other page is the dashboard's own affair. */
function serveFolder(app: Hono, folder: string): void {
  app.get('*', async (c) => {
    const isPage = extname(c.req.path) === '' || c.req.header('accept')?.includes('text/html');
    const path = isPage ? '/index.html' : c.req.path;
    const body = await readFile(join(folder, path)).catch(() => null);
    if (!body) return c.notFound();
    if (path.startsWith('/assets/')) c.header('cache-control', 'public, max-age=31536000, immutable');
    return c.body(body, 200, { 'content-type': contentTypes[extname(path)] ?? 'application/octet-stream' });
  });
}
