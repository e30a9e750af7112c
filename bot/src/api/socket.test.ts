import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quiet } from '../testing/fakes.ts';
import { appForTests } from './chat/testing/app-for-tests.ts';
import { chatContract } from './chat/testing/chat-contract.ts';
import { memoryConversations } from './chat/testing/memory-conversations.ts';

/** What only a real server and a real socket can show. */

const errors: object[] = [];
let release = () => {};
let asked = () => {};
const conversations = memoryConversations(async (question) => {
  if (question === 'wait') {
    asked();
    await new Promise<void>((resolve) => (release = resolve));
  }
  return `You said: ${question}`;
});

let server: Server;
let port: number;
beforeAll(async () => {
  const app = appForTests({ conversations, log: { ...quiet, error: (fields) => errors.push(fields) } });
  await new Promise((listening) => {
    server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, listening) as Server;
  });
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

const url = (path: string) => `http://127.0.0.1:${port}/api/chat${path}`;

/** Sends these bytes, and gives back all that comes until the server closes. */
function exchange(...chunks: (string | Uint8Array)[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => chunks.forEach((chunk) => socket.write(chunk)));
    socket.on('data', (data) => (answer += data.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

function head(lines: string[], method = 'POST', path = '/api/chat/message/'): string {
  return [`${method} ${path} HTTP/1.1`, 'Connection: close', ...lines, '', ''].join('\r\n');
}

const json = 'Content-Type: application/json';
const local = 'Host: 127.0.0.1';
const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;

chatContract((request) =>
  fetch(new Request(request.url.replace('http://localhost', `http://127.0.0.1:${port}`), request)),
);

describe('bodies on the wire', () => {
  test('a chunked body is read', async () => {
    const answer = await exchange(
      head([local, json, 'Transfer-Encoding: chunked']),
      chunk('{"session_id": "chunked", '),
      chunk('"message": "Grüße"}'),
      '0\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain('"user_message":"Grüße"');
  });

  test('a chunked body of more than 1 MB is refused', async () => {
    const parts = Array.from({ length: 20 }, () => chunk(' '.repeat(100_000)));
    const answer = await exchange(head([local, json, 'Transfer-Encoding: chunked']), ...parts, '0\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('{"detail":"The request body is too large. The limit is 1 MB."}');
  });

  test('a body of 5 MB is refused, and the connection stays usable', async () => {
    for (let i = 0; i < 3; i++) {
      const body = JSON.stringify({ session_id: 'big', message: 'a'.repeat(5 * 1024 * 1024) });
      const headers = { 'Content-Type': 'application/json' };
      const reply = await fetch(url('/message/'), { method: 'POST', body, headers });
      expect([reply.status, Object.keys((await reply.json()) as object)]).toEqual([413, ['detail']]);
    }
  });

  test('a Content-Length of a gigabyte is refused before the body comes', async () => {
    const answer = await exchange(head([local, json, 'Content-Length: 1000000000']));
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('what is not UTF-8 is refused', async () => {
    const body = Buffer.concat([
      Buffer.from('{"session_id":"a","message":"caf'),
      Buffer.from([0xe9]),
      Buffer.from('"}'),
    ]);
    const answer = await exchange(head([local, json, `Content-Length: ${body.length}`]), body);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('{"detail":"JSON parse error - The body is not well-formed UTF-8."}');
  });
});

describe('the Host on the wire', () => {
  test.each([
    ['Host: localhost:3000', 201],
    ['Host: [::1]:3000', 201],
    ['Host: evil.example', 400],
    ['Host: evil.example:80', 400],
    ['Host: localhost@evil.example', 400],
    ['Host: ', 400],
    ['X-Forwarded-Host: localhost', 400],
  ])('"%s" is answered with %i', async (host, status) => {
    const answer = await exchange(
      head([host, 'Content-Length: 0'], 'POST', '/api/chat/sessions/create_session/'),
    );
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });

  test('an absolute request target does not get around it', async () => {
    const target = 'http://evil.example/api/chat/sessions/create_session/';
    const answer = await exchange(head([local, 'Content-Length: 0'], 'POST', target));
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe('a client that hangs up', () => {
  test('while it waits: its question is answered all the same', async () => {
    const waiting = new Promise<void>((resolve) => (asked = resolve));
    const body = '{"session_id":"gone","message":"wait"}';
    const socket = connect(port, '127.0.0.1');
    socket.write(head([local, json, `Content-Length: ${body.length}`]) + body);
    await waiting;
    const hungUp = new Promise((closed) => socket.on('close', closed));
    socket.destroy();
    await hungUp;
    release();
    const next = await fetch(url('/message/'), {
      method: 'POST',
      body: '{"session_id":"gone","message":"next"}',
      headers: { 'Content-Type': 'application/json' },
    });
    expect(next.status).toBe(200);
    const session = (await (await fetch(url('/sessions/get_session/?session_id=gone'))).json()) as {
      messages: { content: string }[];
    };
    expect(session.messages.map(({ content }) => content)).toEqual([
      'wait',
      'You said: wait',
      'next',
      'You said: next',
    ]);
  });

  test('in the middle of its body: nothing is stored, nothing crashes, nothing is logged as our error', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.write(`${head([local, json, 'Content-Length: 500'])}{"session_id":"half",`);
    const closed = new Promise((close) => socket.on('close', close));
    socket.resume().end();
    await closed;
    const read = await fetch(url('/sessions/get_session/?session_id=half'));
    expect(read.status).toBe(404);
    expect(errors).toEqual([]);
  });
});
