import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './testing/browser.ts';
import { type RealServer, startRealServer } from './testing/real-server.ts';

/** The built product as a newcomer meets it: the real server with its simulators, the real dashboard, a real browser. */

let server: RealServer;
let browser: Browser;
let page: Page;
const complaints: string[] = [];
const patience = { timeout: 30_000 };

beforeAll(async () => {
  server = await startRealServer();
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
});
afterAll(async () => {
  await browser?.close();
  await server.remove();
});

it('leads from the printed link to two answered conversations', async () => {
  await page.goto(server.setupLink ?? '');
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
