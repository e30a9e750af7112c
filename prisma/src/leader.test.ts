import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { lead } from './leader.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

let database: TestDatabase;
const ending: (() => Promise<void>)[] = [];
beforeAll(async () => {
  database = await testDatabase();
});
afterEach(async () => {
  for (const end of ending.splice(0)) await end();
});
afterAll(() => database.drop());

const log = { debug() {}, info() {}, warn() {}, error() {} };

/** A process that wants to lead, and whether it does. */
function candidate(name: string) {
  const stopping = new AbortController();
  const state = { leads: false, terms: 0, stop };
  const done = lead(
    { url: database.url, name, log, retryMs: 20, heartbeatMs: 200 },
    async (signal) => {
      state.leads = true;
      state.terms += 1;
      await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
      state.leads = false;
    },
    stopping.signal,
  );
  async function stop() {
    stopping.abort();
    await done;
  }
  ending.push(stop);
  return state;
}

const leading = (candidates: { leads: boolean }[]) => candidates.filter(({ leads }) => leads).length;

it('lets one of many lead, and another when it stops', async () => {
  const candidates = [candidate('a'), candidate('a'), candidate('a')];
  await expect.poll(() => leading(candidates)).toBe(1);
  const first = candidates.find(({ leads }) => leads);
  await first?.stop();
  await expect.poll(() => leading(candidates)).toBe(1);
  expect(first?.leads).toBe(false);
});

it('does not begin when it is stopped while it takes the lead', async () => {
  const stopping = new AbortController();
  let begun = 0;
  await lead(
    {
      url: database.url,
      name: 'e',
      // "This process leads" is said between taking the lock and beginning.
      log: { ...log, info: () => stopping.abort() },
      retryMs: 20,
    },
    async () => void (begun += 1),
    stopping.signal,
  );
  expect(begun).toBe(0);
});

it('has a leader for each name', async () => {
  const candidates = [candidate('b'), candidate('c')];
  await expect.poll(() => leading(candidates)).toBe(2);
});

it('ends with the connection, and begins again with a new one', async () => {
  const only = candidate('d');
  await expect.poll(() => only.leads).toBe(true);
  await database.db.$queryRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'frontdesk leader d'`;
  await expect.poll(() => only.terms).toBe(2);
  expect(only.leads).toBe(true);
});
