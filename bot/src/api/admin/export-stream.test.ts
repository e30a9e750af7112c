import { once } from 'node:events';
import { get } from 'node:http';
import type { Database } from '@frontdesk/prisma/client';
import { testDatabase } from '@frontdesk/prisma/testing';
import { OpenAPIHono } from '@hono/zod-openapi';
import { afterAll, expect, it } from 'vitest';
import { listen } from '../../http-server.ts';
import { exportSessions } from '../../store/export-sessions.ts';
import { sessionWhere } from '../../store/session-filter.ts';
import { quiet } from '../../testing/fakes.ts';
import type { HttpEnv } from '../http-env.ts';
import { download } from './download.ts';

const { db, drop } = await testDatabase();
afterAll(drop);
const rows = 50_000;
await db.$executeRaw`
  INSERT INTO "ChatSession" ("sessionId", channel, account, "conversationKey", "lastMessageAt", "updatedAt", "lastMessageText")
  SELECT 'session-' || n, 'web', 'default', 'session-' || n, now(), now(), 'Where is my order?' FROM generate_series(1, ${rows}) n`;

/** The database, and how often it has been asked for rows. */
function counted() {
  let reads = 0;
  const counting = new Proxy(db, {
    get(target, name) {
      if (name === '$queryRaw') reads++;
      return Reflect.get(target, name, target) as unknown;
    },
  });
  return { db: counting as Database, reads: () => reads };
}

/** An export of all sessions; `onEnd` when it reads no further. */
function exporting(db: Database, onEnd = () => {}) {
  async function* batches() {
    try {
      yield* exportSessions(db, sessionWhere({}, 'nobody'));
    } finally {
      onEnd();
    }
  }
  const columns = [{ title: 'sessionId', cell: ({ sessionId }: { sessionId: string }) => sessionId }];
  return new OpenAPIHono<HttpEnv>().get('/:format', (c) =>
    download(c, quiet, {
      name: 'all',
      format: c.req.param('format') === 'csv' ? 'csv' : 'json',
      batches: batches(),
      columns,
    }),
  );
}

it('reads on only as far as the client has read: of 50,000 rows it never holds more than two batches', async () => {
  const { db: asked, reads } = counted();
  const { body } = await exporting(asked).request('/json');
  let text = '';
  let pieces = 0;
  for await (const piece of body as unknown as AsyncIterable<Uint8Array>) {
    pieces++;
    expect(reads()).toBeLessThanOrEqual(pieces + 1);
    text += Buffer.from(piece).toString();
  }
  expect(pieces).toBeGreaterThanOrEqual(100);
  const ids = (JSON.parse(text) as { sessionId: string }[]).map(({ sessionId }) => sessionId);
  expect(ids).toHaveLength(rows);
  expect(new Set(ids).size).toBe(rows);
});

it('has each session once, though one is written in meanwhile', async () => {
  const ids: string[] = [];
  for await (const batch of exportSessions(db, sessionWhere({}, 'nobody'))) {
    ids.push(...batch.map(({ sessionId }) => sessionId));
    if (ids.length === batch.length) {
      await db.chatSession.update({ where: { sessionId: 'session-1' }, data: { lastMessageAt: new Date() } });
    }
  }
  expect(ids).toHaveLength(rows);
  expect(ids).toContain('session-1');
});

it('stops reading when the client hangs up', async () => {
  const { db: asked, reads } = counted();
  const ended = new Promise<void>((resolve) => {
    void serve(exporting(asked, resolve));
  });
  await ended;
  expect(reads()).toBeLessThan(rows / 500);
});

/** A client that takes the beginning of the file and goes. */
async function serve(app: ReturnType<typeof exporting>): Promise<void> {
  const server = await listen(app.fetch, { host: '127.0.0.1', port: 0 });
  const request = get(`${server.url}/json`);
  const [response] = await once(request, 'response');
  await once(response, 'data');
  request.destroy();
  await server.close();
}

it('breaks the connection when something breaks: half a file is not a whole one', async () => {
  const logged: string[] = [];
  const log = { ...quiet, error: (_: object, message: string) => void logged.push(message) };
  async function* failing() {
    yield [{ sessionId: 'one' }];
    throw new Error('the database is gone: secret');
  }
  const app = new OpenAPIHono<HttpEnv>().get('/', (c) =>
    download(c, log, { name: 'all', format: 'json', batches: failing(), columns: [] }),
  );
  await expect((await app.request('/')).text()).rejects.toThrow('The export broke off.');
  expect(logged).toEqual(['an export broke off']);
});
