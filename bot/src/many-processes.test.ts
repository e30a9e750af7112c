import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, testDatabase } from '@frontdesk/prisma/testing';
import { startGeminiSimulator } from '@frontdesk/simulator/gemini/server';
import { startTelegramSimulator } from '@frontdesk/simulator/telegram/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { type Desk, startDesk } from './desk.ts';
import { createLog } from './log.ts';

/** Several desks on one database, as behind a load balancer. */

let database: TestDatabase;
let dataDir: string;
let telegram: Awaited<ReturnType<typeof startTelegramSimulator>>;
let gemini: Awaited<ReturnType<typeof startGeminiSimulator>>;
const desks: Desk[] = [];

beforeAll(async () => {
  database = await testDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'frontdesk-many-'));
  [telegram, gemini] = await Promise.all([startTelegramSimulator(), startGeminiSimulator()]);
});
afterAll(async () => {
  for (const desk of desks) await desk.stop();
  await Promise.all([telegram.close(), gemini.close()]);
  await database.drop();
  await rm(dataDir, { recursive: true });
});

async function open(): Promise<Desk> {
  const config = readConfig({
    PORT: '0',
    DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    GEMINI_API_KEY: gemini.apiKey,
    GEMINI_BASE_URL: gemini.url,
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    BURST_WINDOW_MS: '30',
    LOG_LEVEL: 'silent',
  });
  const desk = await startDesk(config, createLog(config.logLevel, config.secrets));
  desks.push(desk);
  return desk;
}

const say = (text: string) => telegram.say({ chatId: '1001', userId: '1001', text });
const answers = () => telegram.state().messages.filter(({ from, streaming }) => from.isBot && !streaming);
const leaders = () => database.db.$queryRaw<{ pid: number }[]>`
  SELECT pid FROM pg_stat_activity a JOIN pg_locks l USING (pid)
  WHERE a.datname = current_database() AND application_name LIKE 'frontdesk leader telegram%' AND l.granted
    AND l.locktype = 'advisory'`;

it('lets one desk read Telegram, and another go on when it stops', { timeout: 40_000 }, async () => {
  const first = await open();
  await expect.poll(leaders, { timeout: 10_000 }).toHaveLength(1);
  const [leader] = await leaders();
  const second = await open();
  say('Is anybody there?');
  await expect.poll(answers, { timeout: 10_000 }).toHaveLength(1);
  expect(await leaders()).toEqual([leader]);
  expect((await fetch(`${second.url}/readyz`)).status).toBe(200);

  await first.stop();
  say('And now?');
  await expect.poll(answers, { timeout: 15_000 }).toHaveLength(2);
  await expect
    .poll(() => database.db.message.groupBy({ by: ['state'], _count: true, orderBy: { state: 'asc' } }))
    .toEqual([
      { state: 'answered', _count: 2 },
      { state: 'sent', _count: 2 },
    ]);
});
