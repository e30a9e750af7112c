import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';

/** A server of this machine that takes POST /webhooks/telegram, as the product's does. */
export async function webhookServer(handle: (request: Request) => Promise<Response>) {
  const server = createAdaptorServer({
    fetch: (request) =>
      new URL(request.url).pathname === '/webhooks/telegram'
        ? handle(request)
        : new Response('not found', { status: 404 }),
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}
