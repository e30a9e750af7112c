import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { startTestServer, type TestServer } from './test-server.ts';

/**
 * One PostgreSQL for the whole test run, shared by all rooms. It is started when the first test asks for a database; a
 * run that asks for none only pays for this door.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let starting: Promise<TestServer> | null = null;
  async function answer(request: IncomingMessage): Promise<string> {
    const server = await (starting ??= startTestServer());
    if (request.method !== 'DELETE') return server.create();
    await server.drop(await text(request));
    return '';
  }
  const door = createServer((request, response) => {
    answer(request).then(
      (body) => response.end(body),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  project.provide('databaseDoor', `http://127.0.0.1:${(door.address() as AddressInfo).port}`);
  return async () => {
    await close(door);
    await (await starting?.catch(() => null))?.stop();
  };
}

async function text(request: IncomingMessage): Promise<string> {
  let all = '';
  for await (const chunk of request) all += chunk.toString();
  return all;
}

async function close(door: Server): Promise<void> {
  door.closeAllConnections();
  await new Promise((resolve) => door.close(resolve));
}
