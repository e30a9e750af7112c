import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { type Notices, openNotices } from './notices.ts';
import { recordedLog } from './testing/recorded-log.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

/** One process: what it hears, and how it speaks. */
async function listener(onReconnect = () => {}) {
  const heard: string[] = [];
  const log = recordedLog();
  const notices = await openNotices({
    url: database.url,
    channels: ['work', 'live'],
    numberedBy: { live: 'live_event_id' },
    onNotice: (channel, payload) => heard.push(`${channel} ${payload}`),
    onReconnect,
    log,
  });
  onTestFinished(notices.close);
  return { heard, log, ...notices };
}

/** Resolves when everything sent before on this connection was heard by everybody. */
async function settled(sender: Notices, ...all: { heard: string[] }[]) {
  const mark = `work mark ${Math.random()}`;
  sender.send('work', mark.slice('work '.length));
  for (const { heard } of all) await expect.poll(() => heard).toContain(mark);
}

it('tells every process, the sender included, in the order of sending', async () => {
  const [a, b] = [await listener(), await listener()];
  for (const word of ['one', 'two', 'three']) a.send('work', word);
  await settled(a, a, b);
  for (const { heard } of [a, b]) expect(heard.slice(0, 3)).toEqual(['work one', 'work two', 'work three']);
});

it('says the same thing once when it is said several times in one tick', async () => {
  const a = await listener();
  for (let time = 0; time < 100; time++) a.send('work', 'wake up');
  await settled(a, a);
  expect(a.heard.filter((notice) => notice === 'work wake up')).toHaveLength(1);
});

it('numbers live events, so that everybody sees growing numbers whoever speaks', async () => {
  const [a, b] = [await listener(), await listener()];
  const sendMany = async (sender: Notices, name: string) => {
    for (let n = 0; n < 200; n++) {
      sender.send('live', `${name}${n}`);
      if (n % 5 === 0) await new Promise(setImmediate);
    }
  };
  await Promise.all([sendMany(a, 'a'), sendMany(b, 'b')]);
  await expect.poll(() => [a.heard.length, b.heard.length]).toEqual([400, 400]);
  expect(a.heard).toEqual(b.heard);
  const numbers = a.heard.map((notice) => Number(notice.split(' ')[1]));
  expect(numbers).toEqual(numbers.toSorted((x, y) => x - y));
  expect(new Set(numbers).size).toBe(400);
});

it('takes the longest payload PostgreSQL takes, and leaves out a longer one with a word in the log', async () => {
  const a = await listener();
  a.send('work', 'ä'.repeat(3999));
  a.send('work', 'ä'.repeat(4000));
  a.send('live', 'x'.repeat(7979));
  a.send('live', 'x'.repeat(7980));
  await settled(a, a);
  expect(a.heard.map((notice) => notice.slice(0, 4))).toEqual(['work', 'work', 'live']);
  expect(a.log.lines.filter((line) => line.includes('too long'))).toHaveLength(2);
});

it('sends what is waiting before it closes', async () => {
  const [a, b] = [await listener(), await listener()];
  a.send('work', 'goodbye');
  await a.close();
  await expect.poll(() => b.heard).toContain('work goodbye');
});

it('reconnects when its connection is cut, tells so, and keeps what was sent meanwhile', async () => {
  let reconnects = 0;
  const [a, b] = [await listener(() => reconnects++), await listener()];
  await database.db.$queryRaw`SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'frontdesk notices'`;
  for (let n = 0; n < 5; n++) a.send('work', `while away ${n}`);
  await expect.poll(() => reconnects).toBe(1);
  await expect.poll(() => a.log.lines.join('\n')).toContain('stands again');
  await expect.poll(() => b.log.lines.join('\n')).toContain('stands again');
  await settled(a, a, b);
});

it('refuses to open on a database that cannot be reached', async () => {
  const url = Object.assign(new URL(database.url), { pathname: 'nowhere' }).href;
  const opening = openNotices({ url, channels: [], onNotice() {}, onReconnect() {}, log: recordedLog() });
  await expect(opening).rejects.toThrow('has no database "nowhere"');
});
