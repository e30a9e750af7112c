import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { builtDashboard } from './built-dashboard.ts';
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

export interface FakeServer {
  url: string;
  world: FakeWorld;
  simulators: Record<'telegram' | 'slack', FakeSimulator>;
  /** Tells every live stream that it is too far behind. */
  resetStreams(): void;
  /** Cuts every connection and is away until `up`. */
  down(): Promise<void>;
  up(): Promise<void>;
}

/** The built dashboard behind its content security policy, on a fake of the admin API. */
export async function startFakeServer(): Promise<FakeServer> {
  const world = createWorld();
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header('content-security-policy', policy);
  });
  let resets = 0;
  app.get('/api/admin/events', (c) => {
    if (!world.signedIn) return c.body(null, 401);
    let sent = Number(c.req.query('since') ?? world.events.length);
    return streamSSE(c, async (stream) => {
      let seenResets = resets;
      await stream.writeSSE({ event: 'ping', data: '' });
      while (!stream.aborted) {
        for (; sent < world.events.length; sent += 1) {
          await stream.writeSSE({
            event: 'live',
            id: String(sent + 1),
            data: JSON.stringify(world.events[sent]),
          });
        }
        if (seenResets < resets) {
          seenResets = resets;
          await stream.writeSSE({ event: 'reset', data: '' });
        } else {
          await untilNotified(world.onEvent, stream);
        }
      }
    });
  });
  app.route('/', createFakeApi(world));
  const simulators = addFakeSimulators(app, world);
  serveFolder(app, await builtDashboard());

  let server: Server | undefined;
  let port = 0;
  const up = async () => {
    server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }) as Server;
    await new Promise((resolve) => server?.once('listening', resolve));
    port = (server.address() as AddressInfo).port;
  };
  await up();
  return {
    url: `http://127.0.0.1:${port}`,
    world,
    simulators,
    resetStreams() {
      resets += 1;
      for (const notify of world.onEvent) notify();
    },
    up,
    down: () =>
      new Promise((resolve) => {
        server?.close(() => resolve());
        server?.closeAllConnections();
      }),
  };
}

/** Files as they are; every other page is the dashboard's own affair. */
function serveFolder(app: Hono, folder: string): void {
  app.get('*', async (c) => {
    const isPage = extname(c.req.path) === '' || c.req.header('accept')?.includes('text/html');
    const path = isPage ? '/index.html' : c.req.path;
    const body = await readFile(join(folder, path)).catch(() => null);
    if (!body) return c.notFound();
    return c.body(body, 200, { 'content-type': contentTypes[extname(path)] ?? 'application/octet-stream' });
  });
}
