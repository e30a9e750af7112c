import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebClient } from '@slack/web-api';
import { webClientOptions } from '../web-client.ts';
import { recordedLog } from './recorded-log.ts';

export type Script = (method: string, args: Record<string, string>) => object | Promise<object>;

/** A Slack that says what the test says, for what the simulator would not say: old workspaces, lacking scopes. */
export async function scriptedSlack(script: Script) {
  const calls: { method: string; args: Record<string, string> }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    const answer = async () => {
      const method = request.url?.replace('/api/', '') ?? '';
      const args = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
      calls.push({ method, args });
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ ok: true, ...(await script(method, args)) }));
    };
    request.on('end', () => void answer());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
  const { log, lines } = recordedLog();
  return {
    apiUrl,
    client: new WebClient('xoxb-scripted', webClientOptions({ apiUrl, timeoutMs: 2000, log })),
    calls,
    log,
    lines,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

export const refusal = (error: string) => ({ ok: false, error });
