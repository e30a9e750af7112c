import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { scenes } from './scenes.ts';
import { useVisits } from './visits.ts';

const phone = { width: 390, height: 844 };

/** So many files share the scenes, so that they can be looked at side by side. */
const shares = 3;

/** Every `shares`-th scene, from this one on: axe in light and dark, and nothing that sticks out on a phone. */
export function checkScenes(from: 0 | 1 | 2): ReturnType<typeof useVisits> {
  const visit = useVisits();
  test.each(Object.entries(scenes).filter((_, index) => index % shares === from))(
    '%s: no accessibility violation in light and dark, and no sideways scrolling on a phone',
    async (name, { prepare, path, ready, act }) => {
      const { page, open, allow, ...site } = await visit();
      if (name.startsWith('unknown')) allow(/status of 404/);
      prepare(site);
      await open(path);
      await act?.(page);
      const isReady = () => page.getByText(ready).filter({ visible: true }).first().waitFor();
      await isReady();
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
      // Only the colours differ.
      expect(await violations(page, ['color-contrast'])).toEqual([]);
      await page.setViewportSize(phone);
      await isReady();
      // A pop-up takes its new place when the window tells of its new size, a frame later.
      await expect.poll(() => beyondTheEdge(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
    },
  );
  return visit;
}

export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  const { violations } = await (rules ? builder.withRules(rules) : builder).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
}

/** What sticks out on the right; the strip of chats scrolls by itself. */
const beyondTheEdge = (page: Page) =>
  page.evaluate((width) => {
    const all = [...document.body.querySelectorAll('*')];
    return all
      .filter((element) => element.getBoundingClientRect().right > width + 1 && !element.closest('nav, pre'))
      .map((element) => element.outerHTML.slice(0, 120));
  }, phone.width);
