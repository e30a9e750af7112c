import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openConnection } from './connection.ts';
import { type Embedded, startEmbedded } from './embedded/start.ts';
import { recordedLog } from './testing/recorded-log.ts';

/** Its path is too long for a socket, so this one listens on TCP, with a password, like anybody's server. */
const folder = mkdtempSync(join(tmpdir(), 'frontdesk-'));
let server: Embedded;
beforeAll(async () => {
  server = await startEmbedded({ dataDir: join(folder, 'long'.repeat(30)), log: recordedLog() });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const changed = (change: Partial<URL>) => Object.assign(new URL(server.url), change).href;
const refusal = (url: string) =>
  openConnection(url, { name: 'test' }).then(
    () => 'no refusal',
    (error: Error) => error.message,
  );

it('names what is wrong with DATABASE_URL, and never the password', async () => {
  const { hostname, port, password } = new URL(server.url);
  const at = `PostgreSQL at ${hostname}:${port}`;
  expect(await refusal(changed({ password: 'wrong-secret' }))).toBe(
    `${at} refused the password of the user "frontdesk". Correct the password in DATABASE_URL.`,
  );
  expect(await refusal(changed({ password: '' }))).toContain('refused the password');
  expect(await refusal(changed({ username: 'stranger' }))).toContain(
    'refused the password of the user "stranger"',
  );
  expect(await refusal(changed({ pathname: 'nowhere' }))).toBe(
    `${at} has no database "nowhere". Create it, or correct the name in DATABASE_URL.`,
  );
  expect(await refusal(changed({ search: '?sslmode=verify-full' }))).toContain(
    'TLS settings in DATABASE_URL',
  );
  expect(await refusal('postgresql://user:p%@ss@host:54x32/db')).toMatch(
    /^DATABASE_URL is not a PostgreSQL URL/,
  );
  expect(await refusal(changed({ hostname: 'no-such-host.invalid' }))).toContain('no-such-host.invalid');
  expect(await refusal(changed({ pathname: 'nowhere' }))).not.toContain(password);
});

it('says that nothing listens there', async () => {
  const closed = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => closed.once('listening', resolve));
  const { port } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  expect(await refusal(changed({ port: String(port) }))).toBe(
    `PostgreSQL at 127.0.0.1:${port} cannot be reached (ECONNREFUSED). Start it, or correct host, port and TLS settings in DATABASE_URL.`,
  );
});
