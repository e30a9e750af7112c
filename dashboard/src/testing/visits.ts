import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type FakeServer, startFakeServer } from './fake-server.ts';

export interface Visit extends FakeServer {
  page: Page;
  /** Goes to a path of the dashboard. */
  open(path: string): Promise<void>;
  /** What the browser may complain about in this test; anything else fails it. */
  allow(complaint: RegExp): void;
}

/**
 * For a test file: one browser, and for each test a fresh server, world and browser profile. A test fails when the
 * browser's console shows an error or a warning, or the page throws.
 */
export function useVisits(): (options?: BrowserContextOptions) => Promise<Visit> {
  let browser: Browser;
  const ends: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
  });
  afterAll(() => browser.close());

  return async (options = {}) => {
    const server = await startFakeServer();
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'en-GB',
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const complaints: string[] = [];
    const allowed: RegExp[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    ends.push(async () => {
      await context.close();
      await server.down();
      expect(complaints.filter((complaint) => !allowed.some((pattern) => pattern.test(complaint)))).toEqual(
        [],
      );
    });
    return {
      ...server,
      page,
      open: async (path) => void (await page.goto(server.url + path)),
      allow: (complaint) => void allowed.push(complaint),
    };
  };
}
