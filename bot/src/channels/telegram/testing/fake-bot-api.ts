import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Payload = Record<string, unknown>;
/** What a call is answered with; `hang` and `cut` break it off, a string is no JSON. */
export type Reply = { status?: number; body: Payload | string } | 'hang' | 'cut';

/** A server for what the simulator never does: answers that Telegram itself would not give, or only in time. */
export async function fakeBotApi(answer: (method: string, payload: Payload, call: number) => Reply) {
  const calls: { method: string; payload: Payload }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const method = request.url?.split('/').at(-1) ?? '';
      const payload = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Payload;
      calls.push({ method, payload });
      reply(response, answer(method, payload, calls.filter((call) => call.method === method).length));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function reply(response: ServerResponse, given: Reply): void {
  if (given === 'hang') return;
  if (given === 'cut') {
    response.destroy();
    return;
  }
  const isText = typeof given.body === 'string';
  response.writeHead(given.status ?? 200, { 'content-type': isText ? 'text/html' : 'application/json' });
  response.end(isText ? given.body : JSON.stringify(given.body));
}

export const ok = (result: unknown): Reply => ({ body: { ok: true, result } });

export const refusal = (status: number, description: string, parameters?: Payload): Reply => ({
  status,
  body: { ok: false, error_code: status, description, ...(parameters ? { parameters } : {}) },
});

export const botUser = { id: 700001, is_bot: true, first_name: 'Frontdesk', username: 'Frontdesk_bot' };
