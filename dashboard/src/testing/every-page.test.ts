import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { scenes } from './scenes.ts';
import { useVisits } from './visits.ts';

const visit = useVisits();
const phone = { width: 390, height: 844 };

test.each(Object.entries(scenes))(
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
    expect(await beyondTheEdge(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
  },
);

async function violations(page: Page, rules?: string[]): Promise<string[]> {
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

test('the account menu and the shortcuts have no accessibility violation either', async () => {
  const { page, open, ...site } = await visit();
  scenes.inbox?.prepare(site);
  await open('/inbox');
  await page.getByRole('button', { name: 'Account of Olivia Hart' }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  expect(await violations(page)).toEqual([]);
});

test('the chosen colour scheme stands before the first paint, and after a reload', async () => {
  const { page, open, ...site } = await visit();
  scenes.inbox?.prepare(site);
  await open('/inbox');
  await page.getByRole('button', { name: 'Account of Olivia Hart' }).click();
  await page.getByText('Dark', { exact: true }).click();
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await expect.poll(background).toBe('rgb(18, 20, 18)');
  // Without the application's code: only what stands before it.
  await page.route('**/assets/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.reload();
  expect(await background()).toBe('rgb(18, 20, 18)');
});
