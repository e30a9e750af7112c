import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type FakeServer, startFakeServer } from './fake-server.ts';
import type { FakeSite } from './fake-site.ts';

export interface Visit extends FakeSite, Omit<FakeServer, 'fresh'> {
  page: Page;
  /** Goes to a path of the dashboard. */
  open(path: string): Promise<void>;
  /** What the browser may complain about in this test; anything else fails it. */
  allow(complaint: RegExp): void;
}

export interface VisitOptions {
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
}

/**
 * For a test file: one browser and one address; for each test a fresh world and page. A test fails when the browser's
 * console shows an error or a warning, or the page throws.
 */
export function useVisits(): (options?: VisitOptions) => Promise<Visit> {
  let browser: Browser | undefined;
  let context: BrowserContext;
  let server: FakeServer | undefined;
  const ends: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    server = await startFakeServer();
    browser = await launchBrowser();
    context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
    context.setDefaultTimeout(10_000);
  });
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.down();
  });

  return async ({ viewport = { width: 1280, height: 800 }, colorScheme = 'light' } = {}) => {
    if (!server) throw new Error('visit() belongs into a test.');
    const site = server.fresh();
    const { url, up, down } = server;
    const page = await context.newPage();
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    const { complaints, allow } = listen(page);
    ends.push(async () => {
      await context.setOffline(false);
      await page.evaluate(() => localStorage.clear());
      await page.close();
      expect(complaints()).toEqual([]);
    });
    const open = async (path: string) => void (await page.goto(url + path));
    return { ...site, url, up, down, page, open, allow };
  };
}

/** What the browser complains about, without what the test expects. */
function listen(page: Page) {
  const heard: string[] = [];
  const allowed: RegExp[] = [];
  page.on('pageerror', (error) => heard.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.push(message.text());
  });
  return {
    complaints: () => heard.filter((complaint) => !allowed.some((pattern) => pattern.test(complaint))),
    allow: (complaint: RegExp) => void allowed.push(complaint),
  };
}
