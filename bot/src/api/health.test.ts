import { expect, test } from 'vitest';
import { quiet } from '../testing/fakes.ts';
import { health, type ReadyCheck } from './health.ts';

async function ready(checks: Record<string, ReadyCheck>, timeoutMs?: number) {
  const warnings: object[] = [];
  const log = { ...quiet, warn: (fields: object) => warnings.push(fields) };
  const response = await health({ checks, log, timeoutMs }).request('/readyz');
  return { status: response.status, body: await response.json(), warnings };
}

test('the process is alive', async () => {
  const response = await health({ checks: { database: () => 'down' }, log: quiet }).request('/healthz');
  expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
});

test('ready when every check is', async () => {
  const { status, body } = await ready({ database: async () => null, work: () => null });
  expect([status, body]).toEqual([200, { status: 'ok', checks: { database: 'ok', work: 'ok' } }]);
});

test('says which check fails, and why only in the log', async () => {
  const { status, body, warnings } = await ready({
    database: () => Promise.reject(new Error('connect postgres://u:secret@db')),
    work: () => null,
    channels: () => 'telegram: the token was refused',
  });
  expect([status, body]).toEqual([
    503,
    { status: 'failing', checks: { database: 'failing', work: 'ok', channels: 'failing' } },
  ]);
  expect(warnings).toEqual(
    expect.arrayContaining([
      { check: 'database', reason: 'connect postgres://u:secret@db' },
      { check: 'channels', reason: 'telegram: the token was refused' },
    ]),
  );
});

test('a check that never answers fails', async () => {
  const { status, body } = await ready({ database: () => new Promise(() => {}) }, 5);
  expect([status, body]).toEqual([503, { status: 'failing', checks: { database: 'failing' } }]);
});
