import { testDatabase } from '@frontdesk/prisma/testing';
import { describe, expect, it } from 'vitest';
import { cellsOf, runCell, sayCell } from './matrix.ts';
import type { Databases } from './stage.ts';

/** A dozen telling cells; all of them: `npm run faults`. */
const telling = [
  'delivery: every message twice × Slack HTTP',
  'delivery: out of order × Telegram polling',
  'processes: two, one is killed and stays away × Telegram webhook',
  'kill -9: after the message is stored × Telegram webhook',
  'kill -9: before the turn is finished × Slack Socket Mode',
  'kill -9: after sending is marked × Telegram polling',
  'kill -9: before the part is recorded × Slack HTTP',
  'kill -9: before the turn is finished × web API',
  'platform: accepts, then cuts the connection × Telegram polling',
  'model: 503 × web API',
  'database: killed, and started again by the server × Telegram webhook',
  'stop: by the button, while the model speaks × Slack HTTP',
];

const drops = new Map<string, () => Promise<void>>();
const databases: Databases = {
  async create() {
    const { url, drop } = await testDatabase();
    drops.set(url, drop);
    return url;
  },
  drop: async (url) => drops.get(url)?.(),
};

const cells = cellsOf().filter((cell) => telling.includes(sayCell(cell)));

describe('the fault matrix', () => {
  it('has all the cells that are run here', () => {
    expect(cells.map(sayCell).toSorted()).toEqual(telling.toSorted());
  });

  // Most of a cell is waiting: for leases to end, for retries.
  it.concurrent.each(cells.map((cell) => ({ name: sayCell(cell), cell })))(
    'keeps its promises: $name',
    { timeout: 300_000 },
    async ({ cell }) => {
      const { complaints, count, output } = await runCell(cell, databases);
      // What the server wrote tells why.
      expect(complaints.length > 0 ? [...complaints, output.slice(-5000)] : []).toEqual([]);
      expect(count.sent).toBeGreaterThan(0);
    },
  );
});
