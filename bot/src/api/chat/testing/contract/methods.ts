import { expect, test } from 'vitest';
import { type ChatClient, paths } from '../chat-client.ts';

const writes = 'POST, OPTIONS';
const reads = 'GET, HEAD, OPTIONS';
const notAllowed: [method: string, path: string, allow: string][] = [
  ...[paths.create, paths.message, paths.update, paths.forget].flatMap((path) =>
    ['GET', 'PUT', 'PATCH', 'DELETE'].map((method): [string, string, string] => [method, path, writes]),
  ),
  ...[paths.read, paths.myData, paths.export].flatMap((path) =>
    ['POST', 'PUT', 'PATCH', 'DELETE'].map((method): [string, string, string] => [method, path, reads]),
  ),
];

/** Routes of the original that showed every transcript to everyone, and what lies beside them. */
const absent: [method: string, path: string][] = [
  ['GET', '/sessions/'],
  ['GET', '/sessions'],
  ['POST', '/sessions/'],
  ['GET', '/sessions/some-session/'],
  ['PUT', '/sessions/some-session/'],
  ['PATCH', '/sessions/some-session/'],
  ['DELETE', '/sessions/some-session/'],
  ['GET', '/'],
  ['GET', '/messages/'],
];

export function methods(chat: ChatClient): void {
  test.each(notAllowed)('%s %s is not allowed', async (method, path, allow) => {
    const reply = await chat.send(method, path);
    const detail = `Method "${method}" not allowed.`;
    expect([reply.status, reply.json]).toEqual([405, { detail }]);
    expect(reply.headers.get('allow')).toBe(allow);
  });

  test('OPTIONS says which methods there are', async () => {
    const reply = await chat.send('OPTIONS', paths.read);
    expect([reply.status, reply.headers.get('allow')]).toEqual([200, reads]);
  });

  test.each(absent)('%s %s does not exist', async (method, path) => {
    const reply = await chat.send(method, path);
    expect([reply.status, reply.json]).toEqual([404, { detail: 'Not found.' }]);
  });
}
