import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { builtDashboard } from './built-dashboard.ts';
import { createFakeSite, type FakeSite } from './fake-site.ts';

export interface FakeServer {
  url: string;
  /** From now on a site with a new world stands at the same address. */
  fresh(): FakeSite;
  /** Cuts every connection and is away until `up`. */
  down(): Promise<void>;
  up(): Promise<void>;
}

export async function startFakeServer(): Promise<FakeServer> {
  const folder = await builtDashboard();
  let site = createFakeSite(folder);
  let server: Server | undefined;
  let port = 0;
  const up = async () => {
    server = serve({ fetch: (request) => site.app.fetch(request), hostname: '127.0.0.1', port }) as Server;
    await new Promise((resolve) => server?.once('listening', resolve));
    port = (server.address() as AddressInfo).port;
  };
  await up();
  return {
    url: `http://127.0.0.1:${port}`,
    fresh() {
      site = createFakeSite(folder);
      return site;
    },
    up,
    down: () =>
      new Promise((resolve) => {
        server?.close(() => resolve());
        server?.closeAllConnections();
      }),
  };
}
