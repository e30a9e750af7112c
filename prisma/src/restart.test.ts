import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { connect } from './client.ts';
import { type Embedded, startEmbedded } from './embedded/start.ts';
import { openNotices } from './notices.ts';
import { recordedLog } from './testing/recorded-log.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'frontdesk-'));
const log = recordedLog();
let embedded: Embedded;
beforeAll(async () => {
  embedded = await startEmbedded({ dataDir, log });
});
afterAll(async () => {
  await embedded.stop();
  rmSync(dataDir, { recursive: true });
});

it('lives through a restart of the database: the pool and the notices come back by themselves', async () => {
  const { url } = embedded;
  const db = connect(url);
  onTestFinished(() => db.$disconnect());
  const heard: string[] = [];
  let reconnects = 0;
  const notices = await openNotices({
    url,
    channels: ['work'],
    onNotice: (_, payload) => heard.push(payload),
    onReconnect: () => reconnects++,
    log,
  });
  onTestFinished(notices.close);
  await Promise.all(Array.from({ length: 5 }, () => db.$queryRaw`SELECT pg_sleep(0.01)::text`));

  process.kill(
    Number.parseInt(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10),
    'SIGKILL',
  );
  notices.send('work', 'said while it was away');

  await expect.poll(() => reconnects, { timeout: 10_000 }).toBe(1);
  await expect.poll(() => heard, { timeout: 10_000 }).toContain('said while it was away');
  const query = () => db.$queryRaw`SELECT 1 AS one`.catch((error: Error) => error.message);
  await expect.poll(query, { timeout: 10_000 }).toEqual([{ one: 1 }]);
});
