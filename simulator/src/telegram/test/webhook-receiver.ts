import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Update } from 'grammy/types';

interface Delivery {
  update: Update;
  headers: Headers;
}

export interface WebhookReceiver {
  url: string;
  deliveries: Delivery[];
  /** Resolves once `count` updates came in. */
  received(count: number): Promise<Delivery[]>;
  close(): Promise<void>;
}

/** A bot's end of a webhook: keeps what comes in and answers as told. */
export async function startReceiver(
  answer: (update: Update, count: number) => Response | Promise<Response> = () => new Response(),
): Promise<WebhookReceiver> {
  const deliveries: Delivery[] = [];
  const waiting: { count: number; resolve: (all: Delivery[]) => void }[] = [];
  const server = createAdaptorServer({
    overrideGlobalObjects: false,
    async fetch(request) {
      const update = (await request.json()) as Update;
      const count = deliveries.push({ update, headers: new Headers(request.headers) });
      for (const waiter of waiting) if (waiter.count <= count) waiter.resolve(deliveries);
      return answer(update, count);
    },
  }) as Server;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    deliveries,
    received(count) {
      if (deliveries.length >= count) return Promise.resolve(deliveries);
      return new Promise((resolve) => waiting.push({ count, resolve }));
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
