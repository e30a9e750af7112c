import { expect, test } from 'vitest';
import { checkScenes, violations } from './check-scenes.ts';
import { scenes } from './scenes.ts';

const visit = checkScenes(0);

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
