import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './testing/browser.ts';

/** The built product as a newcomer meets it: the real server with its simulators, the real dashboard, a real browser. */

let server: ChildProcess;
let dataDir: string;
let browser: Browser;
let page: Page;
let setupLink: string;
const complaints: string[] = [];
const patience = { timeout: 30_000 };

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'frontdesk-door-'));
  const main = join(import.meta.dirname, '../../bot/dist/main.js');
  const env = { ...process.env, SIMULATOR: 'on', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'warn' };
  server = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  setupLink = await linkIn(server);
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
});
afterAll(async () => {
  await browser?.close();
  const closed = once(server, 'close');
  server.kill('SIGTERM');
  await closed;
  await rm(dataDir, { recursive: true, force: true });
});

it('leads from the printed link to two answered conversations', async () => {
  await page.goto(setupLink);
  await page.getByLabel('Name').fill('Ann Owner');
  await page.getByLabel('E-mail').fill('ann@example.com');
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Simulator' }).first().click(patience);

  await page.getByPlaceholder(/^Message/).fill('What are your opening hours?');
  await page.keyboard.press('Enter');
  // Once in the simulated Telegram, once in the inbox beside it.
  await expect.poll(() => page.getByText('Monday to Thursday').count(), patience).toBe(2);

  await page.getByText('Slack', { exact: true }).click();
  await page.getByPlaceholder(/^Message/).fill('Do you have vegan food?');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByText('lentil burger').count(), patience).toBeGreaterThanOrEqual(2);

  await page.getByRole('link', { name: 'Inbox' }).first().click();
  const sessions = page.getByRole('listitem').or(page.getByRole('option'));
  await expect.poll(() => sessions.filter({ hasText: 'Assistant' }).count(), patience).toBe(2);
  expect(complaints).toEqual([]);
}, 120_000);

function linkIn(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const link = /http:\S+\/setup\?token=\S+/.exec(output);
      if (link) resolve(link[0]);
    });
    child.once('close', (code) => reject(new Error(`the server ended with ${code}: ${output}`)));
  });
}
